import { JOINING_ROLES } from '@shared/share/roles.ts';
import { screen, within } from '@testing-library/react';
import jsQR from 'jsqr';
import { describe, expect, it, vi } from 'vitest';
import {
  away,
  button,
  device,
  encryptedOn,
  fingerprint,
  OWN,
  on,
  plainOn,
  sharePage,
  WIFI,
} from './sharePage.tsx';

/** Px of one module in the picture that is read. */
const SCALE = 4;

/** What a reader sees in a drawn code: the picture is made of its path alone, as a browser would paint it. */
function scanned(code: Element): string | null {
  const size = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  const path = code.querySelector('path')?.getAttribute('d') ?? '';
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let dy = 0; dy < SCALE; dy++)
      for (let dx = 0; dx < Number(run) * SCALE; dx++) {
        const at = ((Number(y) * SCALE + dy) * width + Number(x) * SCALE + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, width, width)?.data ?? null;
}

const card = (name: string) => {
  const head = screen.getByRole('heading', { name });
  const item = head.closest('li');
  if (item === null) throw new Error(`${name} has no card`);
  return within(item);
};

describe('the ways in', () => {
  it.each([
    ['plain', plainOn],
    ['encrypted', encryptedOn],
  ])('have codes that say exactly what the door says, and never the PIN (%s)', async (_, doors) => {
    await sharePage({ ...on, on: doors });
    const codes = screen.getAllByRole('img', { name: /^Mã QR/ });
    expect(codes).toHaveLength(JOINING_ROLES.length);
    for (const [at, door] of doors.doors.entries()) {
      const code = codes[at];
      if (code === undefined) throw new Error(`${door.role} has no code`);
      expect(scanned(code)).toBe(door.qr);
      expect(scanned(code)).not.toContain(door.pin);
    }
  });

  it('keep a quiet zone of four modules around the code', async () => {
    await sharePage(on);
    const [code] = screen.getAllByRole('img', { name: /^Mã QR/ });
    const size = Number(code?.getAttribute('viewBox')?.split(' ')[2]);
    const path = code?.querySelector('path')?.getAttribute('d') ?? '';
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((one) => one.slice(1).map(Number));
    expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...runs.map(([x = 0, , run = 0]) => x + run))).toBe(size - 4);
  });

  it('have an address as it is typed, a PIN as it is read out, and how many are in', async () => {
    await sharePage({
      ...on,
      devices: [
        device('lan', { role: 'mc' }),
        device('old', { role: 'mc', ...away }),
        device('obs', { role: 'screen', kind: 'program' }),
      ],
    });
    const mc = card('Người dẫn chương trình (MC)');
    expect(mc.getByText('482 910')).toBeVisible();
    expect(mc.getByText('1 đang kết nối')).toBeVisible();
    expect(card('Màn hình lớn').getByText('chưa ai vào')).toBeVisible();
    expect(
      mc.getByText((_, one) => one?.textContent === '192.168.1.20:4280/mc', { selector: 'span' }),
    ).toBeVisible();
    expect(screen.queryByText(/Dấu vân tay/)).toBeNull();
  });

  it('copy the whole address', async () => {
    const { user } = await sharePage(on);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(button('Sao chép địa chỉ: Đồng hồ'));
    expect(copied).toHaveBeenCalledWith('http://192.168.1.20:4280/clock');
    expect(await screen.findByText('Đã sao chép')).toBeVisible();
  });

  it('say when copying is not allowed', async () => {
    const { user } = await sharePage(on);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(button('Sao chép địa chỉ: Đồng hồ'));
    expect(await screen.findByText(/Không sao chép được/)).toBeVisible();
    expect(screen.queryByText('Đã sao chép')).toBeNull();
  });

  it('get a new PIN, for one role alone', async () => {
    const { user, host, tell } = await sharePage(on);
    await user.click(button('PIN mới: Hậu trường và điểm danh'));
    expect(host.asked('share.new-pin')).toEqual([{ role: 'stage' }]);
    const doors = plainOn.doors.map((door) =>
      door.role === 'stage' ? { ...door, pin: '777888' } : door,
    );
    tell({ ...on, on: { ...plainOn, doors } });
    expect(card('Hậu trường và điểm danh').getByText('777 888')).toBeVisible();
    expect(card('Đồng hồ').getByText('482 913')).toBeVisible();
  });

  it('say that one is locked and what opens it; its PIN, which lets nobody in, is gone', async () => {
    const doors = plainOn.doors.map((door) => ({ ...door, isShut: door.role === 'crew' }));
    await sharePage({ ...on, on: { ...plainOn, doors } });
    const shut = card('Ê-kíp kỹ thuật');
    expect(shut.getByRole('alert')).toHaveTextContent('ĐÃ KHÓA');
    expect(shut.getByRole('alert')).toHaveTextContent('PIN mới sẽ mở lại');
    expect(shut.queryByText('482 912')).toBeNull();
    expect(card('Đồng hồ').queryByRole('alert')).toBeNull();
  });

  it('show the fingerprint to compare, and the name of this machine, where there are any', async () => {
    await sharePage({ ...on, on: { ...encryptedOn, name: 'rostrum.local' } });
    const label = screen.getByRole('heading', { name: /Dấu vân tay/ });
    expect(label.nextElementSibling?.textContent).toBe(
      fingerprint.replace(/((?:..:){3}..):/g, '$1'),
    );
    const mc = card('Người dẫn chương trình (MC)');
    expect(mc.getByText('https://rostrum.local:4280/mc')).toBeVisible();
  });
});

