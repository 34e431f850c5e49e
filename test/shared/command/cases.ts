import type { RejectionCode } from '@shared/command/rejection.ts';
import type { Show } from '@shared/model/show.ts';
import type { Wish } from '../../fixtures/apply.ts';

/** What a command does to the example (or to `from`), seen through `see`. */
export interface Change {
  readonly from?: Show;
  readonly wish: Wish;
  readonly see: (show: Show) => unknown;
  readonly gives: unknown;
}

/** Why a command is refused in the example (or in `from`). */
export interface Refusal {
  readonly from?: Show;
  readonly wish: Wish;
  readonly code: RejectionCode;
}

/** The rows of one command. */
export interface Case {
  readonly does: readonly Change[];
  readonly refused: readonly Refusal[];
}
