import type { Award, RecipientKind } from './award.ts';
import type { Decision } from './decision.ts';
import type { Person } from './person.ts';
import type { Bilingual, Language } from './primitives.ts';
import type { Recipient } from './recipient.ts';
import type { Presentation, Segment, SegmentKind, Wave } from './segment.ts';
import { NOTHING_STATED } from './stated.ts';

/** What the organiser adds begins as these: nothing is assumed that nobody has said. */

/** A new segment of any kind but a presentation, which needs an award. */
export function draftSegment(
  id: string,
  kind: Exclude<SegmentKind, 'presentation'>,
  title: string,
): Segment {
  const common = {
    id,
    title,
    plannedSeconds: null,
    startsAt: null,
    endsBy: null,
    notes: {},
    pinned: false,
  };
  switch (kind) {
    case 'opening':
      return { ...common, kind, flagSalute: true };
    case 'introduction':
      return { ...common, kind, guestIds: [], groups: [] };
    case 'launch':
      return { ...common, kind, speakerIds: [], theme: null };
    case 'speech':
      return { ...common, kind, speakerIds: [], role: 'other' };
    case 'other':
      return { ...common, kind, speakerIds: [] };
    case 'performance':
    case 'break':
    case 'closing':
      return { ...common, kind };
  }
}

/** A presentation of this award with one wave in which nobody stands yet. */
export function draftPresentation(
  id: string,
  title: string,
  { awardId, waveId }: { readonly awardId: string; readonly waveId: string },
): Presentation {
  return {
    id,
    title,
    plannedSeconds: null,
    startsAt: null,
    endsBy: null,
    notes: {},
    pinned: false,
    kind: 'presentation',
    awardId,
    decisionId: null,
    callUp: 'auto',
    formula: { kind: 'auto' },
    waves: [draftWave(waveId)],
  };
}

export function draftWave(id: string): Wave {
  return { id, presenterIds: [], recipientIds: [], plannedSeconds: null };
}

/** A recipient whose name is not known yet. */
export function draftRecipient(id: string, kind: RecipientKind): Recipient {
  return {
    id,
    kind,
    name: null,
    post: null,
    unit: null,
    address: null,
    pronunciation: null,
    seat: null,
    certificate: null,
    posthumous: false,
    receiver: null,
    note: '',
  };
}

export function draftPerson(id: string, name: string): Person {
  return { id, name, posts: [], shortPost: null, address: null, pronunciation: null, rank: null };
}

/** An award outside of the catalogue, of the lowest tier and for anybody. */
export function draftAward(id: string, name: Bilingual): Award {
  return {
    id,
    catalogueId: null,
    name,
    issuer: null,
    onBehalfOf: null,
    tier: 4,
    class: null,
    form: 'certificate',
    kinds: ['collective', 'individual', 'household'],
  };
}

export function draftDecision(id: string, issuer: Bilingual): Decision {
  return {
    id,
    issuer,
    number: null,
    date: null,
    signer: null,
    announcerId: null,
    stated: NOTHING_STATED,
  };
}

/** A name that is written in one language. */
export function oneLanguage(text: string, language: Language): Bilingual {
  return language === 'vi' ? { vi: text, en: null } : { vi: null, en: text };
}
