import type { Batch } from '@shared/command/batch.ts';
import type { Announcement } from '@shared/import/announcement/announcement.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { type ReadProse, readProse } from '@shared/import/read/prose.ts';
import type { Show } from '@shared/model/show.ts';
import { type AnnouncementEdits, withEdits } from '@shared/view/announcementEdits.ts';
import { noticesByPart } from '@shared/view/announcementNotices.ts';
import { markedText } from '@shared/view/announcementText.ts';
import type { ImportSource } from '../importing/importState.ts';
import type { Answer, Asked } from '../importing/workerCalls.ts';
import type { OpenedText, ProposedText, TextCalls, TextProgress } from './textMessages.ts';

/** The text on the worker's desk: read, understood and made into a command, step by step. */
export class TextDesk {
  readonly #onProgress: (progress: TextProgress) => void;
  #announcement: Announcement | null = null;
  #show: Show | null = null;
  #proposal: AnnouncementProposal | null = null;

  constructor(onProgress: (progress: TextProgress) => void) {
    this.#onProgress = onProgress;
  }

  /** Does what the page asks for. */
  async take({
    call,
    params,
  }: Asked<TextCalls>): Promise<Answer<TextCalls[keyof TextCalls]['result']>> {
    switch (call) {
      case 'open':
        return this.#open(params.source);
      case 'propose':
        return value(this.#propose(params.show));
      case 'importing':
        return value(this.#importing(params.edits, params.at));
    }
  }

  async #open(source: ImportSource): Promise<Answer<OpenedText>> {
    this.#onProgress('reading');
    const name = source.kind === 'file' ? source.file.name : '';
    const read = await readSource(source);
    if (!read.ok) return read;
    this.#onProgress('understanding');
    this.#announcement = readAnnouncement(read.text);
    return value({ name, notices: read.notices });
  }

  #propose(show: Show): ProposedText {
    this.#show = show;
    const proposal = proposeAnnouncement(show, held(this.#announcement), show.info.scriptLanguage);
    this.#proposal = proposal;
    const { announcement, segments } = proposal;
    return {
      proposal,
      marked: markedText(proposal),
      notices: noticesByPart(announcement, segments),
    };
  }

  #importing(edits: AnnouncementEdits, at: number): Batch | null {
    const proposal = withEdits(held(this.#proposal), edits);
    return announcementBatch(held(this.#show), proposal, { newId, at });
  }
}

/** A paste is read as a file is, so that an old font is noticed there too. A folder, or a file that is gone or locked, can't be read. */
async function readSource(source: ImportSource): Promise<ReadProse> {
  if (source.kind === 'paste') {
    const { text, html } = source;
    const [name, content] = text.trim() === '' ? ['.html', html] : ['.txt', text];
    return readProse({ name, bytes: new TextEncoder().encode(content) });
  }
  const { name } = source.file;
  try {
    return await readProse({ name, bytes: new Uint8Array(await source.file.arrayBuffer()) });
  } catch {
    return { ok: false, fault: { code: 'list-unreadable', details: { name } } };
  }
}

function held<T>(thing: T | null): T {
  if (thing === null) throw new Error('asked before the text was opened');
  return thing;
}

const value = <T>(result: T): Answer<T> => ({ ok: true, value: result });
const newId = () => crypto.randomUUID();
