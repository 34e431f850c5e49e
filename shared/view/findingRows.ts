import type { Plan } from '../model/plan.ts';
import { type Finding, findingKey } from '../protocol/finding.ts';

/** Which findings are shown: all, what has to be mended, or those of the chosen segment. */
export const FINDING_FILTERS = ['all', 'errors', 'segment'] as const;
export type FindingFilter = (typeof FINDING_FILTERS)[number];

/** The name of a part of the programme, above its findings. */
export interface FindingHead {
  readonly row: 'head';
  readonly id: string;
  /** null: what concerns the whole show. */
  readonly title: string | null;
  /** 1-based number of the segment; null: the whole show. */
  readonly number: number | null;
}

export interface FindingLine {
  readonly row: 'finding';
  /** The finding's key. */
  readonly id: string;
  readonly finding: Finding;
  /** Of the head above it. */
  readonly title: string | null;
  readonly number: number | null;
}

export type FindingRow = FindingHead | FindingLine;

/** Findings under the segment that they are about, the whole show first; in each what has to be mended comes first. */
export function findingRows(
  list: readonly Finding[],
  segments: Plan['segments'],
): readonly FindingRow[] {
  const bySegment = new Map<string, Finding[]>(segments.map(({ id }) => [id, []]));
  const ofShow: Finding[] = [];
  for (const finding of list) (bySegment.get(finding.at.segmentId ?? '') ?? ofShow).push(finding);
  return [
    ...group({ row: 'head', id: 'show', title: null, number: null }, ofShow),
    ...segments.flatMap(({ id, title }, index) =>
      group({ row: 'head', id: `head ${id}`, title, number: index + 1 }, bySegment.get(id) ?? []),
    ),
  ];
}

function group(head: FindingHead, found: readonly Finding[]): readonly FindingRow[] {
  if (found.length === 0) return [];
  const of = (severity: Finding['severity']) => found.filter((one) => one.severity === severity);
  return [
    head,
    ...[...of('error'), ...of('notice')].map(
      (finding): FindingLine => ({
        row: 'finding',
        id: findingKey(finding),
        finding,
        title: head.title,
        number: head.number,
      }),
    ),
  ];
}

/** What a sentence says under the head of its segment: without the title, that stands there already. */
export function underHead(sentence: string, title: string | null): string {
  const rest = title !== null && sentence.startsWith(title) ? sentence.slice(title.length) : null;
  const said = rest === null ? null : /^[:,] (?<said>.+)$/s.exec(rest)?.groups?.said;
  return said === null || said === undefined
    ? sentence
    : said.slice(0, 1).toLocaleUpperCase('vi') + said.slice(1);
}

/** The findings that pass a filter. */
export function filtered(
  list: readonly Finding[],
  filter: FindingFilter,
  segmentId: string | null,
): readonly Finding[] {
  switch (filter) {
    case 'all':
      return list;
    case 'errors':
      return list.filter(({ severity }) => severity === 'error');
    case 'segment':
      return list.filter(({ at }) => at.segmentId !== undefined && at.segmentId === segmentId);
  }
}

/** The next line in a direction from a row (not a head), or the one to which a list leads that has lost that row; null: none. */
export function lineFrom(
  rows: readonly FindingRow[],
  index: number,
  by: 1 | -1,
): FindingLine | null {
  for (let at = index; at >= 0 && at < rows.length; at += by) {
    const row = rows[at];
    if (row?.row === 'finding') return row;
  }
  return null;
}
