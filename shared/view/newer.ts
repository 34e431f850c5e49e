import { isSameValue } from '../model/sameValue.ts';
import type { Show } from '../model/show.ts';

/** Which of two versions of one show is newer, and when each was changed last. */
export interface Newer {
  /** `same`: they say the same; `unknown`: nothing in them tells. */
  readonly newer: 'file' | 'library' | 'same' | 'unknown';
  /** Ms since 1970 of the last change that each remembers; 0: it remembers none. */
  readonly fileAt: number;
  readonly libraryAt: number;
  readonly fileVersion: number;
  readonly libraryVersion: number;
}

/** Compares a show from a file with the one in the library, by what happened last, else by their versions. */
export function newerOf(file: Show, library: Show): Newer {
  const fileAt = lastChange(file);
  const libraryAt = lastChange(library);
  const rank = Math.sign(fileAt - libraryAt || file.planVersion - library.planVersion);
  const later = rank > 0 ? 'file' : rank < 0 ? 'library' : 'unknown';
  return {
    newer: saysTheSame(file, library) ? 'same' : later,
    fileAt,
    libraryAt,
    fileVersion: file.planVersion,
    libraryVersion: library.planVersion,
  };
}

/** The last moment that a show remembers: of a step, of the evening, a rehearsal, a print or a sign-off. */
function lastChange({ history, run, rehearsals, paper }: Show): number {
  const moments = [
    ...[...history.undo, ...history.redo, ...run.log, ...paper.prints].map(({ at }) => at),
    ...rehearsals.map(({ endedAt }) => endedAt),
    ...Object.values(paper.signOffs).flatMap((desks) => Object.values(desks).map(({ at }) => at)),
  ];
  return moments.reduce((last, at) => Math.max(last, at), 0);
}

/** Whether nothing but steps to take back would be lost with either of them. */
function saysTheSame(a: Show, b: Show): boolean {
  const content = ({ info, plan, run, rehearsals, paper }: Show) => [
    info,
    plan,
    run,
    rehearsals,
    paper,
  ];
  return isSameValue(content(a), content(b));
}
