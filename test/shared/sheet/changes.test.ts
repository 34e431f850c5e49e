import type { SheetName } from '@shared/model/sheetName.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetChanges, textInHand } from '@shared/sheet/changes.ts';
import { type Sheet, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK, type Wish } from '../../fixtures/apply.ts';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import { played } from '../../fixtures/played.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const sheet = (show: Show, name: SheetName): Sheet => sheetOf(show, name, EIGHT_O_CLOCK);

/** What a sheet says differently after `wishes` from what was printed of the example before. */
function since(name: SheetName, ...wishes: readonly Wish[]) {
  const show = exampleShow();
  const before = sheet(show, name);
  const now = sheet(changed(show, ...wishes), name);
  const was = new Map(stampedSections(before).map(({ id, hash }) => [id, hash]));
  const stale = stampedSections(now).filter(({ id, hash }) => was.get(id) !== hash);
  return sheetChanges(textInHand(before), now, new Set(stale.map(({ id }) => id)));
}

const rename = (id: string, name: string): Wish => ({
  type: 'edit-recipients',
  payload: { edits: [{ id, changes: { name } }] },
});

describe('sheetChanges', () => {
  it('names the line that was and the line that is', () => {
    const changes = since('lineups', rename('r-teacher', 'Hoàng Thị Quỳnh Anh'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ id: 'w-1', state: 'changed' });
    expect(changes[0]?.title).toContain('Đợt 1/2');
    expect(changes[0]?.lines).toEqual([
      {
        was: expect.stringMatching(/^3\. Hoàng Thị Quỳnh,/),
        is: expect.stringMatching(/^3\. Hoàng Thị Quỳnh Anh,/),
      },
    ]);
  });

  it('names what came and what went within a part', () => {
    const [change] = since('stage-plans', {
      type: 'drop-recipients',
      payload: { waveId: 'w-1', recipientIds: ['r-teacher'] },
    });
    expect(change?.lines.filter(({ is }) => is === null)).toEqual([
      { was: '3. Hoàng Thị Quỳnh', is: null },
    ]);
  });

  it('tells of parts that came or went as a whole', () => {
    const gone = since('trays', { type: 'remove-segment', payload: { segmentId: 's-flag' } });
    expect(gone.find(({ id }) => id === 'w-3')).toMatchObject({ state: 'removed', lines: [] });
    const show = changed(exampleShow(), {
      type: 'remove-segment',
      payload: { segmentId: 's-flag' },
    });
    const back = sheetChanges(
      textInHand(sheet(show, 'trays')),
      sheet(exampleShow(), 'trays'),
      new Set(['w-3']),
    );
    expect(back).toMatchObject([{ id: 'w-3', state: 'added', lines: [] }]);
  });

  it('says that the head of every page has changed', () => {
    const changes = since('lineups', {
      type: 'edit-info',
      payload: { changes: { title: 'Lễ trao thưởng' } },
    });
    expect(changes[0]).toMatchObject({
      id: 'head',
      lines: [{ was: 'Hội nghị điển hình tiên tiến', is: 'Lễ trao thưởng' }],
    });
  });

  it('is empty where nothing is stale', () => {
    expect(since('script', { type: 'edit-info', payload: { changes: { notes: 'x' } } })).toEqual(
      [],
    );
  });

  it('finds a line for whatever changes a hash, but for places in drawings', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        // A name of blanks is no line that anybody could see.
        fc.pre(choices.every(({ text }) => text.trim() !== ''));
        const [before, now] = [exampleShow(), played(choices)];
        for (const name of sheetNameSchema.options) {
          if (name === 'stage-plans' || name === 'as-run') continue;
          const [old, fresh] = [sheet(before, name), sheet(now, name)];
          const hashes = new Map(stampedSections(old).map(({ id, hash }) => [id, hash]));
          const stale = stampedSections(fresh).filter(
            ({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash,
          );
          const ids = new Set(stale.map(({ id }) => id));
          if (ids.size === 0) continue;
          const lines = sheetChanges(textInHand(old), fresh, ids).flatMap((one) => one.lines);
          expect({ name, ids, lines: lines.length }).not.toMatchObject({ lines: 0 });
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
