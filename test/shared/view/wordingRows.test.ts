import { NO_WORDS } from '@shared/model/words.ts';
import { TEMPLATE_SLOTS } from '@shared/script/slots.ts';
import { TEMPLATE_KEYS } from '@shared/script/templateFiles.ts';
import { slotsOf, wordingRows } from '@shared/view/wordingRows.ts';
import { isWordKey, translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

const t = translator('vi');
const keysOf = (query: string, templates = NO_WORDS.templates) =>
  wordingRows(templates, query, t).flatMap(({ rows }) => rows.map(({ key }) => key));

describe('the list of templates', () => {
  it('has every template once', () => {
    expect([...keysOf('')].sort()).toEqual([...TEMPLATE_KEYS].sort());
  });

  it('tells them apart by their titles', () => {
    for (const language of ['vi', 'en'] as const) {
      const titles = TEMPLATE_KEYS.map((key) => translator(language)(`template.${key}`));
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('finds by title, whatever the marks, and by the text of either language', () => {
    expect(keysOf('goi len dot cuoi')).toEqual(['callUp.lastWave']);
    expect(keysOf('warmest congratulations')).toEqual(['leave.last']);
  });

  it('finds by the show’s own text', () => {
    const templates = { vi: { 'break.say': 'Mời quý vị dùng chè xanh.' }, en: {} };
    expect(keysOf('chè xanh', templates)).toEqual(['break.say']);
  });

  it('says in which languages a template was changed', () => {
    const rows = wordingRows({ vi: { 'break.say': 'Nghỉ.' }, en: {} }, 'break.say', t);
    expect(rows[0]?.rows[0]?.changed).toEqual(['vi']);
  });
});

it('every slot has a name and says what it holds', () => {
  const slots = Object.values(TEMPLATE_SLOTS).flat();
  const missing = [...slots, ...slotsOf('break.say').phrases].filter(
    (slot) => !isWordKey(`slot.${slot}`) || !isWordKey(`slotHint.${slot}`),
  );
  expect(missing).toEqual([]);
});

it('a phrase does not take itself in', () => {
  expect(slotsOf('phrase.host').phrases).not.toContain('host');
});
