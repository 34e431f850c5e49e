import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { away, button, device, FIVE_PAST_EIGHT, on, plainOn, sharePage } from './sharePage.tsx';

const obs = device('p1', { name: 'OBS', role: 'screen', kind: 'program' });
const tab = (name: RegExp) => screen.getByRole('tab', { name });
const made = (overlayUrl: string | null) => ({
  answers: {
    'share.add-program': () => ({
      ok: true as const,
      value: { token: 'Zx81-token', deviceId: 'p9', overlayUrl },
    }),
  },
});

describe('programs', () => {
  it('get a token that is shown once, with the address of the browser source', async () => {
    const overlay = 'http://192.168.1.20:4280/overlay#token=Zx81-token';
    const { user, host } = await sharePage(on, made(overlay));
    await user.click(tab(/Phần mềm/));
    await user.type(screen.getByRole('textbox', { name: 'Tên' }), ' OBS chính ');
    await user.click(button('Tạo mã truy cập'));
    expect(host.asked('share.add-program')).toEqual([{ role: 'screen', name: 'OBS chính' }]);
    const dialog = within(await screen.findByRole('dialog', { name: 'Mã truy cập của OBS chính' }));
    expect(dialog.getByText('Zx81-token')).toBeVisible();
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(dialog.getByRole('button', { name: /Sao chép: Địa chỉ nguồn/ }));
    expect(copied).toHaveBeenCalledWith(overlay);
    await user.click(dialog.getByRole('button', { name: /đóng$/ }));
    expect(screen.queryByText(/Zx81-token/)).toBeNull();
  });

  it('that act get the header of their requests instead', async () => {
    const { user, host } = await sharePage(on, made(null));
    await user.click(tab(/Phần mềm/));
    await user.click(screen.getByRole('radio', { name: /Companion/ }));
    await user.type(screen.getByRole('textbox', { name: 'Tên' }), 'Companion{Enter}');
    expect(host.asked('share.add-program')).toEqual([{ role: 'control', name: 'Companion' }]);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Authorization: Bearer Zx81-token')).toBeVisible();
    expect(dialog.queryByText(/overlay/)).toBeNull();
  });

  it('get no token without a name', async () => {
    const { user, host } = await sharePage(on, made(null));
    await user.click(tab(/Phần mềm/));
    expect(button('Tạo mã truy cập')).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Tên' }), '  {Enter}');
    expect(host.asked('share.add-program')).toEqual([]);
  });

  it('are listed apart from devices, and their tokens are taken away once that is confirmed', async () => {
    const quiet = { ...obs, ...away, id: 'p2', name: 'Companion', role: 'control' } as const;
    const { user, host } = await sharePage({ ...on, devices: [obs, quiet] });
    expect(screen.getByText('Chưa có thiết bị nào vào.')).toBeVisible();
    await user.click(tab(/Phần mềm 2/));
    const list = within(screen.getByRole('list', { name: 'Phần mềm' }));
    expect(list.getByText('Lần cuối 08:05:09')).toBeVisible();
    await user.click(button('Thu hồi mã của OBS'));
    expect(host.asked('share.kick')).toEqual([]);
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thu hồi mã' }),
    );
    expect(host.asked('share.kick')).toEqual([{ deviceId: 'p1' }]);
  });

  it.each([
    [true, 'Đang mở: ai cùng mạng cũng đọc được.'],
    [false, 'Cần mã truy cập, loại nào cũng được.'],
  ])('are told whether the feeds are open (%s)', async (openFeeds, said) => {
    const { user } = await sharePage({ ...on, on: { ...plainOn, openFeeds } });
    await user.click(tab(/Phần mềm/));
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByText('http://192.168.1.20:4280/feed/now.json')).toBeVisible();
  });
});

