import { findById } from '@shared/model/lookup.ts';
import { CLIP_TYPE } from '@shared/view/rundownClip.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, presentation, timedShow, wave } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const tree = () => screen.getByRole('tree', { name: 'Programme' });
const item = (text: RegExp) => within(tree()).getByRole('treeitem', { name: text });
const chosen = () =>
  within(tree())
    .getAllByRole('treeitem', { selected: true })
    .map((row) => row.dataset.rowId);
const rowOf = (id: string) => {
  const row = within(tree())
    .getAllByRole('treeitem')
    .find(({ dataset }) => dataset.rowId === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const order = (show: ReturnType<typeof exampleShow>) => show.plan.segments.map(({ id }) => id);

/** The clipboard of a page, as its events carry it. */
function clipboard(texts: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(texts));
  return {
    getData: (type: string) => held.get(type) ?? '',
    setData: (type: string, text: string) => void held.set(type, text),
  };
}

describe('choosing several rows', () => {
  it('adds with Ctrl, takes all between with Shift, and forgets the others with a plain click', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(item(/Chào cờ/));
    await user.keyboard('{Control>}');
    await user.click(item(/Phát biểu khai mạc/));
    await user.keyboard('{/Control}');
    expect(chosen()).toEqual(['s-open', 's-speech']);
    await user.keyboard('{Shift>}');
    await user.click(item(/Trao tặng s-labour/));
    await user.keyboard('{/Shift}');
    expect(chosen()).toEqual(['s-speech', 's-labour']);
    await user.click(item(/Bế mạc/));
    expect(chosen()).toEqual(['s-close']);
  });

  it('goes by keys alone: Shift and arrows, Ctrl and arrows with Space, all, and Escape', async () => {
    const { user } = await planPage(exampleShow());
    act(() => tree().focus());
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['s-open', 's-intro']);
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control} ');
    expect(chosen()).toEqual(['s-open', 's-intro', 's-labour']);
    await user.keyboard('{Escape}');
    expect(chosen()).toEqual(['s-labour']);
    await user.keyboard('{Control>}a{/Control}');
    expect(chosen()).toHaveLength(10);
  });

  it('tells assistive technology the place of a row and that several can be chosen', async () => {
    await planPage(exampleShow());
    expect(tree()).toHaveAttribute('aria-multiselectable', 'true');
    expect(item(/Lê Thị Ánh.*1 individual/)).toHaveAttribute('aria-posinset', '2');
    expect(item(/Lê Thị Ánh.*1 individual/)).toHaveAttribute('aria-setsize', '2');
    expect(item(/Bế mạc/)).toHaveAttribute('aria-posinset', '7');
    expect(item(/Bế mạc/)).toHaveAttribute('aria-setsize', '7');
  });
});

describe('what is done to several rows', () => {
  it('is one step: removing, duplicating, moving', async () => {
    const { user, show, done } = await planPage(exampleShow());
    await user.click(item(/Chào cờ/));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowDown}{/Alt}');
    expect(order(show()).slice(0, 3)).toEqual(['s-speech', 's-open', 's-intro']);
    await user.keyboard('{Control>}d{/Control}');
    expect(order(show())).toHaveLength(9);
    expect(chosen()).toEqual(order(show()).slice(3, 5));
    await user.keyboard('{Delete}');
    expect(order(show())).toEqual([
      's-speech',
      's-open',
      's-intro',
      ...order(exampleShow()).slice(3),
    ]);
    expect(done()).toEqual(['batch', 'batch', 'batch']);
    expect(await screen.findByText('“2 rows” is removed.')).toBeVisible();
  });

  it('sets a field for all of them in one form, and says where they differ', async () => {
    const { user, show, done } = await planPage(
      changed(exampleShow(), {
        type: 'edit-segment',
        payload: { segmentId: 's-open', changes: { plannedSeconds: 60 } },
      }),
    );
    await user.click(item(/Chào cờ/));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    const pane = screen.getByRole('region', { name: '2 rows chosen' });
    const duration = within(pane).getByRole('textbox', { name: 'Duration' });
    expect(duration).toHaveAttribute('placeholder', 'several values');
    await user.type(duration, '3m{Enter}');
    await user.type(within(pane).getByRole('textbox', { name: 'Sound' }), 'Nhạc nền');
    await user.tab();
    expect(findById(show().plan.segments, 's-intro')).toMatchObject({
      plannedSeconds: 180,
      notes: { sound: 'Nhạc nền' },
    });
    expect(findById(show().plan.segments, 's-open')?.plannedSeconds).toBe(180);
    expect(done()).toEqual(['batch', 'batch']);
  });
});

