import { MantineProvider } from '@mantine/core';
import { type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FollowDialog } from '../../../renderer/library/FollowDialog.tsx';
import { useWindow } from '../../../renderer/show/store.ts';
import { type Answers, hostInPage } from '../hostInPage.ts';
import { alone, machinesPage, noButton, region, theirs } from '../machines/machinesPage.tsx';

const sample = sampleShow('thai-nguyen-2025') as Show;
const following = {
  showId: null,
  url: 'mqtts://broker.example.vn:8883',
  state: 'waiting',
  lagMs: null,
  heardAt: null,
} as const;

const NO_FILES = { ca: null, cert: null, key: null };
const pem = (what: string) =>
  new File([`-----BEGIN ${what}-----\nMIIB\n-----END ${what}-----\n`], `${what}.pem`);

async function followPage(broker: BrokerState = NO_BROKER, answers: Answers = {}) {
  const fine = () => ({ ok: true, value: null }) as const;
  const host = await hostInPage(sample, {
    answers: {
      'broker.state': () => ({ ok: true, value: broker }),
      'broker.follow': fine,
      'broker.leave': fine,
      ...answers,
    },
  });
  render(
    <MantineProvider env="test">
      <FollowDialog opened onClose={() => undefined} />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole('textbox', { name });

describe('following a ceremony of another hall', () => {
  it('takes the invitation and this hall’s own account', async () => {
    const { host, user } = await followPage();
    await user.click(box('Thư mời'));
    await user.paste('  rostrum:abc\n');
    await user.type(box('Tài khoản của điểm cầu này'), 'hall-2');
    await user.type(screen.getByLabelText('Mật khẩu'), 's3cret');
    await user.click(button('Theo dõi'));
    expect(host.asked('broker.follow')).toEqual([
      { invitation: 'rostrum:abc', user: 'hall-2', password: 's3cret', ...NO_FILES },
    ]);
  });

  it('asks for nothing without an invitation', async () => {
    const { host, user } = await followPage();
    await user.click(button('Theo dõi'));
    expect(screen.getByText('Hãy dán thư mời.')).toBeVisible();
    expect(host.asked('broker.follow')).toEqual([]);
  });

  it('shows why it can’t be, until something else is pasted', async () => {
    const { user } = await followPage(NO_BROKER, {
      'broker.follow': () => ({ ok: false, error: { code: 'not-allowed', details: {} } }),
    });
    await user.type(box('Thư mời'), 'xin chào');
    await user.click(button('Theo dõi'));
    expect(await screen.findByRole('alert')).toHaveTextContent('không được phép');
    await user.type(box('Thư mời'), '!');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('waits for the ceremony, opens it once it is there, and can be left', async () => {
    const { host, user } = await followPage({ ...NO_BROKER, following });
    expect(screen.getByRole('status')).toHaveTextContent('đang chờ nội dung buổi lễ');
    expect(screen.queryByRole('button', { name: 'Mở buổi lễ' })).toBeNull();
    const there = { ...following, showId: sample.id, state: 'in-step', lagMs: 12 } as const;
    host.tell({ type: 'broker', broker: { ...NO_BROKER, following: there } });
    expect(screen.getByRole('status')).toHaveTextContent('Đang nhận đủ, chậm 12 ms');
    await user.click(button('Mở buổi lễ'));
    expect(host.asked('show.open')).toContainEqual({ showId: sample.id, view: 'run' });
    await user.click(button('Thôi theo dõi'));
    const asks = within(await screen.findByRole('dialog', { name: 'Thôi theo dõi' }));
    expect(asks.getByText(/Thư mời đã nhớ được xóa/)).toBeVisible();
    expect(host.asked('broker.leave')).toEqual([]);
    await user.click(asks.getByRole('button', { name: 'Thôi theo dõi' }));
    expect(host.asked('broker.leave')).toEqual([{}]);
  });

  it('shows a certificate of its own where the broker asks for one, and only with its key', async () => {
    const { host, user } = await followPage();
    await user.type(box('Thư mời'), 'rostrum:abc');
    const pick = (name: string, file: File) => {
      const field = screen.getByRole('group', { name });
      const input = field.querySelector('input[type=file]') as HTMLInputElement;
      return user.upload(input, file);
    };
    await pick('Chứng chỉ của máy này', pem('CERTIFICATE'));
    await user.click(button('Theo dõi'));
    expect(screen.getByText('Có chứng chỉ mà chưa có khóa riêng.')).toBeVisible();
    expect(host.asked('broker.follow')).toEqual([]);
    await pick('Khóa riêng của máy này', pem('PRIVATE KEY'));
    await user.click(button('Theo dõi'));
    expect(host.asked('broker.follow')).toEqual([
      {
        invitation: 'rostrum:abc',
        user: '',
        password: '',
        ca: null,
        cert: await pem('CERTIFICATE').text(),
        key: await pem('PRIVATE KEY').text(),
      },
    ]);
  });
});

describe('a ceremony of another hall that was followed when the app stopped', () => {
  const { id } = theirs;
  const resumable = { showId: id, url: 'mqtts://broker.example.vn:8883' };
  const offer = () => region('Điểm cầu');
  const fine = () => ({ ok: true, value: null }) as const;
  const page = (
    broker: Partial<BrokerState>,
    options: Parameters<typeof machinesPage>[1] = { view: 'library' },
  ) =>
    machinesPage(alone, {
      ...options,
      answers: {
        'broker.state': () => ({ ok: true, value: { ...NO_BROKER, ...broker } }),
        'broker.resume': () => ({ ok: true, value: { showId: id } }),
        'broker.leave': fine,
        'broker.seen-unread': fine,
        ...options.answers,
      },
    });

  it('goes on with one press, from the library right into the show', async () => {
    const { host, user } = await page({ resumable });
    expect(offer()).toHaveTextContent(/Lần trước máy này đang theo dõi/);
    expect(offer()).toHaveTextContent('broker.example.vn:8883');
    expect(host.asked('broker.resume')).toEqual([]);
    await user.click(button('Theo dõi tiếp'));
    await waitFor(() => expect(host.asked('broker.resume')).toEqual([{}]));
    await waitFor(() => expect(useWindow.getState().view).toBe('run'));
  });

  it('waits in the library where nothing of it had come', async () => {
    const { host, user } = await page(
      { resumable },
      {
        view: 'library',
        answers: { 'broker.resume': () => ({ ok: true, value: { showId: null } }) },
      },
    );
    await user.click(button('Theo dõi tiếp'));
    await waitFor(() => expect(host.asked('broker.resume')).toHaveLength(1));
    expect(useWindow.getState().view).toBe('library');
  });

  it('is offered beside the show, which is not there to be taken over', async () => {
    const readOnly = { code: 'follows', details: { name: 'Máy A' } } as const;
    await page({ resumable }, { view: 'run', readOnly });
    expect(offer()).not.toBeNull();
    expect(noButton('Tiếp quản…')).toBeNull();
  });

  it('is not offered in another show, nor where there is none', async () => {
    await page({ resumable: { ...resumable, showId: 'another' } }, { view: 'run' });
    expect(offer()).toBeNull();
    act(() => useWindow.setState({ broker: NO_BROKER }));
    expect(offer()).toBeNull();
  });

  it('says why it could not', async () => {
    const error = { code: 'broker-nothing-to-follow', details: {} } as const;
    const { user } = await page(
      { resumable },
      { view: 'library', answers: { 'broker.resume': () => ({ ok: false, error }) } },
    );
    await user.click(button('Theo dõi tiếp'));
    expect(await screen.findByText('Không còn buổi lễ nào để theo dõi tiếp.')).toBeVisible();
  });

  it('is forgotten when a person has said so twice', async () => {
    const { host, user } = await page({ resumable });
    await user.click(button('Thôi theo dõi'));
    const asks = within(await screen.findByRole('dialog'));
    expect(asks.getByRole('button', { name: 'Hủy' })).toHaveFocus();
    expect(host.asked('broker.leave')).toEqual([]);
    await user.click(asks.getByRole('button', { name: 'Thôi theo dõi' }));
    await waitFor(() => expect(host.asked('broker.leave')).toEqual([{}]));
  });

  it('whose file could not be read is told with its new name, until that was seen', async () => {
    const unread = { code: 'broker-unread', details: { files: 'hall.damaged-7.json' } } as const;
    const { host, user } = await page({ unread });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Không đọc được những gì máy này đã nhớ về máy chủ MQTT. Tệp được giữ nguyên với tên hall.damaged-7.json',
    );
    await user.click(button('Đã rõ'));
    await waitFor(() => expect(host.asked('broker.seen-unread')).toEqual([{}]));
  });
});
