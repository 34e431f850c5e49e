import type { Announcement, Span } from '@shared/import/announcement/announcement.ts';
import { numberAt } from '@shared/import/announcement/read/countsIn.ts';
import { lineOf } from '@shared/import/announcement/read/line.ts';
import { sentencesOf } from '@shared/import/announcement/read/words.ts';

/** What a result says that its text does not: empty where every word and number of it stands there. */
export function notInText(read: Announcement): readonly string[] {
  const { text } = read;
  const wrong: string[] = [];
  const plain = (one: string) => one.normalize('NFC').replace(/\s+/gu, ' ');
  const at = ({ start, end }: Span) => plain(text.slice(start, end));
  const whole = plain(text);
  const check = (what: string, value: string, spans: readonly Span[]) => {
    for (const { start, end } of spans)
      if (start < 0 || end > text.length || start >= end)
        wrong.push(`${what}: span ${start}-${end}`);
    if (!whole.includes(value)) wrong.push(`${what}: ${value}`);
  };
  for (const { name, posts, spans } of read.leaders) {
    check('leader', name, spans);
    for (const post of posts) check('post', post, spans);
  }
  for (const one of read.presentations) {
    for (const span of one.awardText.spans) check('award', at(span), [span]);
    for (const { value, spans } of one.presenters) check('presenter', value, spans);
    if (one.formula !== null) check('formula', one.formula.value, one.formula.spans);
    for (const { text: name, span } of one.names) check('name', name, [span]);
    for (const span of one.source) check('source', at(span), [span]);
    for (const [kind, { value, spans }] of Object.entries(one.counts)) {
      for (const span of spans) check(kind, at(span), [span]);
      const isCounted =
        value === null ||
        value === 0 ||
        spans.length === value ||
        spans.some((span) => says(at(span), value));
      if (!isCounted) wrong.push(`${kind} ${value} of ${one.awardText.value}`);
    }
    if (
      one.together !== null &&
      !one.together.spans.some((span) => says(at(span), one.together?.value ?? 0))
    )
      wrong.push(`together ${one.together.value}`);
  }
  for (const one of read.others) check('other', plain(one.text), one.source);
  for (const { text: words, source } of read.skipped) check('skipped', words, [source]);
  for (const { source } of read.notices)
    for (const span of source) check('notice', at(span), [span]);
  return wrong;
}

/** Whether a piece of text has this number, in figures or in words. */
function says(piece: string, n: number): boolean {
  for (const sentence of sentencesOf(piece)) {
    const line = lineOf(piece, sentence);
    for (let at = 0; at < line.words.length; at += 1) if (numberAt(line, at)?.n === n) return true;
  }
  return false;
}
