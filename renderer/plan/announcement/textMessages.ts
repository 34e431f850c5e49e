import type { Batch } from '@shared/command/batch.ts';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import type { Show } from '@shared/model/show.ts';
import type { AnnouncementEdits } from '@shared/view/announcementEdits.ts';
import type { NoticesByPart } from '@shared/view/announcementNotices.ts';
import type { MarkedText } from '@shared/view/announcementText.ts';
import type { ImportSource } from '../importing/importState.ts';

/** What the page can ask of the worker that reads texts. The worker keeps the text from one question to the next. */
export interface TextCalls {
  /** Reads a source and understands what stands in it. */
  readonly open: {
    readonly params: { readonly source: ImportSource };
    readonly result: OpenedText;
  };
  /** What the text becomes in the show as it is now. */
  readonly propose: {
    readonly params: { readonly show: Show };
    readonly result: ProposedText;
  };
  /** The command that brings it in with the person's corrections; null: there is nothing to bring. */
  readonly importing: {
    readonly params: { readonly edits: AnnouncementEdits; readonly at: number };
    readonly result: Batch | null;
  };
}

export interface OpenedText {
  /** File name, or empty for a paste. */
  readonly name: string;
  /** What concerns the text as a whole; sentences stand under `list.problem.<code>`. */
  readonly notices: readonly ImportProblem[];
}

export interface ProposedText {
  readonly proposal: AnnouncementProposal;
  readonly marked: MarkedText;
  readonly notices: NoticesByPart;
}

/** How far the worker is with a source. */
export type TextProgress = 'reading' | 'understanding';
