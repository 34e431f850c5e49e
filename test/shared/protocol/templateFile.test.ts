import en from '@data/script/en.json' with { type: 'json' };
import vi from '@data/script/vi.json' with { type: 'json' };
import { isTemplateFile, templateFileFaults } from '@shared/protocol/templateFile.ts';
import { translator } from '@shared/words/translate.ts';
import { expect, it } from 'vitest';

const wording = (templates: object) => ({ format: 'rostrum-wording', version: 1, templates });

it('knows files of templates from others', () => {
  expect([vi, en, wording({})].map(isTemplateFile)).toEqual([true, true, true]);
  const others = [null, [], {}, { a: 'b' }, { format: 'rostrum-show' }, { awards: [] }];
  expect(others.map(isTemplateFile)).toEqual(Array(others.length).fill(false));
});

it('finds nothing in the templates of the app', () => {
  expect(templateFileFaults(vi, 'vi')).toEqual([]);
  expect(templateFileFaults(en, 'en')).toEqual([]);
});

it.each([
  [
    'an unknown key',
    { 'opening.setle': 'x', 'opening.settle': 'y' },
    'unknown-key',
    'opening.setle',
  ],
  ['an unknown slot', { 'speech.item': '{titel}' }, 'unknown-slot', 'speech.item'],
  ['a form that a slot has not', { 'speech.item': '{title, date}' }, 'unfit-form', 'speech.item'],
  ['a missing slot', { 'present.joint': 'Cùng trao.' }, 'missing-slot', 'present.joint'],
  ['a text that cannot be read', { 'speech.item': '{title' }, 'syntax', 'speech.item'],
  ['a loop', { 'phrase.stage': '{host}', 'phrase.host': '{stage}' }, 'loop', 'phrase.stage'],
  ['no text', { 'speech.item': 5 }, 'not-text', 'speech.item'],
  [
    'no text that another text leads to',
    { 'phrase.stage': '{host}', 'phrase.host': 5 },
    'not-text',
    'phrase.host',
  ],
])('names %s by file and key', (_what, file, code, key) => {
  const faults = templateFileFaults(file, 'vi');
  expect(faults[0]).toMatchObject({ code, key, language: 'vi' });
  for (const language of ['vi', 'en'] as const)
    for (const { code: one, details, ...at } of faults)
      expect(
        translator(language)(`finding.template-unusable.${one}`, { ...details, ...at }),
      ).toMatch(/\p{L}.*\.$/u);
});

it('misses the translation of a key that only one language has', () => {
  const file = wording({
    vi: { 'phrase.host': 'Ban Tổ chức', 'phrase.stage': 'lễ đài' },
    en: { 'phrase.host': 'the hosts', 'present.nobody': 'nobody yet' },
  });
  expect(
    templateFileFaults(file, 'vi').map(({ code, key, language }) => [code, key, language]),
  ).toEqual([
    ['untranslated', 'present.nobody', 'vi'],
    ['untranslated', 'phrase.stage', 'en'],
  ]);
});

it('reads a file whose tables are something else as one without templates', () => {
  expect(templateFileFaults({ format: 'rostrum-wording', templates: 'none' }, 'vi')).toEqual([]);
  const one = {
    format: 'rostrum-wording',
    templates: { vi: [], en: { 'closing.say': 'The end.' } },
  };
  expect(templateFileFaults(one, 'vi')).toHaveLength(1);
});
