import { diffArrays } from 'diff';
import type { InHand } from '../model/paper.ts';
import type { Sheet } from './sheet.ts';
import { sectionTexts } from './text.ts';

/** A line on paper and what stands there now. */
export interface LineChange {
  /** Null: there was nothing. */
  readonly was: string | null;
  /** Null: there is nothing any more. */
  readonly is: string | null;
}

/** What has changed in a part of a sheet since it was printed. */
export interface SectionChange {
  readonly id: string;
  /** The line that names the part, as it is now, or as it was where the part is gone. */
  readonly title: string;
  readonly state: 'changed' | 'added' | 'removed';
  /** In their order; empty where only something changed that stands in no line, such as a place in a drawing. */
  readonly lines: readonly LineChange[];
}

/** The text of a sheet as it is remembered with a print: by section, its lines joined by line breaks. */
export function textInHand(sheet: Sheet): Readonly<Record<string, string>> {
  return Object.fromEntries(sectionTexts(sheet).map(({ id, lines }) => [id, lines.join('\n')]));
}

/**
 * What is different between the paper in hand and the sheet now, part by part and line by line. `stale`: ids of the
 * parts that differ, by their hashes.
 */
export function sheetChanges(
  held: InHand[Sheet['name']],
  sheet: Sheet,
  stale: ReadonlySet<string>,
): readonly SectionChange[] {
  const now = sectionTexts(sheet);
  const here = new Set(now.map(({ id }) => id));
  const before = (id: string) => linesOf(held?.[id]);
  return [
    ...now
      .filter(({ id }) => stale.has(id))
      .map(({ id, lines }): SectionChange => {
        const was = before(id);
        const is = lines.filter(speaks);
        return {
          id,
          title: is[0] ?? '',
          state: was === null ? 'added' : 'changed',
          lines: was === null ? [] : lineChanges(was, is),
        };
      }),
    ...Object.keys(held ?? {})
      .filter((id) => !here.has(id))
      .map(
        (id): SectionChange => ({
          id,
          title: before(id)?.[0] ?? '',
          state: 'removed',
          lines: [],
        }),
      ),
  ];
}

const linesOf = (text: string | undefined) => text?.split('\n').filter(speaks) ?? null;

/** Not an empty line, nor one that underlines. */
const speaks = (line: string) => /[^\s=-]/u.test(line);

/** A line that took another's place is one change. */
function lineChanges(was: string[], is: string[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let gone: string[] = [];
  const flush = () => {
    changes.push(...gone.map((line) => ({ was: line, is: null })));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(was, is)) {
    if (removed) gone.push(...value);
    else if (added) changes.push(...value.map((line) => ({ was: gone.shift() ?? null, is: line })));
    else flush();
  }
  flush();
  return changes.map(({ was: before, is: after }) => ({
    was: before?.trim() ?? null,
    is: after?.trim() ?? null,
  }));
}
