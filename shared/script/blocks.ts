import type { ScriptName } from './names.ts';

/** A paragraph of the MC's script. */
export type ScriptBlock =
  /** Read aloud. */
  | { readonly kind: 'say'; readonly text: string }
  /** Music or a direction, in brackets on paper and never read. */
  | { readonly kind: 'mark'; readonly text: string }
  /** Names, read one by one. */
  | { readonly kind: 'names'; readonly names: readonly ScriptName[] };

export const say = (text: string): ScriptBlock => ({ kind: 'say', text });
export const mark = (text: string): ScriptBlock => ({ kind: 'mark', text });
