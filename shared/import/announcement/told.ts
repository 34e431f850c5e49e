import { KINDS } from '../../lineup/lineup.ts';
import { inLanguage } from '../../model/primitives.ts';
import { joined } from '../../words/joined.ts';
import { isWordKey, type Translate } from '../../words/translate.ts';
import { asLine } from '../asLine.ts';
import { catalogueEntry, standsForMany } from '../keys.ts';
import type {
  Announcement,
  AnnouncementNotice,
  FoundOther,
  FoundPresentation,
} from './announcement.ts';
import { segmentTitle } from './segmentTitle.ts';
import { languageOf } from './showInfo.ts';

/** What was understood of a text, in words. */

/** Slots that the sentences of notices know; a notice that leaves one out still is a sentence. */
const SLOTS = [
  ...['was', 'is', 'award', 'awards', 'count', 'n', 'presenters', 'first', 'second', 'named'],
  ...['text', 'kind', 'formula', 'total', 'parts'],
];
const OPEN = Object.fromEntries(SLOTS.map((slot) => [slot, '…']));

/** The sentence of a notice; an unknown code is shown as it is, never hidden. */
export function noticeSentence(
  { code, details }: Pick<AnnouncementNotice, 'code' | 'details'>,
  t: Translate,
): string {
  const key = `announcement.notice.${code}`;
  return isWordKey(key) ? t(key, { ...OPEN, ...details }) : code;
}

/** What was found, as lines to be read, most important first. */
export function announcementLines(announcement: Announcement, t: Translate): readonly string[] {
  const { text, leaders, presentations, others, skipped, notices } = announcement;
  const isNothing = presentations.length + others.length === 0;
  return [
    isNothing
      ? t('announcement.summary.nothing')
      : t('announcement.summary.found', {
          presentations: presentations.length,
          others: others.length,
          leaders: leaders.length,
        }),
    ...leaders.map(({ name, posts }) => `  ${joined([name, ...posts], ', ')}`),
    ...presentations.map((found, index) => `${index + 1}. ${presentationLine(found, text, t)}`),
    ...(presentations.length > 1 ? totalLines(presentations, t) : []),
    ...others.map((found) => `+ ${otherLine(found, text)}`),
    ...skipped.map(
      (one) =>
        `– ${t('announcement.summary.skipped', {
          text: asLine(one.text),
          reason: t(`announcement.skipped.${one.reason}`),
        })}`,
    ),
    ...notices.map((notice) => `• ${noticeSentence(notice, t)}`),
  ];
}

function presentationLine(found: FoundPresentation, text: string, t: Translate): string {
  const entry = catalogueEntry(found.award);
  const award =
    entry === null || standsForMany(entry)
      ? asLine(found.awardText.value)
      : inLanguage(entry.name, languageOf(text));
  const names = found.presenters.map(({ value }) => value).join(', ');
  const told = [
    countsText(found, t),
    found.posthumous ? t('announcement.summary.posthumous') : null,
    names === ''
      ? t('announcement.summary.nobody')
      : t('announcement.summary.presenters', { names }),
    found.formula === null ? null : asLine(found.formula.value),
    found.names.map((name) => asLine(name.text)).join(', '),
  ];
  return `${award}: ${joined(told, ' · ')}`;
}

function otherLine(found: FoundOther, text: string): string {
  const speakers = found.by.map(({ value }) => value).join(', ');
  const title = segmentTitle(found, text, languageOf(text));
  const theme = found.theme === null ? '' : asLine(found.theme.value);
  return joined([title, title.includes(theme) ? null : `“${theme}”`, speakers], ' · ');
}

/** "1 tập thể, 8 cá nhân"; what is not known is said, what there is none of is not. */
function countsText({ counts, together }: FoundPresentation, t: Translate): string {
  if (together !== null) return t('announcement.summary.together', { n: together.value });
  if (KINDS.every((kind) => counts[kind].value === null)) return t('announcement.summary.unknown');
  return joined(
    KINDS.map((kind) => {
      const n = counts[kind].value;
      if (n === null) return t('announcement.summary.some', { kind });
      return n === 0 ? null : t(`count.${kind}`, { n });
    }),
    ', ',
  );
}

function totalLines(presentations: readonly FoundPresentation[], t: Translate): readonly string[] {
  const sums = KINDS.map((kind) => ({
    kind,
    n: presentations.reduce((sum, { counts }) => sum + (counts[kind].value ?? 0), 0),
  }));
  const counts = joined(
    sums.map(({ kind, n }) => (n === 0 ? null : t(`count.${kind}`, { n }))),
    ', ',
  );
  return counts === '' ? [] : [t('announcement.summary.all', { counts })];
}
