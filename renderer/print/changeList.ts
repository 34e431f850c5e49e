import type { PrintedSection } from '@shared/model/paper.ts';
import type { SectionChange } from '@shared/sheet/changes.ts';
import type { PaperInHand } from '@shared/sheet/paperInHand.ts';
import { joined } from '@shared/words/joined.ts';
import type { Translate, WordKey } from '@shared/words/translate.ts';
import { pagesText } from './freshnessText.ts';

/** So many changes are shown; nobody corrects more by pen. */
export const MOST_CHANGES = 200;

interface ChangeList {
  readonly changes: readonly SectionChange[];
  /** How many changes more there are. */
  readonly more: number;
}

/** The first of many changes; a part of which no line has changed counts as one. */
export function firstChanges(all: readonly SectionChange[], most = MOST_CHANGES): ChangeList {
  const changes: SectionChange[] = [];
  let room = most;
  let total = 0;
  for (const change of all) {
    const count = Math.max(1, change.lines.length);
    total += count;
    if (room > 0) changes.push({ ...change, lines: change.lines.slice(0, room) });
    room -= count;
  }
  return { changes, more: Math.max(0, total - most) };
}

/** Parts whose first line doesn't name them. */
const NAMES: Readonly<Record<string, WordKey>> = {
  head: 'print.change.head',
  cover: 'print.change.cover',
  programme: 'print.sheet.programme',
};

/** What a part is called. */
export function titleOf({ id, title }: SectionChange, t: Translate): string {
  const name = NAMES[id];
  return name === undefined ? title : t(name);
}

/** "trang 3–4" of the paper in hand; what is new stands on none. */
export function placeOf({ id }: SectionChange, held: PaperInHand, t: Translate): string {
  const section = held.sections.get(id);
  return section === undefined
    ? t('print.change.notOnPaper')
    : pagesText(pagesIn(section), held.pages, t);
}

const pagesIn = ({ first, last }: PrintedSection) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** All changes as plain text, for a message to those who hold the paper. */
export function changesAsText(
  heading: string,
  changes: readonly SectionChange[],
  held: PaperInHand,
  t: Translate,
): string {
  const lines = changes.flatMap((change) => [
    '',
    joined(
      [t(`print.change.${change.state}`), placeOf(change, held, t), titleOf(change, t)],
      ' · ',
    ),
    ...change.lines.flatMap(({ was, is }) => [
      ...(was === null ? [] : [`- ${was}`]),
      ...(is === null ? [] : [`+ ${is}`]),
    ]),
  ]);
  return [heading, ...lines].join('\n');
}
