import { findById, pickById } from '../model/lookup.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { mark, type Part, say } from './blocks.ts';
import { guestNames } from './names.ts';
import { addressed, inSentence, listed } from './people.ts';
import { showTemplates } from './template.ts';

type Plain = Exclude<Segment, { kind: 'presentation' }>;

/** What the MC reads at a segment that is no presentation. */
export function segmentParts(show: Show, segment: Plain): readonly Part[] {
  const { info, plan } = show;
  const event = info.scriptLanguage === 'en' ? articleInside(info.title) : info.title;
  switch (segment.kind) {
    case 'opening':
      return [
        say('settle', 'opening.settle'),
        ...(segment.flagSalute ? FLAG_SALUTE : []),
        info.organiser === ''
          ? say('purpose', 'opening.purposeUnhosted', { event })
          : say('purpose', 'opening.purpose', { event, organiser: info.organiser }),
      ];
    case 'introduction': {
      const guests = pickById(plan.people, segment.guestIds);
      const groups = listed(segment.groups, showTemplates(show));
      const short = shortTitle(event);
      return [
        say('begin', 'introduction.begin', { event: short, organiser: info.organiser }),
        ...(guests.length > 0 ? [{ kind: 'names', names: guestNames(guests, show) } as const] : []),
        ...(groups === '' ? [] : [say('groups', 'introduction.groups', { groups })]),
        say('end', 'introduction.end'),
      ];
    }
    case 'speech':
      return [
        invitation(show, segment, SPEECHES[segment.role], 'speech.item'),
        ...thanks(show, segment),
      ];
    case 'launch':
      return [
        invitation(show, segment, 'launch.invite', 'launch.item'),
        ...(segment.theme === null ? [] : [say('theme', 'launch.theme', { theme: segment.theme })]),
        ...thanks(show, segment),
      ];
    case 'other':
      return [invitation(show, segment, 'other.invite', 'other.item')];
    case 'performance':
      return [say('item', 'performance.invite', { title: titleInside(show, segment) })];
    case 'break':
      return [say('item', 'break.say', { title: titleInside(show, segment) })];
    case 'closing':
      return [say('item', 'closing.say', { event: shortTitle(event), organiser: info.organiser })];
  }
}

const FLAG_SALUTE: readonly Part[] = [
  say('flag', 'opening.flag'),
  say('command', 'opening.flagCommand'),
  mark('anthem', 'opening.anthem'),
  say('seated', 'opening.flagEnd'),
];

const SPEECHES = {
  report: 'speech.invite',
  address: 'speech.address',
  thanks: 'speech.reply',
  other: 'speech.invite',
} as const;

type WithSpeakers = Extract<Plain, { speakerIds: readonly string[] }>;
type Invitation = (typeof SPEECHES)[keyof typeof SPEECHES] | 'launch.invite' | 'other.invite';

/** Asks the speakers up by name and posts; without speakers it says what comes. */
function invitation(
  show: Show,
  segment: WithSpeakers,
  invite: Invitation,
  item: 'speech.item' | 'launch.item' | 'other.item',
): Part {
  const { info, plan } = show;
  const text = showTemplates(show);
  const speakers = pickById(plan.people, segment.speakerIds);
  const title = titleInside(show, segment);
  if (speakers.length === 0) return say('invite', item, { title });
  const speaker = listed(
    speakers.map((person) => inSentence(person, info, text)),
    text,
  );
  const kept = speakers.map((person) => addressed(person, info, text));
  return say('invite', invite, { title, speaker }, kept);
}

/** The short form: who was just introduced in full isn't again. */
function thanks(show: Show, segment: WithSpeakers): readonly Part[] {
  const text = showTemplates(show);
  const kept = segment.speakerIds.flatMap((id) => {
    const person = findById(show.plan.people, id);
    return person === undefined ? [] : [addressed(person, show.info, text)];
  });
  return kept.length === 0
    ? []
    : [say('thanks', 'speech.thanks', { speaker: listed(kept, text) }, kept)];
}

/** What stands in brackets, often two dates, is said once, when the purpose is told. */
function shortTitle(title: string): string {
  const short = title.replace(/\s*\([^()]*\)/gu, '').trim();
  return short === '' ? title : short;
}

/**
 * A title inside a sentence: "Báo cáo tổng kết" -> "báo cáo tổng kết", "The Gala" -> "the Gala". Words all in
 * capitals stay.
 */
function titleInside({ info }: Show, { title }: Plain): string {
  if (info.scriptLanguage === 'en') return articleInside(title);
  const [first = '', second = ''] = title;
  return second === second.toUpperCase() ? title : first.toLowerCase() + title.slice(first.length);
}

const articleInside = (title: string) =>
  title.replace(/^(?:The|An?) /u, (article) => article.toLowerCase());
