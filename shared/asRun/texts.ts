import { findCue } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { type Place, placeholderNumbers } from '../lineup/lineup.ts';
import { findById, findWave } from '../model/lookup.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Attendance, CueId, LogEntry } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { lateName, placeholderName } from '../script/names.ts';
import { showTemplates } from '../script/template.ts';
import { capitalised } from '../script/tidy.ts';
import { joined } from '../words/joined.ts';
import { isWordKey, type Translate } from '../words/translate.ts';
import type { Outcome } from './outcomes.ts';

/** The name as it stands on paper: the placeholder of who has none, with the word for who has died. */
export function recipientText(show: Show, recipient: Recipient): string {
  const words = showTemplates(show);
  const number = placeholderNumbers(show.plan).get(recipient.id) ?? 1;
  const name = recipient.name ?? placeholderName(recipient, number, words);
  return recipient.posthumous && recipient.kind === 'individual'
    ? capitalised(lateName(name, '', words))
    : name;
}

/** Post and unit; empty without them. */
export const detailText = ({ recipient: { post, unit } }: Place): string =>
  joined([post, unit], ', ');

/** "đã nhận", "vắng mặt, trao sau", "… nhận thay". */
export function outcomeText(outcome: Outcome, t: Translate): string {
  switch (outcome.kind) {
    case 'proxy':
      return t('asRun.outcome.proxy', { proxy: outcome.proxy });
    case 'receiver':
      return receiverText(outcome.receiver, t);
    case 'absent':
      return t(`asRun.outcome.absent.${outcome.why}`);
    default:
      return t(`asRun.outcome.${outcome.kind}`);
  }
}

function receiverText(receiver: Recipient['receiver'], t: Translate): string {
  if (receiver === null) return t('asRun.outcome.receiverUnknown');
  const { name, relation } = receiver;
  return relation === null
    ? t('asRun.outcome.receiver', { receiver: name })
    : t('asRun.outcome.receiverRelated', { receiver: name, relation });
}

/** What was noted of somebody; null: expected again. */
export function attendanceText(attendance: Attendance | null, t: Translate): string {
  if (attendance === null) return t('asRun.attendance.expected');
  switch (attendance.state) {
    case 'absent':
      return t(`asRun.attendance.absent.${attendance.outcome}`);
    case 'proxy':
      return t('asRun.attendance.proxy', { proxy: attendance.proxy });
    default:
      return t(`asRun.attendance.${attendance.state}`);
  }
}

/** One line of the log for people: what happened, and to what or whom. */
export interface EventText {
  readonly what: string;
  /** Empty: the event says it all. */
  readonly about: string;
  /** Printed number of the cue that it is about; null: it is about none. */
  readonly cue: string | null;
}

export function eventText(show: Show, entry: LogEntry, t: Translate): EventText {
  const what = t(`asRun.event.${entry.event}`);
  switch (entry.event) {
    case 'attendance':
      return {
        what,
        about: `${nameOf(show, entry.recipientId, t)}: ${attendanceText(entry.attendance, t)}`,
        cue: null,
      };
    case 'name':
      return { what, about: nameOf(show, entry.recipientId, t), cue: null };
    case 'resync': {
      const name = nameOf(show, entry.recipientId, t);
      const others = entry.notCalled.map((id) => nameOf(show, id, t)).join('; ');
      const about = others === '' ? name : t('asRun.passedOver', { name, others });
      return { what, about, cue: null };
    }
    case 'change':
      return { what, about: changeText(entry, t), cue: null };
    case 'take-over':
      return { what, about: entry.machine, cue: null };
    case 'hold':
      return { what, about: entry.reason || t('asRun.noReason'), ...cueOf(show, entry.cueId) };
    case 'begin':
    case 'end':
    case 'reset':
      return { what, about: '', cue: null };
    default:
      return { what, about: cueText(show, entry.cueId, t), ...cueOf(show, entry.cueId) };
  }
}

/** "Thêm người nhận: Nguyễn Văn A". */
export function changeText(
  { command, about }: Extract<LogEntry, { event: 'change' }>,
  t: Translate,
): string {
  const key = `command.${command}`;
  const words = capitalised(isWordKey(key) ? t(key) : command);
  return about === null ? words : `${words}: ${about}`;
}

const nameOf = (show: Show, id: string, t: Translate) => {
  const recipient = findById(show.plan.recipients, id);
  return recipient === undefined ? t('asRun.gone') : recipientText(show, recipient);
};

function cueOf(show: Show, cueId: CueId | null): Pick<EventText, 'cue'> {
  if (cueId === null) return { cue: null };
  return { cue: show.run.numbers.cues[cueId] ?? cueNumbers(show).get(cueId) ?? null };
}

/** "Trao Huân chương … · Chụp ảnh". */
function cueText(show: Show, cueId: CueId | null, t: Translate): string {
  if (cueId === null) return '';
  const cue = findCue(show.plan, cueId);
  if (cue === undefined) return t('asRun.gone');
  const title = findById(show.plan.segments, cue.segmentId)?.title ?? '';
  // A decision is read for all waves that follow.
  const wave = cue.beat === 'announce' ? null : waveText(show, cue.waveId, t);
  const beat = cue.beat === null ? null : t(`beat.${cue.beat}`);
  return joined([title, wave, beat], ' · ');
}

/** "Đợt 2/4"; null where its segment has only this one. */
export function waveText({ plan }: Pick<Show, 'plan'>, waveId: string | null, t: Translate) {
  const place = findWave(plan, waveId);
  const n = place?.segment.waves.length ?? 0;
  return place === undefined || n < 2 ? null : t('asRun.wave', { i: place.waveIndex + 1, n });
}
