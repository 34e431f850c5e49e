import { parseWordingFile, wordingFileText } from '@shared/document/wordingFile.ts';
import type { Show } from '@shared/model/show.ts';
import { NO_WORDS, type ShowWords } from '@shared/model/words.ts';
import { TEMPLATES } from '@shared/script/templateFiles.ts';
import { wordingImport } from '@shared/view/wordingImport.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

interface Parts {
  readonly vi?: Record<string, string>;
  readonly en?: Record<string, string>;
  readonly abbreviations?: Record<string, string>;
}

const file = ({ vi = {}, en = {}, abbreviations = {} }: Parts) => ({
  templates: { vi, en },
  abbreviations,
});
const words = (parts: Parts): ShowWords => ({ ...NO_WORDS, ...file(parts) });

/** The words of a show once a file is in it. */
function taken(before: ShowWords, parts: Parts): ShowWords {
  const show = exampleShow();
  const worded: Show = { ...show, plan: { ...show.plan, words: before } };
  const { steps } = wordingImport(before, file(parts));
  return changed(worded, {
    type: 'batch',
    payload: { label: 'import-wording', about: 'loi-dan.json', steps: [...steps] },
  }).plan.words;
}

describe('a file of wording', () => {
  it('comes back as it was handed out', () => {
    const parts = { vi: { 'break.say': 'Nghỉ.' }, abbreviations: { TNTP: 'Thiếu niên' } };
    expect(parseWordingFile(wordingFileText(words(parts)))).toEqual({
      ok: true,
      value: file(parts),
    });
  });

  it.each([
    ['{', 'wording-not-ours'],
    ['{"format":"rostrum-show","version":1}', 'wording-not-ours'],
    ['{"format":"rostrum-wording","version":2}', 'wording-too-new'],
    [
      '{"format":"rostrum-wording","version":1,"templates":{"vi":{}},"abbreviations":{}}',
      'wording-invalid',
    ],
  ])('%s is refused: %s', (text, code) => {
    expect(parseWordingFile(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('is read although an editor has put its mark before it', () => {
    expect(parseWordingFile(`\uFEFF${wordingFileText(NO_WORDS)}`).ok).toBe(true);
  });
});

describe('what a file brings', () => {
  it('comes in, and the show keeps what the file does not name', () => {
    const after = taken(words({ vi: { 'break.say': 'Nghỉ.' } }), {
      en: { 'break.say': 'A break.' },
      abbreviations: { TNTP: 'Thiếu niên Tiền phong' },
    });
    expect(after.templates).toEqual({
      vi: { 'break.say': 'Nghỉ.' },
      en: { 'break.say': 'A break.' },
    });
    expect(after.abbreviations).toEqual({ TNTP: 'Thiếu niên Tiền phong' });
  });

  it('is nothing where the show has it already', () => {
    const own = words({ vi: { 'break.say': 'Nghỉ.' }, abbreviations: { A: 'a' } });
    const { steps } = wordingImport(
      own,
      file({ vi: { 'break.say': 'Nghỉ.' }, abbreviations: { A: 'a' } }),
    );
    expect(steps).toEqual([]);
  });

  it('takes a template back to the app’s wording where the file has that', () => {
    const after = taken(words({ vi: { 'break.say': 'Nghỉ.' } }), {
      vi: { 'break.say': TEMPLATES.vi['break.say'] },
    });
    expect(after.templates.vi).toEqual({});
  });

  it('leaves out what can’t be used, with its key and the reason', () => {
    const { steps, faults, unusable } = wordingImport(
      NO_WORDS,
      file({
        vi: {
          'break.say': 'Nghỉ {bao lâu',
          'photo.one': 'Mời {ai}.',
          'x.y': 'Gì?',
          'leave.last': ' ',
        },
        en: { 'break.say': 'A break.' },
        abbreviations: { A: '', B: 'bê' },
      }),
    );
    expect(faults.map(({ key, fault }) => [key, fault?.code ?? null])).toEqual([
      ['break.say', 'syntax'],
      ['photo.one', 'unknown-slot'],
      ['x.y', 'unknown-key'],
      ['leave.last', null],
    ]);
    expect(unusable).toEqual(['A']);
    expect(steps).toHaveLength(2);
  });

  it('brings phrases in an order in which none of them leads back to itself', () => {
    const before = words({ vi: { 'phrase.host': 'chúng tôi ở {stage}' } });
    const after = taken(before, {
      vi: { 'phrase.stage': 'lễ đài của {host}', 'phrase.host': 'Ban Tổ chức lễ' },
    });
    expect(after.templates.vi).toEqual({
      'phrase.stage': 'lễ đài của {host}',
      'phrase.host': 'Ban Tổ chức lễ',
    });
  });

  it('names a ring of phrases', () => {
    const { faults } = wordingImport(
      NO_WORDS,
      file({ vi: { 'phrase.stage': 'của {host}', 'phrase.host': 'trên {stage}' } }),
    );
    expect(faults.map(({ fault }) => fault?.code)).toEqual(['loop']);
  });

  it('names what is not translated', () => {
    const { untranslated } = wordingImport(
      NO_WORDS,
      file({ vi: { 'break.say': 'Nghỉ.' }, en: { 'leave.last': 'That is all.' } }),
    );
    expect(untranslated).toEqual([
      { language: 'en', key: 'break.say' },
      { language: 'vi', key: 'leave.last' },
    ]);
  });
});
