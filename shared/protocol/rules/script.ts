import { memoByIdentity } from '../../model/lookup.ts';
import type { Person } from '../../model/person.ts';
import type { Segment } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { beginning } from '../../script/beginning.ts';
import type { ScriptBlock } from '../../script/blocks.ts';
import { unreadable } from '../../script/reading/reading.ts';
import { readingOf } from '../../script/readingOf.ts';
import { scriptOfShow } from '../../script/script.ts';
import type { Found } from '../finding.ts';
import type { SegmentScript } from './check.ts';

/** The words that the MC reads. */

interface Paragraph {
  readonly cueId: string;
  readonly block: ScriptBlock;
}

const paragraphs = (script: SegmentScript): readonly Paragraph[] =>
  [...script].flatMap(([cueId, blocks]) => blocks.map((block) => ({ cueId, block })));

/** What of a paragraph is read aloud. */
function readAloud(block: ScriptBlock): string {
  if (block.kind === 'mark') return '';
  if (block.kind === 'say') return block.text;
  return block.names
    .filter(({ skipped }) => !skipped)
    .map(({ text, detail, remark }) => [text, detail, remark ?? ''].join('\n'))
    .join('\n');
}

/** R7: short forms and digits that nobody can read; each once in a segment, where it stands first. */
export function unreadableWords(
  show: Show,
  segment: Segment,
  script: SegmentScript,
): readonly Found[] {
  const reading = readingOf(show);
  const found = new Map<string, Found>();
  for (const { cueId, block } of paragraphs(script))
    for (const token of unreadable(readAloud(block), reading))
      if (!found.has(token))
        found.set(token, {
          rule: 'R7',
          kind: null,
          at: { segmentId: segment.id, cueId, part: block.part },
          values: { title: segment.title, token },
          fix: null,
        });
  return [...found.values()];
}

/** Own words under which something else is generated now than when they were written. */
export function driftedWords(
  _show: Show,
  segment: Segment,
  script: SegmentScript,
): readonly Found[] {
  return paragraphs(script).flatMap(({ cueId, block }): readonly Found[] =>
    block.kind === 'names' || block.own?.drifted !== true
      ? []
      : [
          {
            rule: 'words-drifted',
            kind: null,
            at: { segmentId: segment.id, cueId, part: block.part },
            values: { title: segment.title, words: beginning(block.own.words.text) },
            fix: null,
          },
        ],
  );
}

interface Greeting extends Paragraph {
  /** What follows "Kính thưa", up to the next mark. */
  readonly whom: string;
}

const GREETING = /kính thưa\s+([^.!?;:,\n]+)/giu;

/** The greetings in the words of a segment; most have one at the most, and it names nobody. */
const greetings = memoByIdentity((script: SegmentScript): readonly Greeting[] =>
  paragraphs(script).flatMap(({ cueId, block }) =>
    block.kind === 'say'
      ? [...block.written.matchAll(GREETING)].map(([, whom = '']) => ({ cueId, block, whom }))
      : [],
  ),
);

/** "đồng chí Trịnh Việt Hùng": a word of address and a name in capitals. */
const NAMED =
  /(?:đồng chí|đ\/c|ông|bà|anh|chị|thầy|cô|mẹ)\s+(?:\p{L}+\s+){0,4}?(?:\p{Lu}\p{Ll}+\s+){1,3}\p{Lu}\p{Ll}+\s*$/u;

/** N9: one full "Kính thưa" with a name is enough, that to the highest; the others are greeted together. */
export function greetedByName(show: Show): readonly Found[] {
  const { segments, people } = show.plan;
  const named = scriptOfShow(show).flatMap((script, index) =>
    greetings(script)
      .filter(({ whom }) => namesSomebody(whom, people))
      .map((greeting) => ({ ...greeting, segment: segments[index] })),
  );
  return named.slice(1).flatMap(({ segment, cueId, block, whom }, nth): readonly Found[] =>
    segment === undefined
      ? []
      : [
          {
            rule: 'N9',
            kind: 'greeting',
            at: { segmentId: segment.id, cueId, part: block.part },
            values: { title: segment.title, whom: whom.trim(), key: nth + 2 },
            fix: null,
          },
        ],
  );
}

function namesSomebody(whom: string, people: readonly Person[]): boolean {
  const text = whom.toLowerCase();
  return NAMED.test(whom) || people.some(({ name }) => text.includes(name.toLowerCase()));
}
