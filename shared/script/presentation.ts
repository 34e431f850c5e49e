import { type Cue, cues, findCue } from '../cue/cues.ts';
import { countKinds, type KindCounts, total } from '../lineup/lineup.ts';
import type { Award, RecipientKind } from '../model/award.ts';
import { findById, memoByIdentity, pickById } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import type { Plan } from '../model/plan.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { callUpOf } from '../protocol/callUp.ts';
import { formulaText } from '../protocol/formula.ts';
import { mark, type ScriptBlock, say } from './blocks.ts';
import { waveNames } from './names.ts';
import { addressed, aside, fullForm, listed } from './people.ts';
import { type TemplateText, templates } from './template.ts';

const KINDS: readonly RecipientKind[] = ['collective', 'individual', 'household'];

/** "1 tập thể và 8 cá nhân". */
export function countsText(counts: KindCounts, text: TemplateText): string {
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    text(`count.${kind}`, { n: counts[kind] }),
  );
  return listed(parts, text);
}

interface Context {
  readonly show: Show;
  readonly segment: Presentation;
  readonly wave: Wave;
  readonly waveIndex: number;
  readonly award: Award;
  readonly awardName: string;
  readonly presenters: readonly Person[];
  readonly counts: KindCounts;
  readonly text: TemplateText;
}

/** The script of one cue of a presentation; without a wave or an award there is only its title. */
export function presentationBlocks(
  show: Show,
  segment: Presentation,
  cue: Cue,
): readonly ScriptBlock[] {
  const text = templates(show.info.scriptLanguage);
  const waveIndex = segment.waves.findIndex((one) => one.id === cue.waveId);
  const wave = segment.waves[waveIndex];
  const award = findById(show.plan.awards, segment.awardId);
  if (wave === undefined || award === undefined || cue.beat === null)
    return [say(text('performance.invite', { title: segment.title }))];
  const context: Context = {
    show,
    segment,
    wave,
    waveIndex,
    award,
    awardName: inLanguage(award.name, show.info.scriptLanguage),
    presenters: pickById(show.plan.people, wave.presenterIds),
    counts: countKinds(show.plan, [wave]),
    text,
  };
  const beat = BEATS[cue.beat](context);
  return opensSegment(show.plan, cue) ? [leadIn(context), ...beat] : beat;
}

function opensSegment(plan: Plan, cue: Cue): boolean {
  return cues(plan)[cue.index - 1]?.segmentId !== cue.segmentId;
}

function announcesDecision(plan: Plan, segment: Presentation): boolean {
  return findCue(plan, `${segment.id}/announce`) !== undefined;
}

function leadIn({ show, segment, awardName, text }: Context): ScriptBlock {
  const announces = announcesDecision(show.plan, segment);
  const recipients = countsText(countKinds(show.plan, segment.waves), text);
  return say(
    text(announces ? 'leadIn.decision' : 'leadIn.award', { award: awardName, recipients }),
  );
}

const BEATS: Record<NonNullable<Cue['beat']>, (context: Context) => readonly ScriptBlock[]> = {
  announce: announceBlocks,
  'call-up': callUpBlocks,
  present: presentBlocks,
  photo: ({ text, ...context }) => [
    say(text('photo.invite', { ...farewell({ text, ...context }) })),
  ],
  leave: leaveBlocks,
};

/** The decision is read by its announcer, never by the MC (Nghị định 145/2013 Điều 28.1). */
function announceBlocks({ show, segment, text }: Context): readonly ScriptBlock[] {
  const decision = findById(show.plan.decisions, segment.decisionId);
  if (decision === undefined) return [];
  const announcer = findById(show.plan.people, decision.announcerId);
  return [
    say(
      text('announce.invite', {
        reader: announcer ? aside(fullForm(announcer, show.info, text)) : text('announce.anybody'),
        issuer: inLanguage(decision.issuer, show.info.scriptLanguage),
      }),
    ),
    ...(decision.number === null
      ? []
      : [mark(text('announce.number', { number: decision.number }))]),
  ];
}

function callUpBlocks(context: Context): readonly ScriptBlock[] {
  const { show, segment, wave, waveIndex, award, awardName, counts, text } = context;
  const beforeReading =
    waveIndex === 0 &&
    callUpOf(segment, award) === 'before' &&
    announcesDecision(show.plan, segment);
  const slots = { recipients: countsText(counts, text), award: awardName, wave: waveIndex + 1 };
  const several = segment.waves.length > 1;
  return [
    say(text(beforeReading ? 'callUp.before' : several ? 'callUp.wave' : 'callUp.after', slots)),
    { kind: 'names', names: waveNames(show, wave.id) },
  ];
}

function presentBlocks(context: Context): readonly ScriptBlock[] {
  const { show, segment, wave, award, awardName, presenters, counts, text } = context;
  const [first, ...others] = presenters;
  const formula = formulaText(segment, award, presenters, show.info.scriptLanguage, text);
  const again = first !== undefined && presenterBefore(show.plan).get(wave.id) === first.id;
  const presenter =
    first === undefined
      ? text('present.nobody')
      : again
        ? addressed(first, show.info, text)
        : aside(fullForm(first, show.info, text));
  return [
    say(
      text(again ? 'present.again' : 'present.invite', {
        hasFormula: formula === null ? 'no' : 'yes',
        formula: formula ?? '',
        presenter,
        award: awardName,
        recipients: countsText(counts, text),
      }),
    ),
    ...(others.length > 0
      ? [
          say(
            text('present.joint', {
              others: listed(
                others.map((person) => fullForm(person, show.info, text)),
                text,
              ),
            }),
          ),
        ]
      : []),
    mark(text('present.music')),
    say(text('present.applause')),
  ];
}

/** By wave id: the first presenter of the wave that is served just before it, over all presentations. */
const presenterBefore = memoByIdentity((plan: Plan) => {
  const before = new Map<string, string>();
  let last: string | undefined;
  for (const segment of plan.segments) {
    if (segment.kind !== 'presentation') {
      last = undefined;
      continue;
    }
    for (const wave of segment.waves) {
      if (last !== undefined) before.set(wave.id, last);
      last = wave.presenterIds[0];
    }
  }
  return before;
});

function leaveBlocks(context: Context): readonly ScriptBlock[] {
  const { show, segment, waveIndex, text } = context;
  const next = segment.waves[waveIndex + 1];
  return [
    say(text('leave.thanks', { ...farewell(context) })),
    ...(next === undefined
      ? []
      : [
          say(
            text('leave.prepare', {
              recipients: countsText(countKinds(show.plan, [next]), text),
              wave: waveIndex + 2,
            }),
          ),
        ]),
  ];
}

function farewell({ show, presenters, counts, text }: Context) {
  const kinds = KINDS.filter((kind) => counts[kind] > 0).map((kind) => text(`kind.${kind}`));
  return {
    count: total(counts),
    kinds: kinds.join(', '),
    presenter:
      presenters.length === 0
        ? text('present.nobody')
        : listed(
            presenters.map((person) => addressed(person, show.info, text)),
            text,
          ),
  };
}
