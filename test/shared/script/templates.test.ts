import type { Show } from '@shared/model/show.ts';
import { scriptOfCue } from '@shared/script/script.ts';
import { TEMPLATE_SLOTS } from '@shared/script/slots.ts';
import { templateFaults } from '@shared/script/templateCheck.ts';
import { TEMPLATE_KEYS, TEMPLATES } from '@shared/script/templateFiles.ts';
import { tidy } from '@shared/script/tidy.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const faults = (key: string, text: string, own: Readonly<Record<string, string>> = {}) =>
  templateFaults({ language: 'vi', key, text }, own);

/** A show whose file holds these wordings, as a hand may have written them into it. */
function worded(templates: Readonly<Record<string, string>>): Show {
  const show = exampleShow();
  const words = { ...show.plan.words, templates: { vi: { ...templates }, en: {} } };
  return { ...show, plan: { ...show.plan, words } };
}

const lines = (show: Show, cueId: string) =>
  scriptOfCue(show, cueId).map((block) => (block.kind === 'names' ? '' : block.text));

describe('the templates that come with the app', () => {
  it.each(['vi', 'en'] as const)('have no fault in %s and know their slots', (language) => {
    expect(TEMPLATE_KEYS.toSorted()).toEqual(Object.keys(TEMPLATE_SLOTS).sort());
    for (const key of TEMPLATE_KEYS)
      expect([key, templateFaults({ language, key, text: TEMPLATES[language][key] }, {})]).toEqual([
        key,
        [],
      ]);
  });

  it('are written in composed letters', () => {
    for (const text of Object.values(TEMPLATES.vi)) expect(text.normalize('NFC')).toBe(text);
  });
});

describe('a wording', () => {
  it('may use its slots, phrases and choices', () => {
    expect(faults('speech.thanks', 'Cảm ơn {speaker}. {applause}')).toEqual([]);
    expect(faults('count.collective', '{n, plural, other {# đơn vị}}')).toEqual([]);
  });

  it('with an unknown slot names it and those that may be used', () => {
    const [fault] = faults('speech.thanks', 'Cảm ơn {nguoi} và {speaker}.');
    expect(fault).toMatchObject({ code: 'unknown-slot', details: { slot: 'nguoi' } });
    expect(fault?.details.known).toContain('{speaker}');
    expect(faults('count.household', '{n, plural, other {# hộ {x}}}')[0]?.details.slot).toBe('x');
  });

  it('without the slot that it is for names it', () => {
    expect(faults('present.invite', '{formula}, kính mời {presenter}.')).toEqual([
      { code: 'missing-slot', details: { slot: '{award}' } },
    ]);
  });

  it('that cannot be read names the place', () => {
    expect(faults('speech.thanks', 'Cảm ơn {speaker')).toEqual([
      { code: 'syntax', details: { at: expect.any(Number) } },
    ]);
  });

  it.each([
    ['speech.thanks', '{speaker, date}', 'speaker'],
    ['speech.thanks', '{speaker} {applause, time, short}', 'applause'],
    ['speech.thanks', '{speaker, number}', 'speaker'],
    ['speech.thanks', '{speaker, plural, other {#}}', 'speaker'],
    ['count.collective', '{n, number, ::currency/XXX}', 'n'],
    ['phrase.applause', '{n, plural, other {{host, date}}}', 'host'],
  ])('%s with a form that its slot has not is refused: %s', (key, text, slot) => {
    expect(faults(key, text)).toContainEqual({ code: 'unfit-form', details: { slot } });
    expect(lines(worded({ [key]: text }), 's-speech')).toEqual(lines(exampleShow(), 's-speech'));
  });

  it.each([
    ['count.collective', '{n, number} đơn vị'],
    ['speech.thanks', '{speaker, select, x {ai} other {{speaker}}}'],
  ])('%s may use the forms that its slot has: %s', (key, text) => {
    expect(faults(key, text)).toEqual([]);
  });

  it('of an unknown template is refused', () => {
    expect(faults('speech.nobody', 'x')[0]?.code).toBe('unknown-key');
  });

  it('of phrases that take each other in names the ring', () => {
    const own = { 'phrase.welcome': '{applause}' };
    expect(faults('phrase.applause', 'Vỗ tay! {welcome}', own)).toEqual([
      { code: 'loop', details: { ring: '{applause} → {welcome} → {applause}' } },
    ]);
    expect(faults('phrase.applause', '{applause}', {})[0]?.code).toBe('loop');
    expect(faults('phrase.applause', 'Vỗ tay! {stage}', own)).toEqual([]);
  });
});

describe('the wording of a show', () => {
  it('is used, and phrases wherever they are taken in', () => {
    const show = worded({
      'phrase.stage': 'lễ đài',
      'phrase.applause': 'Xin mời vỗ tay tại {stage}!',
    });
    expect(lines(show, 'w-1/call-up').join(' ')).toContain('lên lễ đài');
    expect(lines(show, 'w-1/present')).toContain('Xin mời vỗ tay tại lễ đài!');
  });

  it('that is damaged leaves the app’s own in its place, and the rest works', () => {
    const show = worded({
      'speech.thanks': 'Cảm ơn {ai}!',
      'phrase.applause': '{welcome}',
      'phrase.welcome': '{applause}',
      'opening.settle': 'Mời vào.',
    });
    expect(lines(show, 's-speech').at(-1)).toMatch(/^Xin trân trọng cảm ơn đồng chí/);
    expect(lines(show, 'w-1/present')).toContain('Xin quý vị dành một tràng pháo tay chúc mừng!');
    expect(lines(show, 's-open')[0]).toBe('Mời vào.');
  });

  it('in the other language changes nothing', () => {
    const show = changed(exampleShow(), {
      type: 'edit-template',
      payload: { language: 'en', key: 'opening.settle', text: 'Sit down.' },
    });
    expect(lines(show, 's-open')).toEqual(lines(exampleShow(), 's-open'));
  });
});

describe('a filled sentence', () => {
  it.each([
    [', xin kính mời ông An lên trao.', 'Xin kính mời ông An lên trao.'],
    ['Kính mời ông An, Giám đốc\uE000 lên trao.', 'Kính mời ông An, Giám đốc, lên trao.'],
    ['Xin cảm ơn ông An, Giám đốc\uE000.', 'Xin cảm ơn ông An, Giám đốc.'],
    ['the decision of the Senate, .', 'The decision of the Senate.'],
    ['Chủ đề:  “a;  b”.', 'Chủ đề: “a; b”.'],
    ['Thôi! Kính mời an tọa…', 'Thôi! Kính mời an tọa…'],
  ])('%s -> %s', (filled, sentence) => {
    expect(tidy(filled)).toBe(sentence);
  });
});
