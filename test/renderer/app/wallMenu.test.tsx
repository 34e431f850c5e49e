import { MantineProvider } from '@mantine/core';
import type { Displays } from '@shared/contract/contract.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { Refusal } from '../../../renderer/app/Refusal.tsx';
import { Shell } from '../../../renderer/app/Shell.tsx';
import { useWindow } from '../../../renderer/show/store.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

const laptop = { id: 1, label: 'Laptop', width: 1920, height: 1080, isPrimary: true, wall: null };
const projector = { id: 2, label: 'EPSON', width: 1280, height: 800, isPrimary: false, wall: null };
const displays: Displays = { canPlace: true, list: [laptop, projector], away: [] };

async function page(options: PageOptions = {}) {
  const host = await hostInPage(sample, { view: 'print', displays, ...options });
  render(
    <MantineProvider env="test">
      <Shell>{null}</Shell>
      <Refusal />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

/** The whole page on a view of its own display. */
async function wall(view: 'clock' | 'screen') {
  const host = await hostInPage(sample, { view, displays });
  render(<App />);
  return { host, user: userEvent.setup() };
}

/** Opens the menu and gives the part of one view. */
async function places(user: ReturnType<typeof userEvent.setup>, view: string) {
  await user.click(screen.getByRole('button', { name: 'Màn hình ngoài' }));
  return within(await screen.findByRole('group', { name: view }));
}

describe('the menu of displays', () => {
  it('opens a view on the display that is chosen', async () => {
    const { user, host } = await page();
    const clock = await places(user, 'Đồng hồ');
    expect(clock.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Laptop1920 × 1080màn hình chính',
      'EPSON1280 × 800',
      'Trong một cửa sổ',
    ]);
    await user.click(clock.getByRole('menuitem', { name: /EPSON/ }));
    expect(host.asked('window.open')).toEqual([{ view: 'clock', showId: sample.id, displayId: 2 }]);
    expect(screen.queryByText(/nhấn F11/)).toBeNull();
  });

  it('opens a view in a window', async () => {
    const { user, host } = await page();
    const wall = await places(user, 'Màn hình lớn');
    await user.click(wall.getByRole('menuitem', { name: 'Trong một cửa sổ' }));
    expect(host.asked('window.open')).toEqual([
      { view: 'screen', showId: sample.id, displayId: null },
    ]);
  });

  it('marks the display of last time, also under another number, and for its own view alone', async () => {
    const walls = { clock: { displayId: 7, label: 'EPSON' } };
    const { user } = await page({ settings: { walls } });
    const clock = await places(user, 'Đồng hồ');
    expect(clock.getByRole('menuitem', { name: /EPSON/ })).toHaveTextContent('lần trước');
    expect(clock.getByRole('menuitem', { name: /Laptop/ })).not.toHaveTextContent('lần trước');
    const wall = within(screen.getByRole('group', { name: 'Màn hình lớn' }));
    expect(wall.getByRole('menuitem', { name: /EPSON/ })).not.toHaveTextContent('lần trước');
  });

  it('follows what is plugged in, says what is shown where, and ends it', async () => {
    const { user, host } = await page();
    const list = [laptop, { ...projector, wall: 'screen' as const }];
    host.tell({ type: 'displays', displays: { ...displays, list } });
    const clock = await places(user, 'Đồng hồ');
    expect(clock.getByRole('menuitem', { name: /^EPSON/ })).toHaveTextContent(
      'đang chiếu Màn hình lớn',
    );
    expect(clock.queryByRole('menuitem', { name: /Thôi chiếu/ })).toBeNull();
    const wall = within(screen.getByRole('group', { name: 'Màn hình lớn' }));
    await user.click(wall.getByRole('menuitem', { name: 'Thôi chiếu trên EPSON' }));
    expect(host.asked('displays.clear')).toEqual([{ displayId: 2 }]);
  });

  it('offers no display where none can be chosen, and says what to do by hand', async () => {
    const { user, host } = await page({ displays: { ...displays, canPlace: false } });
    const clock = await places(user, 'Đồng hồ');
    expect(clock.getAllByRole('menuitem')).toHaveLength(1);
    expect(screen.getByText(/không cho chương trình/)).toBeVisible();
    await user.click(clock.getByRole('menuitem'));
    expect(host.asked('window.open')).toHaveLength(1);
    expect(await screen.findByText(/Hãy kéo cửa sổ vừa mở/)).toBeVisible();
  });

  it('opens a tab in a browser, and asks the host for nothing', async () => {
    const open = vi.fn();
    vi.stubGlobal('open', open);
    const { user, host } = await page({
      shell: 'browser',
      displays: { ...displays, list: [], canPlace: false },
    });
    const clock = await places(user, 'Đồng hồ');
    expect(clock.getAllByRole('menuitem')).toHaveLength(1);
    await user.click(clock.getByRole('menuitem'));
    expect(open).toHaveBeenCalledWith(`?view=clock&show=${sample.id}`, '_blank', 'noopener');
    expect(host.asked('window.open')).toEqual([]);
  });
});

describe('a window that lost its display', () => {
  const away = { view: 'screen' as const, showId: sample.id, label: 'EPSON', backAs: null };

  it('is told of, and offered back when the display is there again', async () => {
    const { user, host } = await page();
    host.tell({ type: 'displays', displays: { ...displays, list: [laptop], away: [away] } });
    expect(screen.getByText(/“EPSON” đã ngắt kết nối\. Màn hình lớn được chuyển/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Chiếu lại ở đó' })).toBeNull();

    host.tell({ type: 'displays', displays: { ...displays, away: [{ ...away, backAs: 5 }] } });
    expect(screen.getByText(/“EPSON” đã kết nối lại/)).toBeVisible();
    expect(screen.queryByText(/đã ngắt kết nối/)).toBeNull();
    expect(host.asked('window.open')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Chiếu lại ở đó' }));
    expect(host.asked('window.open')).toEqual([
      { view: 'screen', showId: sample.id, displayId: 5 },
    ]);
    host.tell({ type: 'displays', displays });
    expect(screen.queryByText(/EPSON/)).toBeNull();
  });

  it('can be passed over; the offer comes all the same, and so does the next time', async () => {
    const { user, host } = await page();
    const gone = { type: 'displays', displays: { ...displays, away: [away] } } as const;
    host.tell(gone);
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(screen.queryByText(/đã ngắt kết nối/)).toBeNull();
    host.tell(gone);
    expect(screen.queryByText(/đã ngắt kết nối/)).toBeNull();
    host.tell({ type: 'displays', displays: { ...displays, away: [{ ...away, backAs: 5 }] } });
    expect(screen.getByText(/đã kết nối lại/)).toBeVisible();
    host.tell(gone);
    expect(screen.getByText(/đã ngắt kết nối/)).toBeVisible();
  });
});

describe('a view on a display of its own', () => {
  const trouble = { line: 'lost', lostAt: Date.UTC(2026, 10, 24, 1, 2, 3) } as const;
  const away = [{ view: 'clock' as const, showId: sample.id, label: 'EPSON', backAs: 5 }];

  it.each(['clock', 'screen'] as const)(
    '%s has no bar and no keys of the other views',
    async (view) => {
      const { user } = await wall(view);
      expect(screen.queryByRole('banner')).toBeNull();
      expect(screen.queryByRole('navigation')).toBeNull();
      expect(screen.queryByRole('button', { name: 'Kế hoạch' })).toBeNull();
      await user.keyboard('{Control>}1{/Control}');
      expect(useWindow.getState().view).toBe(view);
    },
  );

  it('keeps what it showed when the show can not be opened again', async () => {
    const { host } = await wall('screen');
    const shown = screen.getByRole('main').innerHTML;
    expect(shown).not.toBe('');
    act(() =>
      useWindow.setState({
        ...trouble,
        fault: { code: 'reload-needed', details: {} },
        refusal: { failure: { code: 'connection-lost', details: {} }, at: 1 },
      }),
    );
    host.tell({ type: 'displays', displays: { ...displays, away } });
    expect(screen.getByRole('main').innerHTML).toBe(shown);
    expect(screen.queryByText(/kết nối/)).toBeNull();
  });

  it('the clock says in a corner that the line is lost', async () => {
    await wall('clock');
    act(() => useWindow.setState(trouble));
    expect(screen.getByText(/Mất kết nối .* 08:02:03/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a screen that never had anything to show shows nothing', async () => {
    useWindow.setState({ view: 'screen', showId: 'gone', opened: null, ...trouble });
    onTestFinished(() =>
      useWindow.setState({ view: 'library', showId: null, line: 'connecting', lostAt: null }),
    );
    render(<App />);
    expect(screen.getByRole('main')).toBeEmptyDOMElement();
  });
});
