import { isReadApart, officialSpelling } from '@shared/script/readApart.ts';
import { scriptOfCue } from '@shared/script/script.ts';
import { expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

function blockOf(cueId: string, part: string, own?: string) {
  const show = exampleShow();
  const words = {
    ...show.plan.words,
    own: own === undefined ? {} : { [`${cueId}#${part}`]: { text: own, basis: '', locked: false } },
  };
  const script = scriptOfCue({ ...show, plan: { ...show.plan, words } }, cueId);
  const block = script.find((one) => one.part === part);
  if (block === undefined) throw new Error('no such paragraph');
  return block;
}

it('a paragraph with numbers is read apart, one without is not', () => {
  expect(isReadApart(blockOf('w-1/call-up', 'callUp', 'Mời 3 tập thể.'))).toBe(true);
  expect(isReadApart(blockOf('w-1/call-up', 'callUp', 'Mời ba tập thể.'))).toBe(false);
});

it('a line break is nothing to the ear', () => {
  expect(isReadApart(blockOf('w-1/call-up', 'callUp', 'Mời\nba tập thể.'))).toBe(false);
});

it('a direction is never read', () => {
  expect(isReadApart(blockOf('w-1/present', 'music', 'Nhạc số 3'))).toBe(false);
});

it('the official spelling is there only where it differs', () => {
  const block = blockOf('w-1/call-up', 'names');
  const name = block.kind === 'names' ? block.names[0] : undefined;
  if (name === undefined) throw new Error('no names');
  expect(officialSpelling(name)).toEqual({ name: null, detail: null });
  expect(officialSpelling({ ...name, written: 'THPT Chuyên', writtenDetail: 'TP. X' })).toEqual({
    name: 'THPT Chuyên',
    detail: 'TP. X',
  });
});

it('a placeholder has no official spelling', () => {
  const block = blockOf('w-1/call-up', 'names');
  const name = block.kind === 'names' ? block.names.find(({ unnamed }) => unnamed) : undefined;
  if (name === undefined) throw new Error('everybody has a name');
  expect(officialSpelling(name)).toEqual({ name: null, detail: null });
});
