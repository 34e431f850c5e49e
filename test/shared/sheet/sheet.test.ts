import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { type Sheet, sectionsOf, sheetOf } from '@shared/sheet/sheet.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK, gone } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const sheet = (show: Show, name: SheetName): Sheet => sheetOf(show, name, EIGHT_O_CLOCK);

/** Which sections of a sheet are printed differently in two shows. */
function stale(name: SheetName, before: Show, after: Show): string[] {
  const old = new Map(hashes(sheet(before, name)));
  return hashes(sheet(after, name)).flatMap(([id, hash]) => (old.get(id) === hash ? [] : [id]));
}

function hashes(one: Sheet): [string, string][] {
  return sectionsOf(one).map(({ id, hash }) => [id, hash]);
}

describe('sheetOf', () => {
  it('stamps neither the moment of printing nor the version of the plan', () => {
    const show = exampleShow();
    const later = sheetOf({ ...show, planVersion: 9 }, 'script', EIGHT_O_CLOCK + 60_000);
    expect(later.stamp).toBe(sheet(show, 'script').stamp);
    expect([later.version, later.printedAt]).toEqual(['v9', '02/03/2025 08:01']);
  });

  it('keeps its stamp while the show only goes on', () => {
    const show = exampleShow();
    const live = gone(show, 4);
    for (const name of ['script', 'lineups'] as const)
      expect(sheet(live, name).stamp).toBe(sheet(show, name).stamp);
  });

  it('makes stale what names a recipient who is absent, and nothing else', () => {
    const show = exampleShow();
    const after = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(stale('script', show, after)).toEqual(['s-labour']);
    expect(stale('lineups', show, after)).toEqual(['w-1']);
    expect(sheet(after, 'lineups').stamp).not.toBe(sheet(show, 'lineups').stamp);
  });

  it('makes stale every sheet of a leader whose post has changed', () => {
    const show = exampleShow();
    const after = changed(show, {
      type: 'edit-person',
      payload: {
        id: 'p-deputy',
        changes: { posts: ['Quyền Chủ tịch Ủy ban nhân dân tỉnh'] },
      },
    });
    expect(stale('script', show, after)).toEqual(['s-labour']);
    expect(stale('lineups', show, after)).toEqual(['w-2', 'w-3']);
  });

  it('tells of a new title on the cover and where it is read', () => {
    const show = exampleShow();
    const after = changed(show, { type: 'edit-info', payload: { changes: { venue: 'Nhà hát' } } });
    expect(stale('script', show, after)).toEqual(['cover']);
    expect(stale('lineups', show, after)).toEqual([]);
  });
});
