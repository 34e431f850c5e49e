import { apply, parseRequest } from '@shared/command/apply.ts';
import { parseWordingFile, wordingFileText } from '@shared/document/wordingFile.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { announcementInfo } from '@shared/import/announcement/showInfo.ts';
import { announcementLines, noticeSentence } from '@shared/import/announcement/told.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { scriptOfShow } from '@shared/script/script.ts';
import { NEEDED_SLOTS, PHRASES, TEMPLATE_SLOTS } from '@shared/script/slots.ts';
import { templateFaults } from '@shared/script/templateCheck.ts';
import { isTemplateKey, TEMPLATE_KEYS, TEMPLATES } from '@shared/script/templateFiles.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { wordingImport } from '@shared/view/wordingImport.ts';
import { translator } from '@shared/words/translate.ts';
import fc from 'fast-check';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, inBothLanguages, must, mustBeSaid, mustBeTold, opened } from '../edge.ts';
import { fixture, fixturesIn, mustSurviveItsFile } from '../given.ts';
import { byteChanges, changedItems, changedJson, changedText, jsonChanges } from '../mutations.ts';

const STAMP = { id: 'fuzz', at: EIGHT_O_CLOCK, actor: 'fuzz' };

function counter(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
}

/** Words of which announcements are made, where they are not expected. */
const PIECES = [
  ...[
    'trao tặng',
    'cho',
    'và',
    'gồm',
    'đồng chí',
    'thay mặt',
    'truy tặng',
    'Huân chương',
    'hạng Ba',
  ],
  ...[
    '97 tập thể',
    '1.000.000 cá nhân',
    '0 hộ gia đình',
    '½',
    '٣',
    'đã công bố',
    'presented',
    'to',
  ],
  ...[
    '“',
    '”',
    '(',
    ')',
    '–',
    '\u0301',
    '\ud800',
    '\u0000',
    '🏅',
    '\n\n',
    '.',
    ';',
    ':',
    '1)',
    '- ',
  ],
  ...[
    '8 giờ 30',
    '31/02/2025',
    'lúc 24h',
    'Ủy ban nhân dân tỉnh',
    'UBND',
    'Chủ tịch',
    'x'.repeat(1500),
  ],
];

/** Running text with the words of an announcement. */
export const announcements = edge(
  'announcements',
  'a text is understood or not; what is proposed comes in and survives its file',
  async () => {
    const sets = ['seed', 'practice', 'kept', 'fresh', 'unseen'];
    const all = sets.flatMap((set) =>
      fixturesIn('announcements', set)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => new TextDecoder().decode(fixture('announcements', set, name))),
    );
    const parts = all.map((text) => text.split(/(?<=[\s.;,])/u));
    const inputs = fc.record({
      text: fc.oneof(
        fc
          .tuple(fc.nat(all.length - 1), byteChanges)
          .map(([nth, changes]) => changedItems(parts[nth] ?? [], changes, PIECES).join('')),
        fc
          .tuple(fc.nat(all.length - 1), byteChanges)
          .map(([nth, changes]) => changedText(all[nth] ?? '', changes)),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
      ),
      isNew: fc.boolean(),
    });
    return opened(inputs, ({ text, isNew }) => {
      const found = readAnnouncement(text);
      inBothLanguages((t) => announcementLines(found, t));
      for (const notice of found.notices) mustBeSaid(notice, noticeSentence);
      const base = isNew ? newShow('new', announcementInfo(text, 'Lễ')) : exampleShow();
      const proposal = proposeAnnouncement(base, found, base.info.scriptLanguage);
      const payload = announcementBatch(base, proposal, { newId: counter(), at: EIGHT_O_CLOCK });
      if (payload === null) return;
      const applied = apply(base, { type: 'batch', payload, ...STAMP });
      must(applied.ok, `what was proposed was refused: ${JSON.stringify(applied)}`);
      mustSurviveItsFile(applied.show);
    });
  },
);

/** Pieces of messages that mean something else than a text; `@` stands for a slot of the template. */
const MESSAGES = [
  ...['{', '}', "'", "''", '{{', '{}', '{ }', '#', '{@}', '{x}', '{@, date}', '{@, number}', '@'],
  ...['{@, time, short}', '{@, number, ::currency/XXX}', '{@, number, ::scale/x}', '<b>', '</b>'],
  ...['{@, plural, one {#} other {{@}}}', '{@, plural, other {', '{@, select, other {}}'],
  ...['{@, selectordinal, other {#}}', '{@, date, ::yyyyMMdd}', '{@, plural, offset:1 other {#}}'],
  ...[
    '{constructor}',
    '{__proto__}',
    '{@, spellout}',
    '\u0000',
    '\ud800',
    '\uE000',
    '\uE001',
    '  ',
  ],
  ...PHRASES.map((phrase) => `{${phrase}}`),
];

