import type { OwnWords } from '../model/words.ts';
import type { ScriptName } from './names.ts';
import type { PartName } from './parts.ts';
import type { TemplateKey } from './templateFiles.ts';

/** Somebody's own words for a paragraph, against what is generated. */
export interface OwnText {
  readonly words: OwnWords;
  /** What would be generated now, as written. */
  readonly generated: string;
  /** What is under the words has changed since they were written. */
  readonly drifted: boolean;
}

interface Paragraph {
  /** Names the paragraph within its cue, whichever template it is made from. */
  readonly part: PartName;
  readonly template: TemplateKey;
  /** As it stands on paper, in official spelling. */
  readonly written: string;
  /** Names with their address, which no line may break. */
  readonly kept: readonly string[];
  readonly own: OwnText | null;
}

/** A paragraph of the MC's script. */
export type ScriptBlock =
  /** Read aloud. `text` is the spoken form of `written`. */
  | (Paragraph & { readonly kind: 'say'; readonly text: string })
  /** Music or a direction, in brackets on paper and never read. */
  | (Paragraph & { readonly kind: 'mark'; readonly text: string })
  /** Names, read one by one. */
  | { readonly kind: 'names'; readonly part: 'names'; readonly names: readonly ScriptName[] };

/** A paragraph before it is filled: the parts of a cue, in the order of reading. */
export type Part =
  | {
      readonly kind: 'say' | 'mark';
      readonly part: PartName;
      readonly template: TemplateKey;
      readonly slots: Readonly<Record<string, string | number>>;
      readonly kept: readonly string[];
    }
  | { readonly kind: 'names'; readonly names: readonly ScriptName[] };

type Slots = Readonly<Record<string, string | number>>;

/** A paragraph that is read. */
export const say = (
  part: PartName,
  template: TemplateKey,
  slots: Slots = {},
  kept: readonly string[] = [],
): Part => ({ kind: 'say', part, template, slots, kept });

/** A direction. */
export const mark = (part: PartName, template: TemplateKey, slots: Slots = {}): Part => ({
  kind: 'mark',
  part,
  template,
  slots,
  kept: [],
});
