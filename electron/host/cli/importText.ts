import { randomUUID } from 'node:crypto';
import { apply } from '@shared/command/apply.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Announcement, Span } from '@shared/import/announcement/announcement.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { announcementInfo } from '@shared/import/announcement/showInfo.ts';
import { announcementLines, noticeSentence } from '@shared/import/announcement/told.ts';
import { presentationsOf, unnamedPlaces } from '@shared/import/groups.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import { problemSentence } from '@shared/import/summaryText.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { loadShow, saveFile } from './files.ts';

/** What a text comes from and where it goes. */
export interface TextImport {
  readonly file: string;
  readonly text: string;
  /** What its reader noticed. */
  readonly notices: readonly ImportProblem[];
  /** Where the show is written; null: nowhere. */
  readonly out: string | null;
  /** The show that it comes into; null: a new one. */
  readonly into: string | null;
}

/**
 * Tells what is understood of the prose of an announcement, and writes the show that it makes as the window would make it
 * from the proposal. Exit code 1 when letters can't be read, nothing is understood, or there is nothing to write.
 */
export async function importText(
  call: Call,
  { text, notices, out, into }: TextImport,
): Promise<0 | 1> {
  const base = into === null ? null : await loadShow(into);
  const announcement = readAnnouncement(text);
  const before = base ?? newShow(randomUUID(), announcementInfo(text, call.t('library.new')));
  const made = out === null ? null : planned(before, announcement);
  if (out !== null && made !== null) await saveFile(out, writeShow(made.show));
  call.print(
    call.options.json === true
      ? JSON.stringify(asData(announcement, notices, call), null, 2)
      : [
          ...announcementLines(announcement, call.t),
          ...notices.map((notice) => `• ${problemSentence(notice, call.t)}`),
          ...outcome(made, out, call),
        ].join('\n'),
  );
  const isBroken = notices.some(({ code }) => code === 'broken-characters');
  const isUnwritten = out !== null && made === null;
  return isBroken || isUnwritten || isNothing(announcement) ? 1 : 0;
}

const isNothing = ({ leaders, presentations, others, skipped }: Announcement): boolean =>
  leaders.length + presentations.length + others.length + skipped.length === 0;

interface Planned {
  readonly show: Show;
  /** Segments that came in. */
  readonly segments: number;
}

/** The show with everything that is proposed; null when nothing would come in. */
function planned(show: Show, announcement: Announcement): Planned | null {
  const at = Date.now();
  const proposal = proposeAnnouncement(show, announcement, show.info.scriptLanguage);
  const payload = announcementBatch(show, proposal, { newId: randomUUID, at });
  if (payload === null) return null;
  const stamp = { id: randomUUID(), at, actor: 'import' };
  const applied = apply(show, { type: 'batch', payload, ...stamp });
  if (!applied.ok) throw new BadInput(applied.rejection.code, applied.rejection.details);
  const segments = proposal.segments.filter(({ taken }) => taken).length;
  return { show: applied.show, segments };
}

function outcome(made: Planned | null, out: string | null, { t }: Call): readonly string[] {
  if (out === null) return [];
  if (made === null) return [t('announcement.summary.notWritten', { file: out })];
  const { show, segments } = made;
  const waiting = unnamedPlaces(show, presentationsOf(show)).length;
  return [t('announcement.summary.written', { file: out, n: segments, waiting })];
}

function asData(announcement: Announcement, notices: readonly ImportProblem[], { t }: Call) {
  const { leaders, presentations, others, skipped } = announcement;
  return {
    leaders: leaders.map(({ name, posts }) => ({ name, posts })),
    presentations: presentations.map((found) => ({
      award: found.award,
      awardText: found.awardText.value,
      presenters: found.presenters.map(({ value }) => value),
      formula: found.formula?.value ?? null,
      collectives: found.counts.collective.value,
      individuals: found.counts.individual.value,
      households: found.counts.household.value,
      posthumous: found.posthumous,
      names: found.names.map(({ text }) => text),
      source: found.source.map(({ start, end }: Span) => ({ start, end })),
    })),
    others: others.map(({ kind, text }) => ({ kind, text })),
    skipped: skipped.map(({ text, reason }) => ({ text, reason })),
    notices: [
      ...notices.map((notice) => ({ code: notice.code, sentence: problemSentence(notice, t) })),
      ...announcement.notices.map((one) => ({ code: one.code, sentence: noticeSentence(one, t) })),
    ],
  };
}
