import type { ImportGroup, ImportTarget } from '@shared/import/propose.ts';
import {
  choiceOf,
  firstChoice,
  groupTotals,
  previewGroup,
  resolveChoices,
  targetValue,
  unnamedOf,
} from '@shared/view/importChoice.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const place = (segmentId: string, unnamed = 0): ImportTarget => ({
  kind: 'presentation',
  segmentId,
  title: `Trao ${segmentId}`,
  unnamed,
});
const UNPLACED: ImportTarget = { kind: 'unplaced' };
const NEW: ImportTarget = { kind: 'new-presentation' };

function group(changes: Partial<ImportGroup> = {}) {
  const counts = { collective: 2, individual: 1, household: 0 };
  const own: ImportGroup = {
    key: 'g',
    award: 'GIẢI A',
    catalogueId: null,
    decisionNumber: null,
    decisionDate: null,
    rows: [],
    counts,
    targets: [place('s-1', 3), NEW, UNPLACED],
    ...changes,
  };
  return previewGroup(exampleShow(), own);
}

describe('where the rows of an award go', () => {
  it('is the first target, filling what waits for names', () => {
    expect(firstChoice(group(), null)).toEqual({ key: 'g', target: place('s-1', 3), fill: true });
    expect(firstChoice(group({ targets: [NEW] }), null).fill).toBe(false);
    expect(firstChoice(group({ targets: [] }), null).target).toEqual(UNPLACED);
  });

  it('is the presentation from which the import was asked for, when the list names no award', () => {
    const targets = [UNPLACED, place('s-1'), place('s-2')];
    expect(firstChoice(group({ award: null, targets }), 's-2').target).toEqual(place('s-2'));
    expect(firstChoice(group({ targets }), 's-2').target).toEqual(UNPLACED);
  });

  it('stays what the person said as long as it can be done, with the newest count of places', () => {
    const said = { g: choiceOf(group(), place('s-1', 9)), other: choiceOf(group(), NEW) };
    expect(resolveChoices([group()], said, null)).toEqual([
      { key: 'g', target: place('s-1', 3), fill: true },
    ]);
    expect(resolveChoices([group({ targets: [NEW] })], said, null)[0]?.target).toEqual(NEW);
  });

  it('has a value for the screen by which targets are told apart', () => {
    expect([place('a'), place('b'), NEW, UNPLACED].map(targetValue)).toEqual([
      'presentation:a',
      'presentation:b',
      'new-presentation',
      'unplaced',
    ]);
    expect(unnamedOf({ kind: 'placeholders', unnamed: 7, otherKind: 0 })).toBe(7);
    expect(unnamedOf(NEW)).toBe(0);
  });
});

describe('the name of a group', () => {
  it('is that of the show, else of the catalogue, else as the list writes it', () => {
    const labour = exampleShow().plan.awards[0];
    expect(group({ award: labour?.name.vi?.toUpperCase() ?? null }).title).toBe(labour?.name.vi);
    expect(group({ award: 'CỜ CP', catalogueId: 'co-chinh-phu' }).title).toBe(
      'Cờ thi đua của Chính phủ',
    );
    expect(group({ award: 'Giải Búa liềm vàng' }).title).toBe('Giải Búa liềm vàng');
    expect(group({ award: null }).title).toBeNull();
  });

  it('hides nothing in the sum', () => {
    expect(groupTotals([group(), group()])).toEqual({ collective: 4, individual: 2, household: 0 });
  });
});
