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