/** The wording of templates of the script, by itself and in a file. */
export const wordings = edge(
  'templates',
  'a wording is refused with a sentence, or every script and sheet can be made with it',
  async () => {
    const show = exampleShow();
    const language = fc.constantFrom('vi' as const, 'en' as const);
    const key = fc.constantFrom(...TEMPLATE_KEYS);
    const wording = fc.record({
      language,
      key: fc.oneof(
        { weight: 20, arbitrary: key },
        fc.constantFrom('x', '__proto__', 'constructor'),
      ),
      changes: byteChanges,
      pieces: fc.array(fc.constantFrom(...MESSAGES), { maxLength: 4 }),
      isKept: fc.boolean(),
    });
    const made = fc
      .array(wording, { minLength: 1, maxLength: 4 })
      .map((all) =>
        all.map((one) => ({ language: one.language, key: one.key, text: wordingText(one) })),
      );
    const file = JSON.parse(wordingFileText(exampleShow().plan.words)) as object;
    const inputs = fc.record({
      wordings: made,
      file: fc.option(fc.tuple(jsonChanges, fc.option(byteChanges)), { freq: 3 }),
    });
    return opened(inputs, ({ wordings: all, file: changes }) => {
      let now: Show = show;
      for (const { language: of, key: template, text } of all) {
        const own = now.plan.words.templates[of];
        for (const fault of templateFaults({ language: of, key: template, text }, own))
          for (const t of [translator('vi'), translator('en')])
            t(`templateFault.${fault.code}`, { example: '{x}', ...fault.details });
        const payload = { language: of, key: template, text };
        const parsed = parseRequest({ type: 'edit-template', payload, id: 'fuzz' });
        const applied = parsed.ok ? apply(now, { ...parsed.value, ...STAMP }) : parsed;
        if (applied.ok) now = applied.show;
        else mustBeTold(applied.rejection);
      }
      mustBeReadable(now);
      mustSurviveItsFile(now);
      if (changes === null) return;
      const templates = { vi: {} as Record<string, string>, en: {} as Record<string, string> };
      for (const { language: of, key: template, text } of all) templates[of][template] = text;
      const changed = JSON.stringify(changedJson({ ...file, templates }, changes[0]));
      takeFile(show, changes[1] === null ? changed : changedText(changed, changes[1]));
    });
  },
);

function wordingText({
  language,
  key,
  changes,
  pieces,
  isKept,
}: {
  language: 'vi' | 'en';
  key: string;
  changes: Parameters<typeof changedText>[1];
  pieces: readonly string[];
  isKept: boolean;
}): string {
  const usual = isTemplateKey(key) ? TEMPLATES[language][key] : '';
  const needed = isTemplateKey(key) ? (NEEDED_SLOTS[key] ?? []) : [];
  const slots = isTemplateKey(key) ? TEMPLATE_SLOTS[key] : [];
  const own = pieces.map((piece, nth) => piece.replaceAll('@', slots[nth % slots.length] ?? 'x'));
  const begun = isKept ? usual : `${needed.map((slot) => `{${slot}}`).join(' ')} `;
  const text = `${begun}${own.join(' ')}`;
  return own.length > 2
    ? changedItems(text.split(/(?<=[\s}])/u), changes, MESSAGES).join('')
    : text;
}

/** All that a script is read from, on screen and on paper, in both languages. */
function mustBeReadable(show: Show): void {
  for (const scriptLanguage of ['vi', 'en'] as const) {
    const read = { ...show, info: { ...show.info, scriptLanguage } };
    scriptOfShow(read);
    sheetAsText(sheetOf(read, 'script', EIGHT_O_CLOCK));
  }
}

function takeFile(show: Show, text: string): void {
  const parsed = parseWordingFile(text);
  if (!parsed.ok) {
    mustBeTold(parsed.error);
    return;
  }
  const { steps } = wordingImport(show.plan.words, parsed.value);
  if (steps.length === 0) return;
  const payload = { label: 'import-wording' as const, about: null, steps };
  const applied = apply(show, { type: 'batch', payload, ...STAMP });
  must(applied.ok, `the wording that was offered was refused: ${JSON.stringify(applied)}`);
  mustBeReadable(applied.show);
  mustSurviveItsFile(applied.show);
}
