import type { Reply } from '@shared/contract/contract.ts';
import type { CallerState } from '@shared/contract/sharing.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { away, button, device, FIVE_PAST_EIGHT, on, sharePage } from './sharePage.tsx';

const row = (name: string) => {
  const field = screen.getByRole('textbox', { name: `Tên thiết bị: ${name}` });
  const item = field.closest('li');
  if (item === null) throw new Error(`${name} has no row`);
  return within(item);
};

const laptop = device('d1', { name: 'Laptop', role: 'caller' });
const held: CallerState = {
  deviceId: 'd1',
  name: 'Laptop',
  since: FIVE_PAST_EIGHT,
  before: { deviceId: null, name: null },
  how: 'taken',
};

describe('the devices', () => {
  it('says what to do while nobody has come in', async () => {
    await sharePage(on);
    expect(screen.getByText('Chưa có thiết bị nào vào.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Thiết bị' })).toBeNull();
  });

  it('says of each how it stands, from where, how fast and by how many lines', async () => {
    await sharePage({
      ...on,
      devices: [
        device('Lan', { role: 'mc', lines: 2 }),
        device('Tuấn', away),
        device('Cũ', { ...away, seenAt: null, address: null }),
      ],
    });
    expect(row('Lan').getByText('Đang kết nối')).toBeVisible();
    expect(row('Lan').getByText('4 ms')).toBeVisible();
    expect(row('Lan').getByText('2 đường kết nối')).toBeVisible();
    expect(row('Lan').getByText('192.168.1.30')).toBeVisible();
    expect(row('Tuấn').getByText('Mất kết nối từ 08:05:09')).toBeVisible();
    expect(row('Tuấn').queryByText(/ms$/)).toBeNull();
    expect(row('Cũ').getByText('Chưa vào lại')).toBeVisible();
    expect(row('Cũ').queryByText(/đường kết nối/)).toBeNull();
  });

  it('are renamed in place; Escape and an empty name rename nothing', async () => {
    const { user, host } = await sharePage({ ...on, devices: [device('d7', { name: 'iPhone' })] });
    const field = screen.getByRole('textbox', { name: 'Tên thiết bị: iPhone' });
    await user.clear(field);
    await user.type(field, 'Máy của Hương{Escape}');
    expect(field).toHaveValue('iPhone');
    await user.clear(field);
    await user.tab();
    expect(field).toHaveValue('iPhone');
    expect(host.asked('share.rename')).toEqual([]);
    await user.clear(field);
    await user.type(field, ' Máy của Hương {Enter}');
    expect(host.asked('share.rename')).toEqual([{ deviceId: 'd7', name: 'Máy của Hương' }]);
  });

  it('are cut off only when that was confirmed', async () => {
    const { user, host } = await sharePage({ ...on, devices: [device('d7', { name: 'iPhone' })] });
    await user.click(button('Ngắt iPhone'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/đổi cả mã PIN/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Hủy' }));
    expect(host.asked('share.kick')).toEqual([]);
    await user.click(button('Ngắt iPhone'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ngắt thiết bị' }),
    );
    expect(host.asked('share.kick')).toEqual([{ deviceId: 'd7' }]);
  });

  it('says why a device could not be cut off', async () => {
    const { user } = await sharePage(
      { ...on, devices: [device('d7', { name: 'iPhone' })] },
      {
        answers: {
          'share.kick': (): Reply<null> => ({
            ok: false,
            error: { code: 'device-gone', details: {} },
          }),
        },
      },
    );
    await user.click(button('Ngắt iPhone'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ngắt thiết bị' }),
    );
    expect(await screen.findByText(/không còn trong danh sách/)).toBeVisible();
  });

  it('of two hundred, render those in sight, and are found by name and by state', async () => {
    const devices = Array.from({ length: 200 }, (_, at) =>
      device(`d${at}`, { name: `Máy ${at + 1}`, ...(at === 150 ? away : {}) }),
    );
    const { user } = await sharePage({ ...on, devices });
    const list = screen.getByRole('region', { name: 'Thiết bị' });
    expect(within(list).getAllByRole('listitem').length).toBeLessThan(60);
    expect(within(list).getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '200');
    await user.type(screen.getByRole('textbox', { name: 'Tìm theo tên hoặc địa chỉ' }), 'may 199');
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    await user.clear(screen.getByRole('textbox', { name: 'Tìm theo tên hoặc địa chỉ' }));
    await user.click(screen.getByRole('radio', { name: 'Không kết nối 1' }));
    expect(
      within(list)
        .getAllByRole('textbox')
        .map((one) => (one as HTMLInputElement).value),
    ).toEqual(['Máy 151']);
  });

  it('of a few are read, not searched', async () => {
    await sharePage({ ...on, devices: [device('a')] });
    expect(screen.queryByRole('textbox', { name: /Tìm theo/ })).toBeNull();
  });
});

describe("the caller's key", () => {
  it('is given to a second caller who is there', async () => {
    const { user, host } = await sharePage({ ...on, devices: [laptop] });
    expect(screen.queryByText('ĐANG ĐIỀU KHIỂN')).toBeNull();
    await user.click(button('Giao quyền điều khiển cho Laptop'));
    expect(host.asked('share.give-key')).toEqual([{ deviceId: 'd1' }]);
  });

  it('is not offered to other roles, nor to a second caller who is gone', async () => {
    await sharePage({
      ...on,
      devices: [{ ...laptop, ...away }, device('a', { name: 'iPhone' })],
    });
    expect(button('Giao quyền điều khiển cho Laptop')).toBeDisabled();
    expect(row('iPhone').queryByRole('button', { name: /Giao quyền/ })).toBeNull();
  });

  it('is marked on the one who has it, who is not offered it again', async () => {
    await sharePage({ ...on, devices: [laptop] }, { caller: held });
    expect(row('Laptop').getByText('ĐANG ĐIỀU KHIỂN')).toBeVisible();
    expect(row('Laptop').queryByRole('button', { name: /Giao quyền/ })).toBeNull();
    expect(screen.queryByText(/nhưng đã mất kết nối/)).toBeNull();
  });

  it('says when the one who has it is gone, and of nobody else', async () => {
    const { tell } = await sharePage(
      { ...on, devices: [{ ...laptop, ...away }, device('Lan')] },
      { caller: held },
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/^Laptop đang giữ .* đã mất kết nối/);
    tell({ ...on, devices: [laptop, device('Lan', away)] });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
