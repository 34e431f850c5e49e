import { readFile } from 'node:fs/promises';
import { looksLikeProse } from '@shared/import/listOrText.ts';
import { readBook, readPaste } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import { describe, expect, it } from 'vitest';

async function ofFile(file: string): Promise<boolean> {
  const bytes = new Uint8Array(await readFile(new URL(`../../fixtures/${file}`, import.meta.url)));
  const read = await readBook({ name: file, bytes });
  if (!read.ok) throw new Error(read.fault.code);
  return looksLikeProse(read.book, recognise(read.book));
}

function ofPaste(text: string): boolean {
  const read = readPaste({ html: '', text });
  if (!read.ok) throw new Error(read.fault.code);
  return looksLikeProse(read.book, recognise(read.book));
}

describe('what is given as a list', () => {
  it.each([
    'announcements/seed/00-thai-nguyen.txt',
    'announcements/kept/18-youth-invitation.txt',
    'announcements/kept/21-en-province.txt',
    'prose/plan.docx',
  ])('reads like prose: %s', async (file) => {
    expect(await ofFile(file)).toBe(true);
  });

  it.each(['lists/list.docx', 'lists/list-utf8.csv', 'lists/list.html', 'lists/two-sheets.xlsx'])(
    'is a list: %s',
    async (file) => {
      expect(await ofFile(file)).toBe(false);
    },
  );

  it('is no prose while its lines are short, even without a head', () => {
    expect(ofPaste('Nguyễn Văn An\nTrần Thị Bình')).toBe(false);
  });
});