describe('OSC', () => {
  const osc = { port: 53100, from: ['192.168.1.51'], to: [] };

  it('is applied when it is right, and not before it is asked for', async () => {
    const { user, host } = await sharePage(on);
    await user.click(tab(/OSC/));
    expect(screen.getByText('OSC đang tắt.')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Nhận lệnh OSC' }));
    await user.click(button('Thêm máy gửi lệnh'));
    await user.type(screen.getByRole('textbox', { name: 'Địa chỉ gửi lệnh 1' }), '192.168.1.51');
    await user.click(button('Thêm máy nhận'));
    await user.type(screen.getByRole('textbox', { name: 'Địa chỉ nhận 1' }), '192.168.1.52');
    await user.type(screen.getByRole('textbox', { name: 'Cổng nhận 1' }), '53000');
    expect(screen.getByText('Có thay đổi chưa áp dụng.')).toBeVisible();
    expect(host.asked('share.osc')).toEqual([]);
    await user.click(button('Áp dụng'));
    expect(host.asked('share.osc')).toEqual([
      { osc: { ...osc, to: [{ address: '192.168.1.52', port: 53000 }] } },
    ]);
  });

  it('says in one sentence what is wrong, once it is to be applied', async () => {
    const { user, host } = await sharePage({ ...on, osc });
    await user.click(tab(/OSC/));
    const field = screen.getByRole('textbox', { name: 'Địa chỉ gửi lệnh 1' });
    await user.clear(field);
    await user.type(field, '192.168.1');
    expect(screen.queryByText(/phải có dạng/)).toBeNull();
    await user.click(button('Áp dụng'));
    expect(screen.getByText('Địa chỉ phải có dạng 192.168.1.20.')).toBeVisible();
    expect(host.asked('share.osc')).toEqual([]);
    await user.type(field, '.9');
    expect(screen.queryByText(/phải có dạng/)).toBeNull();
  });

  it('loses a row that is removed, and all that was typed when it is dropped', async () => {
    const { user, host } = await sharePage({ ...on, osc });
    await user.click(tab(/OSC/));
    await user.click(button('Bỏ địa chỉ gửi lệnh 1'));
    expect(screen.queryByRole('textbox', { name: /gửi lệnh/ })).toBeNull();
    await user.click(button('Bỏ thay đổi'));
    expect(screen.getByRole('textbox', { name: 'Địa chỉ gửi lệnh 1' })).toHaveValue('192.168.1.51');
    expect(button('Áp dụng')).toBeDisabled();
    expect(host.asked('share.osc')).toEqual([]);
  });

  it('keeps what is typed when the host tells of something else', async () => {
    const { user, tell } = await sharePage({ ...on, osc });
    await user.click(tab(/OSC/));
    const port = screen.getByRole('textbox', { name: 'Cổng nhận' });
    await user.clear(port);
    await user.type(port, '9000');
    tell({ ...on, osc, devices: [obs] });
    expect(port).toHaveValue('9000');
  });

  it('shows why it does not work, and not that it does', async () => {
    const oscFault = { code: 'port-taken', details: { port: 53100 } };
    const { user } = await sharePage({ ...on, osc, oscFault });
    await user.click(tab(/OSC/));
    expect(screen.getByRole('alert')).toHaveTextContent('Cổng 53100 đang được');
    expect(screen.queryByText('OSC đang hoạt động.')).toBeNull();
  });

  it('says that it works', async () => {
    const { user } = await sharePage({ ...on, osc });
    await user.click(tab(/OSC/));
    expect(screen.getByText('OSC đang hoạt động.')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what was refused', () => {
  it('is told in plain words, with when, from where and how often', async () => {
    const { user } = await sharePage({
      ...on,
      incidents: [
        { at: FIVE_PAST_EIGHT, code: 'wrong-pin', from: '192.168.1.66', times: 12 },
        { at: FIVE_PAST_EIGHT - 60_000, code: 'osc-stranger', from: '10.0.0.2', times: 1 },
      ],
    });
    await user.click(tab(/Bị từ chối 2/));
    const [first, second] = within(screen.getByRole('list', { name: 'Bị từ chối' })).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent('08:05:09Nhập sai mã PINtừ 192.168.1.6612 lần');
    expect(second).toHaveTextContent(/08:04:09Lệnh OSC từ địa chỉ không được phép/);
    expect(second).not.toHaveTextContent('lần');
  });

  it('is nothing, calmly, while nothing was', async () => {
    const { user } = await sharePage(on);
    await user.click(tab(/^Bị từ chối$/));
    expect(screen.getByText('Chưa có yêu cầu nào bị từ chối.')).toBeVisible();
  });
});
