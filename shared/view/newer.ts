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

/** The last moment that a show remembers: a step of its history or a line of its log. */
function lastChange({ history, run }: Show): number {
  const moments = [...history.undo, ...history.redo, ...run.log].map(({ at }) => at);
  return moments.reduce((last, at) => Math.max(last, at), 0);
}

function saysTheSame(a: Show, b: Show): boolean {
  const content = ({ info, plan, run }: Show) => JSON.stringify([info, plan, run]);
  return content(a) === content(b);
}
