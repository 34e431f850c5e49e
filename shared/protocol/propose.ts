import type { Batch } from '../command/batch.ts';
import type { Show } from '../model/show.ts';
import { isWordKey, type Translate } from '../words/translate.ts';

/** The rundown that the awards, the recipients and the leaders of a show ask for. */
export interface Proposal {
  /** A `batch` with the label "propose-order"; null: nothing to change. */
  readonly batch: Batch | null;
  /** Why, a line for each choice, in the order of the programme. */
  readonly reasons: readonly Reason[];
}

/** Why something is proposed; the sentence stands under `propose.<code>`. */
export interface Reason {
  readonly code: string;
  /** The segment that it is about; null: the show as a whole. */
  readonly segmentId: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Proposes an order. Pure and deterministic; new segments and waves take their ids from `newId`. */
export function proposeOrder(_show: Show, _newId: () => string): Proposal {
  return { batch: null, reasons: [] };
}

/** The sentence of a reason in the person's language. */
export function reasonSentence({ code, values }: Reason, t: Translate): string {
  const key = `propose.${code}`;
  return isWordKey(key) ? t(key, values) : key;
}
