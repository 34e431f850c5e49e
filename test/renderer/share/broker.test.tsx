import { type BrokerChoice, type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import { NOT_SHARED } from '@shared/contract/sharing.ts';
import { NO_CHOICE } from '@shared/view/brokerDraft.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../hostInPage.ts';
import { button, FIVE_PAST_EIGHT, on, sample, sharePage } from './sharePage.tsx';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

const choice: BrokerChoice = { ...NO_CHOICE, url: 'mqtts://broker.example.vn:8883', user: 'hall' };
const open: BrokerState = {
  ...NO_BROKER,
  link: 'open',
  showId: sample.id,
  choice,
  sentAt: FIVE_PAST_EIGHT,
};

async function brokerPage(broker: BrokerState, sharing = on, more: Answers = {}) {
  const fine = () => ({ ok: true, value: null }) as const;
  const page = await sharePage(sharing, {
    answers: {
      'broker.state': () => ({ ok: true, value: broker }),
      'broker.start': fine,
      'broker.stop': fine,
      'broker.leave': fine,
      ...more,
    },
  });
  if (sharing === on) await page.user.click(screen.getByRole('tab', { name: /Điểm cầu/ }));
  return {
    ...page,
    say: (next: BrokerState) => page.host.tell({ type: 'broker', broker: next }),
  };
}

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the form of a broker', () => {
  it('publishes what is public alone, unless more is asked for', async () => {
    const { user, host } = await brokerPage(NO_BROKER);
    await user.type(box('Địa chỉ máy chủ'), choice.url);
    await user.type(box('Tài khoản'), 'hall');
    await user.type(screen.getByLabelText('Mật khẩu'), 's3cret');
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toEqual([
      { showId: sample.id, choice: { ...choice, password: 's3cret' } },
    ]);
  });

  it('begins with what was chosen last; a password that is left empty is the remembered one', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, choice });
    expect(screen.getByText('Để trống: dùng mật khẩu đã nhớ.')).toBeVisible();
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toEqual([{ showId: sample.id, choice }]);
  });

  it('remembers no password for another account', async () => {
    const { user } = await brokerPage({ ...NO_BROKER, choice });
    await user.type(box('Tài khoản'), '2');
    expect(screen.queryByText('Để trống: dùng mật khẩu đã nhớ.')).toBeNull();
  });

  it('says what is wrong once it is to begin, and asks the host for nothing', async () => {
    const { user, host } = await brokerPage(NO_BROKER);
    await user.type(box('Địa chỉ máy chủ'), 'broker');
    expect(screen.queryByText(/phải có dạng/)).toBeNull();
    await user.click(button('Kết nối và gửi'));
    expect(screen.getByText('Địa chỉ phải có dạng mqtts://máy-chủ:8883.')).toBeVisible();
    expect(host.asked('broker.start')).toEqual([]);
  });

  it('warns where a password can be read on its way, and only there', async () => {
    const { user } = await brokerPage(NO_BROKER);
    await user.type(box('Địa chỉ máy chủ'), 'mqtt://broker.example.vn');
    expect(screen.getByText(/^Không mã hóa:/)).toBeVisible();
    await user.clear(box('Địa chỉ máy chủ'));
    await user.type(box('Địa chỉ máy chủ'), choice.url);
    expect(screen.queryByText(/^Không mã hóa:/)).toBeNull();
  });

  it('says what the journal means before it is published', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, choice });
    expect(screen.queryByText(/kể cả tên chưa công bố/)).toBeNull();
    await user.click(screen.getByRole('switch', { name: /^Nhật ký cho máy ở điểm cầu/ }));
    expect(screen.getByText(/kể cả tên chưa công bố/)).toBeVisible();
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toMatchObject([{ choice: { journal: true } }]);
  });

  it('takes a certificate from a file, and no other file for one', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, choice });
    const field = within(screen.getByRole('group', { name: 'Chứng chỉ gốc (CA)' }));
    // The button opens the chooser of the system over an input that nobody sees.
    const input = field
      .getByRole('button')
      .parentElement?.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File(['xin chào'], 'note.pem'));
    expect(await field.findByRole('alert')).toHaveTextContent('không phải chứng chỉ');
    await user.upload(input, new File([CERTIFICATE], 'ca.crt'));
    expect(await field.findByText('ca.crt')).toBeVisible();
    expect(field.queryByRole('alert')).toBeNull();
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toMatchObject([{ choice: { ca: CERTIFICATE } }]);
  });

  it('offers no certificates where nothing is encrypted', async () => {
    await brokerPage({ ...NO_BROKER, choice: { ...choice, url: 'mqtt://10.0.0.5' } });
    expect(screen.queryByRole('group', { name: 'Chứng chỉ TLS' })).toBeNull();
  });

  it('gives viewers no account that may publish', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, choice });
    await user.click(screen.getByRole('switch', { name: /^Trang xem bằng trình duyệt/ }));
    await user.type(box('Địa chỉ WebSocket của máy chủ'), 'wss://broker.example.vn/mqtt');
    await user.type(box('Tài khoản người xem'), 'hall');
    await user.click(button('Kết nối và gửi'));
    expect(screen.getByText(/phải khác tài khoản gửi/)).toBeVisible();
    await user.type(box('Tài khoản người xem'), '-viewer');
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toMatchObject([
      { choice: { viewerUrl: 'wss://broker.example.vn/mqtt', viewerUser: 'hall-viewer' } },
    ]);
  });

  it('shows why the host did not begin', async () => {
    const { user } = await brokerPage({ ...NO_BROKER, choice }, on, {
      'broker.start': () => ({ ok: false, error: { code: 'not-allowed', details: {} } }),
    });
    await user.click(button('Kết nối và gửi'));
    expect(await screen.findByRole('alert')).toHaveTextContent('không được phép làm việc đó');
  });

  it('is there without sharing in the hall, folded until it is asked for', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, choice }, NOT_SHARED);
    expect(screen.getByText('Đang tắt. Không gửi gì ra máy chủ nào.')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Địa chỉ máy chủ' })).toBeNull();
    await user.click(button('Thiết lập máy chủ…'));
    await user.click(button('Kết nối và gửi'));
    expect(host.asked('broker.start')).toHaveLength(1);
    expect(host.asked('share.start')).toEqual([]);
  });
});