describe('waves', () => {
  const two = () =>
    changed(exampleShow(), {
      type: 'add-segment',
      payload: { segment: presentation('s-more', [wave('w-4', []), wave('w-5', [])]), index: 4 },
    });
  const wavesOf = (show: ReturnType<typeof exampleShow>, id: string) => {
    const segment = findById(show.plan.segments, id);
    return segment?.kind === 'presentation' ? segment.waves.map((one) => one.id) : null;
  };

  it('are made of a presentation by Alt and the arrow, and a presentation of them again', async () => {
    const { user, show } = await planPage(two());
    await user.click(item(/Trao tặng s-more/));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(wavesOf(show(), 's-labour')).toEqual(['w-1', 'w-2', 'w-4', 'w-5']);
    expect(wavesOf(show(), 's-more')).toBeNull();
    expect(chosen()).toEqual(['w-4', 'w-5']);
    await user.click(rowOf('w-4'));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(wavesOf(show(), 's-labour')).toEqual(['w-1', 'w-2']);
  });

  it('are made by Tab too, but not by somebody who only passes by', async () => {
    const { user, show } = await planPage(two());
    await user.click(item(/Trao tặng s-more/));
    await user.tab();
    expect(wavesOf(show(), 's-more')).toBeNull();
    const before = show().seq;
    act(() => screen.getByRole('button', { name: 'Add' }).focus());
    act(() => tree().focus());
    await user.tab({ shift: true });
    expect(show().seq).toBe(before);
    expect(tree()).not.toHaveFocus();
  });

  it('are not made where there is no presentation of the same award above, and it is said why', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(item(/Trao tặng s-flag/));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(show().plan.segments).toHaveLength(7);
    expect(await screen.findByText(/same award/)).toBeVisible();
  });
});

describe('the clipboard', () => {
  it('takes rows for the app and as lines for a spreadsheet, and gives them back below', async () => {
    const { user, show } = await planPage(timedShow());
    await user.click(item(/Phát biểu khai mạc/));
    const board = clipboard();
    fireEvent.copy(tree(), { clipboardData: board });
    expect(board.getData('text/plain')).toMatch(
      /^No\.\tStart\tTitle.*\n3\t08:10\tPhát biểu khai mạc\tSpeech/,
    );
    await user.click(item(/Bế mạc/));
    await act(async () => fireEvent.paste(tree(), { clipboardData: board }));
    expect(show().plan.segments.at(-1)?.title).toBe('Phát biểu khai mạc');
    expect(chosen()).toEqual([show().plan.segments.at(-1)?.id]);
  });

  it('cuts in one step and pastes the same segment again', async () => {
    const { user, show, done } = await planPage(exampleShow());
    await user.click(item(/Phát biểu khai mạc/));
    const board = clipboard();
    await act(async () => fireEvent.cut(tree(), { clipboardData: board }));
    expect(order(show())).not.toContain('s-speech');
    await user.keyboard('{End}');
    await act(async () => fireEvent.paste(tree(), { clipboardData: board }));
    expect(order(show()).at(-1)).toBe('s-speech');
    expect(done()).toEqual(['batch', 'batch']);
  });

  it('says why waves cannot be pasted outside of a presentation, and what it cannot read', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(item(/Lê Thị Ánh.*1 individual/));
    const board = clipboard();
    fireEvent.copy(tree(), { clipboardData: board });
    await user.click(item(/Chào cờ/));
    fireEvent.paste(tree(), { clipboardData: board });
    expect(await screen.findByText(/Choose a presentation/)).toBeVisible();
    fireEvent.paste(tree(), { clipboardData: clipboard({ [CLIP_TYPE]: '{}' }) });
    expect(await screen.findByText(/another version/)).toBeVisible();
  });
});

describe('a fixed start', () => {
  it('is typed, pinned, and says how long it is waited for or that it is too early', async () => {
    const { user, show } = await planPage(timedShow());
    await user.click(item(/Phát biểu khai mạc/));
    const start = screen.getByRole('textbox', { name: 'Fixed start' });
    expect(start).toHaveAttribute('placeholder', 'automatic 08:10');
    await user.type(start, '8h30{Enter}');
    expect(findById(show().plan.segments, 's-speech')?.startsAt).toBe('08:30');
    expect(item(/Phát biểu khai mạc/)).toHaveTextContent('set for 08:30, waits 20:00');
    await user.clear(start);
    await user.type(start, '8:05{Enter}');
    expect(item(/Phát biểu khai mạc/)).toHaveTextContent('set for 08:05, 5:00 late');
  });
});

describe('a programme of a thousand segments', () => {
  it('is on the page only where it is in sight', async () => {
    const { user } = await planPage(generatedShow({ segments: 1000, recipients: 1000, seed: 3 }));
    expect(within(tree()).getAllByRole('treeitem').length).toBeLessThan(60);
    act(() => tree().focus());
    await user.keyboard('{End}');
    expect(chosen()).toEqual(['s-999']);
  });
});
