import type { Cue } from '../cue/cues.ts';
import { lineup } from '../lineup/lineup.ts';
import type { Award } from '../model/award.ts';
import type { Decision } from '../model/decision.ts';
import { findById, pickById } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { callUpOf } from '../protocol/callUp.ts';
import { formulaText } from '../protocol/formula.ts';
import { mark, type Part, say } from './blocks.ts';
import { invitedText, isPosthumous, kindsText, onlyName, recipientsText } from './counts.ts';
import { longDate } from './dates.ts';
import { waveNames } from './names.ts';
import { addressed, inSentence, listed } from './people.ts';
import type { Surroundings } from './surroundings.ts';
import { showTemplates, type TemplateText } from './template.ts';
import type { TemplateKey } from './templateFiles.ts';
import { ASIDE } from './tidy.ts';

interface Context {
  readonly show: Show;
  readonly segment: Presentation;
  readonly around: Surroundings;
  readonly wave: Wave;
  readonly waveIndex: number;
  readonly award: Award;
  readonly awardName: string;
  readonly presenters: readonly Person[];
  readonly isPosthumous: boolean;
  readonly text: TemplateText;
}

/** The words of one cue of a presentation; without a wave or an award there is only its title. */
export function presentationParts(
  show: Show,
  segment: Presentation,
  cue: Cue,
  around: Surroundings,
): readonly Part[] {
  const text = showTemplates(show);
  const waveIndex = segment.waves.findIndex((one) => one.id === cue.waveId);
  const wave = segment.waves[waveIndex];
  const award = findById(show.plan.awards, segment.awardId);
  if (wave === undefined || award === undefined || cue.beat === null)
    return [say('item', 'other.item', { title: segment.title })];
  const context: Context = {
    show,
    segment,
    around,
    wave,
    waveIndex,
    award,
    awardName: awardInSentence(award, show),
    presenters: pickById(show.plan.people, wave.presenterIds),
    isPosthumous: isPosthumous(lineup(show, wave.id)),
    text,
  };
  const beat = BEATS[cue.beat](context);
  return opens(context, cue.beat) ? [leadIn(context), ...beat] : beat;
}

const BEATS: Record<NonNullable<Cue['beat']>, (context: Context) => readonly Part[]> = {
  announce: announceParts,
  'call-up': callUpParts,
  present: presentParts,
  photo: photoParts,
  leave: leaveParts,
};

/** The recipients come up before the reading of the decision. */
const comesBefore = ({ segment, award }: Context) => callUpOf(segment, award) === 'before';

/** Whether this is the first cue of the presentation. */
function opens(context: Context, beat: NonNullable<Cue['beat']>): boolean {
  if (context.waveIndex > 0) return false;
  const isReadFirst = context.around.decision === 'here' && !comesBefore(context);
  return beat === (isReadFirst ? 'announce' : 'call-up');
}

/** An English award with its class, "the Labour Order, Third Class,", ends in a comma where the sentence goes on. */
function awardInSentence({ name }: Award, { info }: Show): string {
  const award = inLanguage(name, info.scriptLanguage);
  return info.scriptLanguage === 'en' && award.includes(', ') ? award + ASIDE : award;
}

const LEAD_INS = {
  here: 'leadIn.decision',
  before: 'leadIn.sameDecision',
  none: 'leadIn.award',
} as const;

function leadIn({ show, segment, around, awardName }: Context): Part {
  const recipients = recipientsText(show, segment.waves);
  const slots = { award: awardName, recipients };
  return say('leadIn', LEAD_INS[around.decision], slots, onlyName(show, segment.waves));
}

/** The decision is read by its announcer, never by the MC (Nghị định 145/2013 Điều 28.1). */
function announceParts({ show, segment, text }: Context): readonly Part[] {
  const decision = findById(show.plan.decisions, segment.decisionId);
  if (decision === undefined) return [];
  const announcer = findById(show.plan.people, decision.announcerId);
  const { info } = show;
  return [
    say(
      'invite',
      'announce.invite',
      {
        reader: announcer ? inSentence(announcer, info, text) : text('announce.anybody'),
        decision: decisionText(decision, show, text),
        issuer: inLanguage(decision.issuer, info.scriptLanguage),
      },
      announcer ? [addressed(announcer, info, text)] : [],
    ),
    ...(decision.number === null
      ? []
      : [mark('number', 'announce.number', { number: decision.number })]),
  ];
}