describe('a broker that the show goes through', () => {
  it('says that it is connected and when it last confirmed', async () => {
    await brokerPage(open);
    expect(screen.getByText('Đã kết nối broker.example.vn:8883')).toBeVisible();
    expect(screen.getByText('08:05:09')).toBeVisible();
    expect(screen.queryByText('Buổi lễ trong hội trường không bị ảnh hưởng.')).toBeNull();
  });

  it('says that it was lost, why, what waits, and that the show goes on', async () => {
    const { say } = await brokerPage(open);
    say({
      ...open,
      link: 'lost',
      since: FIVE_PAST_EIGHT,
      fault: { code: 'connection-lost', details: {} },
      waiting: 7,
      dropped: 3,
    });
    expect(screen.getByText(/^Mất kết nối broker.example.vn:8883 từ 08:05:09/)).toBeVisible();
    expect(screen.getByText('Buổi lễ trong hội trường không bị ảnh hưởng.')).toBeVisible();
    expect(screen.getByText('Tin chờ gửi').nextSibling).toHaveTextContent('7');
    expect(screen.getByText('Tin đã bỏ').nextSibling).toHaveTextContent('3');
    expect(screen.getByRole('tab', { name: /Điểm cầu/ })).toHaveTextContent('▲');
  });

  it('is stopped once that is confirmed', async () => {
    const { user, host } = await brokerPage(open);
    await user.click(button('Ngừng gửi'));
    expect(host.asked('broker.stop')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ngừng gửi' }));
    expect(host.asked('broker.stop')).toEqual([{}]);
  });

  it('shows the invitation, which holds the key, only when it is asked for', async () => {
    const invitation = 'rostrum:invitation:abc';
    const { user } = await brokerPage({ ...open, invitation });
    expect(screen.getByText(/không đăng lên nhóm chung/)).toBeVisible();
    expect(document.body).not.toHaveTextContent(invitation);
    expect(screen.queryByRole('img', { name: /thư mời/ })).toBeNull();
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(button('Sao chép thư mời'));
    expect(copied).toHaveBeenCalledWith(invitation);
    await user.click(button('Hiện mã QR…'));
    expect(await screen.findByRole('img', { name: 'Mã QR của thư mời điểm cầu' })).toBeVisible();
  });

  it('makes no QR code of an invitation that is too long for one', async () => {
    await brokerPage({ ...open, invitation: 'x'.repeat(3500) });
    expect(screen.getByText(/quá dài/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Hiện mã QR…' })).toBeNull();
  });

  it('says where viewers find their page, while this machine serves it', async () => {
    await brokerPage({ ...open, viewerPath: '/far/screen' });
    const pages = within(screen.getByRole('region', { name: 'Địa chỉ trang xem' }));
    expect(pages.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Màn hình lớnhttp://192.168.1.20:4280/far/screen',
      'Đồng hồhttp://192.168.1.20:4280/far/clock',
      'Đồ họa phát sónghttp://192.168.1.20:4280/far/overlay',
    ]);
  });

  it('says what is missing for that page while nothing is shared in the hall', async () => {
    await brokerPage({ ...open, viewerPath: '/far/screen' }, NOT_SHARED);
    expect(screen.getByText(/Hãy bật chia sẻ trong hội trường/)).toBeVisible();
    expect(screen.queryByText(/far\/screen/)).toBeNull();
  });

  it('may be busy with another show', async () => {
    await brokerPage({ ...open, showId: 'another' });
    expect(screen.getByText('Máy chủ đang nhận một buổi lễ khác: “another”.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Kết nối và gửi' })).toBeNull();
  });
});

describe('a show that comes from another hall', () => {
  const following = {
    showId: sample.id,
    url: 'mqtts://broker.example.vn:8883',
    state: 'in-step',
    lagMs: 40,
    heardAt: FIVE_PAST_EIGHT,
  } as const;

  it('says how far behind it is, and offers no second broker', async () => {
    const { say } = await brokerPage({ ...NO_BROKER, following });
    expect(screen.getByText('Đang nhận đủ, chậm 40 ms')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Kết nối và gửi' })).toBeNull();
    say({ ...NO_BROKER, following: { ...following, state: 'lost' } });
    expect(screen.getByText('Mất kết nối với máy chủ, đang tự thử lại')).toBeVisible();
  });

  it('is left once that is confirmed', async () => {
    const { user, host } = await brokerPage({ ...NO_BROKER, following });
    await user.click(button('Thôi theo dõi'));
    expect(host.asked('broker.leave')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Thôi theo dõi' }));
    expect(host.asked('broker.leave')).toEqual([{}]);
  });
});
