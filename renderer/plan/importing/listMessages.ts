import type { Batch } from '@shared/command/batch.ts';
import type { GroupChoice } from '@shared/import/importBatch.ts';
import type { LegacyEncoding } from '@shared/import/read/legacy.ts';
import type { Show } from '@shared/model/show.ts';
import type { PreviewGroup } from '@shared/view/importChoice.ts';
import type { ListComparison } from '@shared/view/importComparison.ts';
import type { Corrections } from '@shared/view/importMappings.ts';
import type { ListPreview, PreviewRow } from '@shared/view/importPreview.ts';
import type { ImportSource } from './importState.ts';

/** What the page can ask of the worker that reads lists. The worker keeps the list from one question to the next. */
export interface ListCalls {
  /** Reads a source and recognises what stands in it. */
  readonly open: {
    readonly params: Corrections & { readonly source: ImportSource };
    readonly result: ListPreview;
  };
  /** Recognises the same source again, with what the person has said of the columns since. */
  readonly recognise: {
    readonly params: Corrections;
    readonly result: ListPreview;
  };
  /** Takes the text for one of an old encoding and recognises it again. */
  readonly convert: {
    readonly params: Corrections & { readonly encoding: LegacyEncoding };
    readonly result: ListPreview;
  };
  /** Some rows of a table, from a 0-based place. */
  readonly rows: {
    readonly params: { readonly table: number; readonly from: number; readonly count: number };
    readonly result: readonly PreviewRow[];
  };
  /** Where the rows could stand, and how the list differs from its earlier version if there is one. */
  readonly propose: {
    readonly params: {
      /** null: the show is as it was when it was asked last. */
      readonly show: Show | null;
      /** Tables by their 0-based places. */
      readonly leftOut: readonly number[];
    };
    readonly result: Proposal;
  };
  /** The command that brings the list in; null: there is nothing to bring. */
  readonly importing: {
    readonly params: { readonly choices: readonly GroupChoice[]; readonly at: number };
    readonly result: Batch | null;
  };
  /** The command that carries out these changes of an earlier version; null: there are none. */
  readonly updating: {
    readonly params: { readonly taken: readonly string[]; readonly at: number };
    readonly result: Batch | null;
  };
}
export type ListCall = keyof ListCalls;

export interface Proposal {
  readonly groups: readonly PreviewGroup[];
  /** null: the show knows no earlier version of this list. */
  readonly comparison: ListComparison | null;
}

/** `rows`: how many there are to recognise, once that is known. */
export interface Progress {
  readonly phase: 'reading' | 'recognising';
  readonly rows: number | null;
}