/** "Quyết định số 1034/QĐ-UBND ngày 05 tháng 02 năm 2025", as much as is known. */
function decisionText({ number, date }: Decision, { info }: Show, text: TemplateText): string {
  const long = date === null ? '' : longDate(date, info.scriptLanguage, text);
  if (number === null)
    return date === null
      ? text('announce.decision')
      : text('announce.decisionDate', { date: long });
  return date === null
    ? text('announce.decisionNumber', { number })
    : text('announce.decisionNumberDate', { number, date: long });
}

function callUpParts(context: Context): readonly Part[] {
  const { show, segment, wave, waveIndex, awardName } = context;
  const slots = {
    invited: invitedText(show, wave),
    award: awardName,
    wave: waveIndex + 1,
    waves: segment.waves.length,
  };
  return [
    say('callUp', callUpTemplate(context), slots, onlyName(show, [wave])),
    { kind: 'names', names: waveNames(show, wave.id) },
  ];
}

function callUpTemplate(context: Context): TemplateKey {
  const { waveIndex, around, segment } = context;
  const last = segment.waves.length - 1;
  if (waveIndex === 0 && around.decision === 'here' && comesBefore(context)) return 'callUp.before';
  if (last === 0) return 'callUp.after';
  if (waveIndex === 0) return 'callUp.firstWave';
  return waveIndex === last ? 'callUp.lastWave' : 'callUp.wave';
}

function presentTemplate(isAgain: boolean, isLate: boolean): TemplateKey {
  if (isAgain) return isLate ? 'present.againPosthumous' : 'present.again';
  return isLate ? 'present.posthumous' : 'present.invite';
}

function presentParts(context: Context): readonly Part[] {
  const { show, segment, around, wave, award, awardName, presenters, text } = context;
  const { info } = show;
  const [first, ...others] = presenters;
  const isAgain = around.continuing.has(wave.id);
  return [
    say(
      'invite',
      presentTemplate(isAgain, context.isPosthumous),
      {
        formula: formulaText(segment, award, presenters, info.scriptLanguage, text) ?? '',
        presenter:
          first === undefined ? text('present.nobody') : presenterText(first, isAgain, context),
        award: awardName,
        recipients: recipientsText(show, [wave]),
      },
      [...(first === undefined ? [] : [addressed(first, info, text)]), ...onlyName(show, [wave])],
    ),
    ...(others.length > 0 ? [joint(others, context)] : []),
    mark('music', 'present.music'),
    say('applause', context.isPosthumous ? 'present.tribute' : 'present.applause'),
  ];
}

/** In full when first called, by name alone when going on. */
function presenterText(person: Person, isAgain: boolean, { show, text }: Context): string {
  return isAgain ? addressed(person, show.info, text) : inSentence(person, show.info, text);
}

function joint(others: readonly Person[], { show, text }: Context): Part {
  const people = others.map((person) => inSentence(person, show.info, text));
  const kept = others.map((person) => addressed(person, show.info, text));
  return say('joint', 'present.joint', { others: listed(people, text) }, kept);
}

function photoParts(context: Context): readonly Part[] {
  const { slots, kept, how } = farewell(context);
  return [say('photo', `photo.${how}`, slots, kept)];
}

function leaveParts(context: Context): readonly Part[] {
  const { show, segment, waveIndex, around } = context;
  const { slots, kept, how } = farewell(context);
  const next = segment.waves[waveIndex + 1];
  return [
    say('thanks', `leave.${how}`, slots, kept),
    ...(next === undefined
      ? []
      : [
          say('prepare', 'leave.prepare', {
            invited: invitedText(show, next),
            wave: waveIndex + 2,
          }),
        ]),
    ...(next === undefined && around.isLast ? [say('finish', 'leave.last')] : []),
  ];
}

/** Who is thanked, by name and address; whether one, many or the families of those who have died go. */
function farewell({ show, wave, presenters, isPosthumous: isLate, text }: Context) {
  const kept = presenters.map((person) => addressed(person, show.info, text));
  const presenter = kept.length === 0 ? text('present.nobody') : listed(kept, text);
  const isOne = wave.recipientIds.length === 1;
  return {
    slots: { presenter, kinds: kindsText(show, wave) },
    kept: [...kept, ...onlyName(show, [wave])],
    how: isLate ? ('posthumous' as const) : isOne ? ('one' as const) : ('many' as const),
  };
}