describe('one way in, shown large', () => {
  it('hides the PIN until it is asked for, and has the code of that role', async () => {
    const { user } = await sharePage({ ...on, on: encryptedOn });
    await user.click(button('Phóng to: Hậu trường và điểm danh'));
    const sheet = within(await screen.findByRole('dialog', { name: 'Hậu trường và điểm danh' }));
    expect(scanned(sheet.getByRole('img'))).toBe(encryptedOn.doors[1]?.qr);
    expect(sheet.queryByText('482 911')).toBeNull();
    expect(sheet.getByText(/Hỏi người điều khiển/)).toBeVisible();
    await user.click(sheet.getByRole('button', { name: 'Hiện mã PIN' }));
    expect(sheet.getByText('482 911')).toBeVisible();
    await user.click(sheet.getByRole('button', { name: 'Ẩn mã PIN' }));
    expect(sheet.queryByText('482 911')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('hides the PIN again the next time', async () => {
    const { user } = await sharePage(on);
    await user.click(button('Phóng to: Đồng hồ'));
    await user.click(button('Hiện mã PIN'));
    await user.keyboard('{Escape}');
    await user.click(button('Phóng to: Đồng hồ'));
    expect(within(screen.getByRole('dialog')).queryByText('482 913')).toBeNull();
  });
});

describe('stopping and changing', () => {
  it('asks how many lose their page before it stops', async () => {
    const { user, host } = await sharePage({
      ...on,
      devices: [device('a'), device('b'), device('c', away)],
    });
    await user.click(button('Dừng chia sẻ'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^2 thiết bị sẽ mất trang/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Hủy' }));
    expect(host.asked('share.stop')).toEqual([]);
    await user.click(button('Dừng chia sẻ'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dừng chia sẻ' }),
    );
    expect(host.asked('share.stop')).toEqual([{}]);
  });

  it('shares the same show elsewhere, with all else as it was', async () => {
    const { user, host } = await sharePage(on);
    await user.click(button('Đổi mạng…'));
    await user.click(await screen.findByRole('radio', { name: /127/ }));
    await user.click(button('Chia sẻ theo cách này'));
    expect(host.asked('share.start')).toEqual([
      {
        showId: plainOn.showId,
        choice: expect.objectContaining({ address: OWN.address, port: 4280 }),
      },
    ]);
  });

  it('says when this machine has left the network', async () => {
    await sharePage(on, { networks: [{ address: '10.0.0.9', name: 'wlan0' }, OWN] });
    expect(await screen.findByText(/không còn địa chỉ 192\.168\.1\.20/)).toBeVisible();
  });

  it('says nothing of the kind while it is there', async () => {
    const { host } = await sharePage(on, { networks: [WIFI] });
    await vi.waitFor(() => expect(host.asked('share.networks')).not.toEqual([]));
    expect(screen.queryByText(/không còn địa chỉ/)).toBeNull();
  });
});
