import type { ImportProblem } from '@shared/import/source.ts';
import {
  type AnnouncementEdits,
  editLeader,
  editSegment,
  type LeaderEdit,
  NO_EDITS,
  proposedNames,
  type SegmentEdit,
} from '@shared/view/announcementEdits.ts';
import { create } from 'zustand';
import { showNow } from '../../show/store.ts';
import type { ImportSource } from '../importing/importState.ts';
import { Asker } from '../importing/workerCalls.ts';
import type { OpenedText, ProposedText, TextCalls, TextProgress } from './textMessages.ts';

/** The text that comes into the show, as far as the worker has come with it. */
export interface FromTextJob {
  /** `choosing`: there is no text yet; `fault` says why the last one could not be read. */
  readonly stage: 'choosing' | 'reading' | 'ready' | 'sending';
  readonly progress: TextProgress;
  readonly fault: ImportProblem | null;
  readonly opened: OpenedText | null;
  readonly proposed: ProposedText | null;
  readonly edits: AnnouncementEdits;
  /** What stands in the field when the person goes back to the text. */
  readonly draft: string;
}

const NO_JOB: FromTextJob = {
  stage: 'choosing',
  progress: 'reading',
  fault: null,
  opened: null,
  proposed: null,
  edits: NO_EDITS,
  draft: '',
};

export const useTextJob = create<FromTextJob>()(() => NO_JOB);

type Reader = Asker<TextCalls, TextProgress>;

const set = useTextJob.setState;
const get = useTextJob.getState;
let reader: Reader | null = null;

/** Reads a text and says what it becomes. */
export async function openText(source: ImportSource): Promise<void> {
  endText();
  set({ stage: 'reading' });
  const own = newReader();
  reader = own;
  const answer = await own.ask('open', { source });
  if (reader !== own) return;
  if (!answer.ok) {
    endText({ fault: answer.fault, draft: source.kind === 'paste' ? source.text : '' });
    return;
  }
  set({ opened: answer.value });
  await proposeText();
}

function newReader(): Reader {
  const worker = new Worker(new URL('./textWorker.ts', import.meta.url), { type: 'module' });
  return new Asker(worker, 'text-reader-ended', (progress) => set({ progress }));
}

/** Compares what was understood with the show as it is now. What the person has said stays. */
export async function proposeText(): Promise<void> {
  const [own, show, { stage, opened }] = [reader, showNow(), get()];
  if (own === null || show === null || opened === null || stage === 'sending') return;
  const answer = await own.ask('propose', { show });
  if (reader !== own || show !== showNow()) return;
  if (answer.ok) set({ stage: 'ready', proposed: answer.value });
  else endText({ fault: answer.fault });
}

/** Stops the worker and forgets the text. */
export function endText(left: Partial<Pick<FromTextJob, 'fault' | 'draft'>> = {}): void {
  reader?.end();
  reader = null;
  set({ ...NO_JOB, ...left });
}

/** Leaves what was understood and gives the text back, to be changed. */
export function backToText(): void {
  endText({ draft: get().proposed?.proposal.announcement.text ?? '' });
}

export function saySegment(key: string, edit: SegmentEdit): void {
  set(({ edits }) => ({ edits: editSegment(edits, key, edit) }));
}

/** The presenters of a segment, by the names that the leaders have now. */
export function sayPresenters(key: string, names: readonly string[]): void {
  const { proposed, edits } = get();
  if (proposed === null) return;
  saySegment(key, { presenters: proposedNames(proposed.proposal, edits, names) });
}

export function sayLeader(key: string, edit: LeaderEdit): void {
  set(({ edits }) => ({ edits: editLeader(edits, key, edit) }));
}

/** Whether closing would lose something that the person has said. */
export const hasSaid = (): boolean => get().edits !== NO_EDITS;

/** The worker of the text that is open; null: none. */
export const textReader = (): Reader | null => reader;
