import type { MachinesState, OtherMachine } from '@shared/contract/machines.ts';
import type { Door } from '@shared/contract/sharing.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calls, FOLLOWS, follows, OTHER, other } from '../../fixtures/otherMachines.ts';
import { button, device, on, sample, sharePage } from './sharePage.tsx';

const { id } = sample;
const door: Door<'standby'> = {
  role: 'standby',
  url: 'http://192.168.1.20:4280/standby',
  qr: 'http://192.168.1.20:4280/standby',
  pin: '730164',
  isShut: false,
};
const section = () => within(screen.getByRole('region', { name: 'Máy dự phòng' }));

const page = (machines: MachinesState, sharing = on, readOnly: typeof FOLLOWS | null = null) =>
  sharePage(sharing, {
    readOnly,
    answers: {
      'machines.state': () => ({ ok: true, value: machines }),
      'machines.hand-over': () => ({ ok: true, value: null }),
      'machines.leave': () => ({ ok: true, value: null }),
    },
  });
const withOther = (more: Partial<OtherMachine> = {}) => ({ ...calls(id, more), door });

describe('the machine that calls', () => {
  it('shows how a standby machine comes in, and that there is none', async () => {
    const { host, user } = await page({ ...withOther(), standing: 'alone', others: [] });
    const shown = section();
    expect(shown.getByText('730 164')).toBeVisible();
    expect(shown.getByRole('img', { name: /192\.168\.1\.20:4280\/standby/ })).toBeVisible();
    expect(shown.getByText('Chưa có máy dự phòng.')).toBeVisible();
    await user.click(shown.getByRole('button', { name: 'PIN mới: Máy dự phòng' }));
    await waitFor(() => expect(host.asked('share.new-pin')).toEqual([{ role: 'standby' }]));
  });

  it.each([
    [{}, '● Khớp: mỗi lệnh được xác nhận đều đã nằm trên đĩa của cả hai máy', false],
    [{ link: 'catching-up', behind: 12 }, '◐ Đang cập nhật, còn 12 lệnh', false],
    [{ link: 'silent' }, '▲ Không trả lời từ 08:00:09', true],
    [{ link: 'away' }, '✕ Mất kết nối từ 08:00:09', true],
  ] as const)('says how one stands: %o', async (more, text, isBad) => {
    await page(withOther(more));
    const row = section().getByRole('heading', { name: 'LAPTOP-AN' }).closest('li');
    expect(row).toHaveTextContent(text);
    expect(row?.hasAttribute('data-bad')).toBe(isBad);
  });

  it('tells the lag of one in step, and of no other', async () => {
    const { host } = await page(withOther());
    expect(section().getByText('trễ 3 ms')).toBeVisible();
    host.tell({ type: 'machines', machines: withOther({ link: 'catching-up' }) });
    expect(section().queryByText('trễ 3 ms')).toBeNull();
  });

  it('hands over once the person has said it twice', async () => {
    const { host, user } = await page(withOther());
    await user.click(section().getByRole('button', { name: 'Bàn giao cho LAPTOP-AN' }));
    const asks = within(await screen.findByRole('dialog'));
    expect(asks.getByText(/Không mất lệnh nào/)).toBeVisible();
    expect(asks.getByRole('button', { name: 'Hủy' })).toHaveFocus();
    expect(host.asked('machines.hand-over')).toEqual([]);
    await user.click(asks.getByRole('button', { name: 'Bàn giao cho LAPTOP-AN' }));
    await waitFor(() =>
      expect(host.asked('machines.hand-over')).toEqual([{ machineId: OTHER.id }]),
    );
  });

  it('does not hand over to one that has not everything, and says why', async () => {
    await page(withOther({ link: 'catching-up' }));
    expect(section().getByRole('button', { name: 'Bàn giao cho LAPTOP-AN' })).toBeDisabled();
    expect(section().getByText('Chỉ bàn giao được khi máy đó đã khớp từng lệnh.')).toBeVisible();
  });

  const pass = device('d-a', { name: OTHER.name, role: 'standby' });
  const phone = device('Lan');

  it('removes one by its pass', async () => {
    const { host, user } = await page(withOther(), { ...on, devices: [pass, phone] });
    await user.click(section().getByRole('button', { name: 'Bỏ máy dự phòng LAPTOP-AN' }));
    const asks = within(await screen.findByRole('dialog'));
    await user.click(asks.getByRole('button', { name: 'Bỏ máy dự phòng' }));
    await waitFor(() => expect(host.asked('share.kick')).toEqual([{ deviceId: 'd-a' }]));
  });

  it('has nothing to take away from one that it has dialled itself', async () => {
    await page(withOther(), { ...on, devices: [phone] });
    expect(section().queryByRole('button', { name: /^Bỏ máy dự phòng/ })).toBeNull();
  });

  it('does not show it among the phones as well', async () => {
    await page(withOther(), { ...on, devices: [pass, phone] });
    expect(screen.getByText('1/1 đang kết nối')).toBeInTheDocument();
    expect(screen.getByDisplayValue('Lan')).toBeVisible();
    expect(screen.queryByDisplayValue('LAPTOP-AN')).toBeNull();
  });

  it('keeps a pass in the list whose machine is not there', async () => {
    await page({ ...withOther(), others: [] }, { ...on, devices: [pass, phone] });
    expect(screen.getByDisplayValue('LAPTOP-AN')).toBeVisible();
  });

  it('knows nothing of the machines of another show', async () => {
    await page({ ...withOther(), showId: 'another' });
    expect(section().getByText('Chưa có máy dự phòng.')).toBeVisible();
  });
});

describe('a machine that stands by', () => {
  const copy = { ...follows(id), door };

  it('says for whom, and that PINs are that machine’s', async () => {
    const show = { ...sample, epoch: { number: 1, machineId: OTHER.id, name: OTHER.name } };
    await sharePage(on, {
      show,
      readOnly: FOLLOWS,
      answers: { 'machines.state': () => ({ ok: true, value: copy }) },
    });
    const shown = within(
      screen.getByRole('region', { name: 'Máy này là máy dự phòng của LAPTOP-AN' }),
    );
    expect(shown.getByText('Khớp từng lệnh')).toBeVisible();
    expect(screen.queryByText('730 164')).toBeNull();
    expect(screen.queryByRole('button', { name: /^PIN mới/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Dừng chia sẻ' })).toBeNull();
  });

  it('stands by no more once the person has said it twice', async () => {
    const { host, user } = await page(copy, on, FOLLOWS);
    await user.click(button('Thôi làm máy dự phòng'));
    const asks = within(await screen.findByRole('dialog'));
    expect(host.asked('machines.leave')).toEqual([]);
    await user.click(asks.getByRole('button', { name: 'Thôi làm máy dự phòng' }));
    await waitFor(() => expect(host.asked('machines.leave')).toHaveLength(1));
  });

  it('one that calls has its PINs and can stop', async () => {
    await page({ ...calls(id), door, others: [other()] });
    expect(screen.getAllByRole('button', { name: /^PIN mới/ }).length).toBeGreaterThan(1);
    expect(button('Dừng chia sẻ')).toBeVisible();
  });
});
