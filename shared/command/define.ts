import type { Draft } from 'immer';
import type { z } from 'zod';
import type { Show } from '../model/show.ts';
import type { Rejection } from './rejection.ts';

/** What the host adds to every command: its clock (ms since 1970) and who sent it. */
export interface Stamp {
  readonly at: number;
  readonly actor: string;
}

/**
 * One kind of command.
 * `plan` commands can be undone and count a plan version; `run` commands are what happened, on the day or on paper, and never are.
 */
export interface CommandDefinition<P> {
  readonly slice: 'plan' | 'run';
  readonly payload: z.ZodType<P>;
  /** Preconditions: reads only, gives the reason of a refusal or null. */
  readonly check: (show: Show, payload: P, stamp: Stamp) => Rejection | null;
  /** The change itself; may rely on `check` having passed. `show` is the show before it. */
  readonly change: (draft: Draft<Show>, payload: P, stamp: Stamp, show: Show) => void;
  /** The name of what it is done to, for the list of steps; null or left out: the command says it all. */
  readonly about?: (show: Show, payload: P) => string | null;
}

/** Infers the payload's type from its schema. */
export function define<P>(definition: CommandDefinition<P>): CommandDefinition<P> {
  return definition;
}

/** For commands that are possible at any time. */
export const always = (): null => null;

/** Sets the fields that `changes` names; a field that is undefined stays as it was. */
export function assignDefined(target: object, changes: object): void {
  for (const [field, value] of Object.entries(changes))
    if (value !== undefined) (target as Record<string, unknown>)[field] = value;
}
