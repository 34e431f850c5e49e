import { lineup, type Place } from '../lineup/lineup.ts';
import type { Person } from '../model/person.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Show } from '../model/show.ts';
import { addressed } from './people.ts';
import { spokenIn } from './readingOf.ts';
import { showTemplates, type TemplateText } from './template.ts';

/** One name as it is read aloud and as it stands on paper. */
export interface ScriptName {
  /** 1-based order in the lineup; null in a list of guests. */
  readonly order: number | null;
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

/** The names of a wave in the order of its lineup. */
export function waveNames(show: Show, waveId: string): readonly ScriptName[] {
  const text = showTemplates(show);
  return lineup(show, waveId).map((place) => {
    const { recipient, order, attendance } = place;
    const written = calledName(place, show, text);
    const writtenDetail = [recipient.post, recipient.unit]
      .filter((part) => part !== null)
      .join(', ');
    return {
      order,
      recipientId: recipient.id,
      ...asRead(show, written, writtenDetail),
      pronunciation: recipient.pronunciation,
      unnamed: recipient.name === null,
      remark: remark(place, text),
      absent: attendance?.state === 'absent',
      skipped: attendance?.state === 'absent' && attendance.outcome === 'skip',
    };
  });
}

function asRead(show: Show, written: string, writtenDetail: string) {
  return {
    text: spokenIn(show, written),
    detail: spokenIn(show, writtenDetail),
    written,
    writtenDetail,
  };
}

function calledName(place: Place, show: Show, text: TemplateText): string {
  const { recipient } = place;
  if (recipient.name === null || recipient.kind !== 'individual') return recipientName(place, text);
  if (recipient.posthumous) return text('name.posthumous', { name: recipient.name });
  return addressed({ name: recipient.name, address: recipient.address }, show.info, text);
}

function remark({ recipient, attendance }: Place, text: TemplateText): string | null {
  if (attendance?.state === 'absent') return text(ABSENCE[attendance.outcome]);
  if (attendance?.state === 'proxy') return text('name.proxy', { proxy: attendance.proxy });
  if (recipient.posthumous && recipient.receiver !== null)
    return text('name.receiver', { receiver: recipient.receiver.name });
  return null;
}

const ABSENCE = { undecided: 'name.absent', skip: 'name.skipped', later: 'name.later' } as const;

/** Leaders who are introduced, by name and all their posts. */
export function guestNames(guests: readonly Person[], show: Show): readonly ScriptName[] {
  const text = showTemplates(show);
  return guests.map((person) => ({
    order: null,
    recipientId: null,
    ...asRead(show, addressed(person, show.info, text), person.posts.join(', ')),
    pronunciation: person.pronunciation,
    unnamed: false,
    remark: null,
    absent: false,
    skipped: false,
  }));
}
