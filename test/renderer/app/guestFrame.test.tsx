import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { JOINING_ROLES, type JoiningRole } from '@shared/share/roles.ts';
import { vi as vietnamese } from '@shared/words/vi.ts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { useWindow } from '../../../renderer/show/store.ts';
import { deviceInPage } from '../deviceInPage.ts';
import { B, calls, EPOCH_B, twoMachines } from '../twoMachines.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
type Options = Parameters<typeof deviceInPage>[2];

async function page(role: JoiningRole, options?: Options) {
  const device = await deviceInPage(role, sample, options);
  render(<App />);
  await device.pass(0);
  return device;
}

const LOST = /Mất kết nối, trạng thái lúc 08:00:00/;

describe('what stands around a view on a device', () => {
  it.each(['mc', 'stage', 'crew', 'caller'] as const)('of %s says who it is', async (role) => {
    await page(role);
    const bar = screen.getAllByRole('banner')[0];
    expect(bar).toHaveTextContent(vietnamese[`role.short.${role}`]);
    expect(bar).toHaveTextContent(sample.info.title);
    expect(bar).toHaveTextContent('Điện thoại của Lan');
  });

  it.each(JOINING_ROLES)('has nothing of the desk for %s', async (role) => {
    await page(role);
    // The tabs of the desk are called by the title of the show.
    expect(screen.queryByRole('navigation', { name: sample.info.title })).toBeNull();
    for (const name of ['Tệp', 'Kế hoạch', 'Bản in', 'Chia sẻ', 'Màn hình ngoài', 'Phím tắt'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it.each(['clock', 'screen'] as const)('is nothing at all for %s', async (role) => {
    await page(role);
    expect(screen.queryByRole('banner')).toBeNull();
    expect(screen.queryByText(sample.info.title, { selector: 'header *' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'EN English' })).toBeNull();
    expect(screen.getByRole('main')).toBeInTheDocument();
  });

  it('leaves the mark of the house to the operator', async () => {
    await page('screen');
    expect(screen.queryByText(vietnamese['screen.logo'])).toBeNull();
    expect(screen.getByText(vietnamese['wall.fullScreen'])).toBeInTheDocument();
  });

  it('says loudly that the line is cut and of when the state is, and once that it is back', async () => {
    const { network, pass } = await page('stage');
    expect(screen.queryByText(LOST)).toBeNull();
    network.isUp = false;
    await network.end(1006);
    expect(screen.getByText(LOST).closest('[role="alert"]')).not.toBeNull();
    // The last state stays readable below it.
    expect(screen.getAllByText('Điểm danh')[0]).toBeInTheDocument();
    network.isUp = true;
    await pass(300);
    expect(screen.queryByText(LOST)).toBeNull();
    expect(screen.getByText('Đã kết nối lại.')).toBeInTheDocument();
    await pass(2000);
    await network.beat();
    await pass(2000);
    expect(screen.queryByText('Đã kết nối lại.')).toBeNull();
    expect(screen.queryByText(LOST)).toBeNull();
  });

  it('says that the show is not shared any more', async () => {
    const { network } = await page('mc');
    network.isUp = false;
    await network.end(4002);
    expect(screen.getByText(/không còn được chia sẻ.*08:00:00/)).toBeInTheDocument();
    expect(screen.queryByText(LOST)).toBeNull();
  });

  it('says it on the clock in its corner, and on what the public sees not at all', async () => {
    const clock = await page('clock');
    clock.network.isUp = false;
    await clock.network.end(1006);
    expect(screen.getByText(LOST).closest('[role="status"]')).not.toBeNull();
  });

  it.each(['screen', 'overlay'] as const)('never says anything on %s', async (view) => {
    const { network, pass } = await page('screen', { view });
    const before = document.body.textContent;
    network.isUp = false;
    await network.end(1006);
    await act(async () =>
      useWindow.setState({ refusal: { failure: { code: 'not-allowed', details: {} }, at: 1 } }),
    );
    await pass(10_000);
    expect(document.body.textContent).toBe(before);
  });
});

describe('a device beside whose machine another stands by', () => {
  const STANDBY = /^Máy điều hành không trả lời\. Đang xem qua máy dự phòng 192\.168\.1\.7\.$/;
  const RELOAD = /hãy mở 192\.168\.1\.7:\d+\/.* \(mã PIN như cũ\)/;
  const quiet = (text: RegExp) =>
    [...document.querySelectorAll('[role="status"] p')].some(({ textContent }) =>
      text.test(textContent ?? ''),
    );

  async function two(role: JoiningRole, view?: 'overlay') {
    const device = await twoMachines(role, undefined, view);
    render(<App />);
    await device.pass(0);
    return device;
  }

  it('says nothing of it as long as it is not needed', async () => {
    await two('mc');
    expect(document.body).not.toHaveTextContent('dự phòng');
  });

  it('says quietly that it looks at it when the first is heard no more, for as long as that is', async () => {
    const { a, b, pass } = await two('stage');
    await a.die();
    expect(quiet(STANDBY)).toBe(true);
    expect(screen.queryByText(LOST)).toBeNull();
    for (let beat = 0; beat < 20; beat += 1) {
      await pass(1500);
      await b.beat();
    }
    expect(quiet(STANDBY)).toBe(true);
    expect(quiet(RELOAD)).toBe(false);
    a.isUp = true;
    for (let beat = 0; beat < 3; beat += 1) {
      await pass(1500);
      await b.beat();
    }
    await pass(500);
    expect(quiet(STANDBY)).toBe(false);
    expect(screen.getByText('Đã kết nối lại.')).toBeInTheDocument();
  });

  it('says once that it has moved, to whom by name, and what to open if need be', async () => {
    const { b, pass } = await two('mc');
    b.apply({ type: 'take-over', payload: { ...EPOCH_B, name: 'Laptop B' } });
    b.rank = calls(EPOCH_B);
    await b.beat();
    expect(quiet(/Đã chuyển sang máy Laptop B\./)).toBe(true);
    expect(quiet(RELOAD)).toBe(true);
    expect(screen.queryByText('Đã kết nối lại.')).toBeNull();
    for (let beat = 0; beat < 20; beat += 1) {
      await pass(1000);
      await b.beat();
    }
    expect(document.querySelector('[role="status"] p')).toBeNull();
  });

  it('says it also when the takeover comes later than the loss, and by its address to those who know no name', async () => {
    const { a, b } = await two('crew');
    await a.die();
    b.rank = calls(EPOCH_B);
    await b.beat();
    expect(quiet(STANDBY)).toBe(false);
    expect(quiet(/Đã chuyển sang máy 192\.168\.1\.7\./)).toBe(true);
  });

  it.each(['follows', 'handing-over'] as const)(
    'keeps all in its place (%s), and says of what is pressed that it was not sent',
    async (code) => {
      const { a, b } = await two('mc');
      const fault = { code, details: { name: 'Laptop A' } } as const;
      await a.tell({ type: 'access', showId: sample.id, readOnly: fault });
      const wait = screen.getByRole('button', { name: /^Xin chờ/ });
      a.refusal = fault;
      await act(async () => void fireEvent.click(wait));
      expect(
        screen.getByText(code === 'follows' ? /^Chưa gửi được: máy dự phòng/ : /^Đang bàn giao/),
      ).toBeInTheDocument();
      expect(document.body).not.toHaveTextContent('hãy tiếp quản');
      await a.tell({
        type: 'access',
        showId: sample.id,
        readOnly: { code: 'read-only', details: {} },
      });
      expect(screen.queryByRole('button', { name: /^Xin chờ/ })).toBeNull();
      expect(b.asked).toEqual([]);
    },
  );

  it('does not say again that it has moved when the line there was only cut', async () => {
    const { b, pass } = await two('stage');
    b.rank = calls(EPOCH_B);
    await b.beat();
    await b.die();
    expect(screen.getByText(LOST)).toBeInTheDocument();
    b.isUp = true;
    await pass(1000);
    expect(screen.getByText('Đã kết nối lại.')).toBeInTheDocument();
    expect(quiet(RELOAD)).toBe(false);
  });

  it.each([
    ['screen', undefined],
    ['screen', 'overlay'],
    ['clock', undefined],
  ] as const)('on a wall (%s %s) shows what it showed, and nothing else', async (role, view) => {
    const { a, b, pass } = await two(role, view);
    const texts = new Set<string>();
    const look = () => texts.add(document.body.textContent?.replace(/[\d:]/g, '') ?? '');
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
    await a.die();
    look();
    await pass(1000);
    b.rank = calls(EPOCH_B);
    await b.beat();
    await pass(1000);
    look();
    observer.disconnect();
    expect(useWindow.getState().elsewhere).toEqual({ url: B, calls: true });
    expect([...texts]).toHaveLength(1);
  });
});

describe('the public screen on a device that was cut off', () => {
  const cut = async (options?: Options) => {
    const device = await page('screen', options);
    device.network.isIn = false;
    await device.network.end(4001);
    return device;
  };
  const form = () => screen.queryByRole('textbox', { name: 'Mã PIN' });

  it('goes on showing what it showed until somebody touches it', async () => {
    await cut();
    expect(form()).toBeNull();
    expect(document.querySelector('[data-shown]')).not.toBeNull();
    const shown = document.querySelector('[data-shown]') as Element;
    await act(async () => void fireEvent.pointerDown(shown));
    expect(form()).not.toBeNull();
  });

  it('is left alone by a touch as long as it is let in', async () => {
    await page('screen');
    const shown = document.querySelector('[data-shown]') as Element;
    await act(async () => void fireEvent.pointerDown(shown));
    expect(form()).toBeNull();
  });

  it.each([
    ['a browser source with a token shows nothing rather than a form', '#token=old', false],
    ['who opens the graphics by hand is asked for the PIN', '', true],
  ])('%s', async (_what, hash, asks) => {
    await page('screen', {
      view: 'overlay',
      hash,
      before: (network) => {
        network.isIn = false;
        network.door = { status: 401, body: { code: 'wrong-token' } };
      },
    });
    expect(form() !== null).toBe(asks);
  });
});

describe('a device that nobody touches', () => {
  function wakeLocks() {
    const taken: { released: boolean; release: () => Promise<void> }[] = [];
    const request = async () => {
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      taken.push(lock);
      return lock;
    };
    vi.stubGlobal('navigator', Object.create(navigator, { wakeLock: { value: { request } } }));
    onTestFinished(() => void vi.unstubAllGlobals());
    return taken;
  }
  const HINT = /có thể tự tắt/;

  it.each(JOINING_ROLES)('stays awake as %s while it is connected, and only then', async (role) => {
    const taken = wakeLocks();
    const { network, pass } = await page(role);
    expect(taken.map(({ released }) => released)).toEqual([false]);
    network.isUp = false;
    await network.end(1006);
    expect(taken.map(({ released }) => released)).toEqual([true]);
    network.isUp = true;
    await pass(300);
    expect(taken.map(({ released }) => released)).toEqual([true, false]);
    expect(screen.queryByText(HINT)).toBeNull();
  });

  it('says once, on the way in, what helps where the browser keeps nothing awake', async () => {
    const { connection } = await page('mc', {
      before: (network) => {
        network.isIn = false;
      },
    });
    expect(screen.getByText(HINT)).toBeInTheDocument();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Đóng' })));
    expect(screen.queryByText(HINT)).toBeNull();
    expect(localStorage.getItem('rostrum-may-dim-read')).toBe('true');
    await act(async () => void (await connection.join('123456', 'Lan')));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText(HINT)).toBeNull();
  });

  it('does not say it beside a view, from which it would take room', async () => {
    await page('mc');
    expect(screen.queryByText(HINT)).toBeNull();
  });
});

describe('a device on whose home screen a role stands', () => {
  const folder = join(import.meta.dirname, '../../../renderer/public/install');
  const manifest = (role: JoiningRole) =>
    JSON.parse(readFileSync(join(folder, `${role}.webmanifest`), 'utf8'));

  it.each(JOINING_ROLES)('begins as %s again, under its name', (role) => {
    const { name, short_name, start_url, scope, icons } = manifest(role);
    const word = vietnamese[`role.short.${role}`];
    expect({ name, short_name, start_url, scope }).toEqual({
      name: `Rostrum · ${word}`,
      short_name: word,
      start_url: `/${role}`,
      scope: '/',
    });
    for (const { src, sizes } of icons) {
      // Width and height of a PNG stand at byte 16.
      const png = readFileSync(join(folder, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  it('is told of it by its page, and a window of the desk is not', async () => {
    const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="manifest"]')];
    expect(links()).toEqual([]);
    await page('stage');
    expect(links().map((link) => link.getAttribute('href'))).toEqual([
      './install/stage.webmanifest',
    ]);
  });
});
