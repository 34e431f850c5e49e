import { lineup, type Place } from '../lineup/lineup.ts';
import type { Person } from '../model/person.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import { joined } from '../words/joined.ts';
import { addressed, addressOf } from './people.ts';
import { spokenIn } from './readingOf.ts';
import { showTemplates, type TemplateText } from './template.ts';
import { capitalised, likeWritten } from './tidy.ts';

/** One name as it is read aloud and as it stands on paper. */
export interface ScriptName {
  /** Printed number in the lineup; null in a list of guests. */
  readonly number: string | null;
  readonly recipientId: string | null;
  /** Address and name, ready to be read. */
  readonly text: string;
  /** Post and unit, or posts, ready to be read; empty when there are none. */
  readonly detail: string;
  /** Name and detail in official spelling; the same as `text` and `detail` where nothing is read differently. */
  readonly written: string;
  readonly writtenDetail: string;
  readonly pronunciation: string | null;
  /** Nobody has given the name yet: the text is a placeholder. */
  readonly unnamed: boolean;
  /** "vắng mặt", "… nhận thay", "… đại diện gia đình lên nhận"; null when all is as expected. */
  readonly remark: string | null;
  readonly absent: boolean;
  /** Expected, but not here yet. */
  readonly late: boolean;
  /** The MC passes it over: absent, and so decided. */
  readonly skipped: boolean;
}

/** "Tập thể 07": what a recipient without a name is called. */
export function placeholderName(recipient: Recipient, number: number, text: TemplateText): string {
  return text(`placeholder.${recipient.kind}`, { number: String(number).padStart(2, '0') });
}

/** The name of a recipient, or the placeholder that stands for it. */
export function recipientName(place: Place, text: TemplateText): string {
  return place.recipient.name ?? placeholderName(place.recipient, place.placeholder, text);
}

/** A name as it is written on certificates, and as ushers look for it; the dead are called so. */
export function writtenName(place: Place, text: TemplateText): string {
  const name = recipientName(place, text);
  const { posthumous, kind } = place.recipient;
  return posthumous && kind === 'individual' ? capitalised(lateName(name, '', text)) : name;
}

/** The names of a wave in the order of its lineup. */
export function waveNames(show: Show, waveId: string): readonly ScriptName[] {
  const text = showTemplates(show);
  return lineup(show, waveId).map((place) => {
    const { recipient, number, attendance } = place;
    const written = calledName(place, show, text);
    const writtenDetail = joined([recipient.post, recipient.unit], ', ');
    return {
      number,
      recipientId: recipient.id,
      ...asRead(show, written, writtenDetail),
      pronunciation: recipient.pronunciation,
      unnamed: recipient.name === null,
      remark: spokenRemark(show, nameRemark(place, text)),
      absent: attendance?.state === 'absent',
      late: attendance?.state === 'late',
      skipped: attendance?.state === 'absent' && attendance.outcome === 'skip',
    };
  });
}

function asRead(show: Show, written: string, writtenDetail: string) {
  return {
    text: likeWritten(spokenIn(show, written), written),
    detail: likeWritten(spokenIn(show, writtenDetail), writtenDetail),
    written,
    writtenDetail,
  };
}

/** Address and name as they stand on paper; who has died with the word for that. */
export function calledName(place: Place, show: Show, text: TemplateText): string {
  const { recipient } = place;
  if (recipient.name === null || recipient.kind !== 'individual') return recipientName(place, text);
  const { name, address } = recipient;
  if (!recipient.posthumous) return addressed({ name, address }, show.info, text);
  return lateName(name, addressOf({ address }, show.info, text), text);
}

/** Somebody who has died, "cố đồng chí …"; the address may be empty. */
export function lateName(name: string, address: string, text: TemplateText): string {
  return text('name.posthumous', { name, address }).replace(/ +/gu, ' ');
}

const spokenRemark = (show: Show, remark: string | null) =>
  remark === null ? null : spokenIn(show, remark);

/** "vắng mặt", "… nhận thay", "… đại diện gia đình lên nhận", as written; null when all is as expected. */
export function nameRemark({ recipient, attendance }: Place, text: TemplateText): string | null {
  if (attendance?.state === 'absent') return text(ABSENCE[attendance.outcome]);
  if (attendance?.state === 'proxy') return text('name.proxy', { proxy: attendance.proxy });
  const { posthumous, receiver } = recipient;
  if (!posthumous || receiver === null) return null;
  return receiver.relation === null
    ? text('name.receiver', { receiver: receiver.name })
    : text('name.receiverRelated', { receiver: receiver.name, relation: receiver.relation });
}

const ABSENCE = { undecided: 'name.absent', skip: 'name.skipped', later: 'name.later' } as const;

/** Leaders who are introduced, by name and all their posts. */
export function guestNames(guests: readonly Person[], show: Show): readonly ScriptName[] {
  const text = showTemplates(show);
  return guests.map((person) => ({
    number: null,
    recipientId: null,
    ...asRead(show, addressed(person, show.info, text), person.posts.join(', ')),
    pronunciation: person.pronunciation,
    unnamed: false,
    remark: null,
    absent: false,
    late: false,
    skipped: false,
  }));
}
