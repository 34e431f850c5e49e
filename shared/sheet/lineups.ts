import { findCue } from '../cue/cues.ts';
import { type CueNumbers, cueNumbers } from '../cue/numbers.ts';
import { countKinds } from '../lineup/lineup.ts';
import { type StagePlan, stagePlan } from '../lineup/stagePlan.ts';
import type { Award } from '../model/award.ts';
import { findById, pickById } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import type { Plan, Stage } from '../model/plan.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Presentation, Segment, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { callUpOf } from '../protocol/callUp.ts';
import { formulaText } from '../protocol/formula.ts';
import { countsText } from '../script/counts.ts';
import { type ScriptName, waveNames, writtenName } from '../script/names.ts';
import { addressed } from '../script/people.ts';
import { showTemplates } from '../script/template.ts';
import { capitalised } from '../script/tidy.ts';
import { joined } from '../words/joined.ts';
import { bySegment } from './bySegment.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { printedName } from './printedName.ts';
import { cueRange } from './script.ts';
import { type SheetWave, wavesOf } from './waves.ts';
import { type SheetText, sheetWords } from './words.ts';

/** Who hands over: name with its address, and all posts. */
export interface PresenterLine {
  readonly name: string;
  readonly posts: string;
}

/** One recipient of a wave. */
export interface LineupRow {
  readonly recipientId: string;
  readonly name: ScriptName;
  readonly seat: string | null;
  /** Middle of the place in metres from the left edge of the stage, seen from the hall; null where the row is too wide for it. */
  readonly metres: number | null;
}

/** The stage as the hall sees it; lengths in metres from its left edge. */
export interface StageDrawing extends Pick<Stage, 'entry' | 'exit' | 'firstStands'> {
  readonly widthMetres: number;
  /** Null: the row fits. Otherwise the width that it would need. */
  readonly neededMetres: number | null;
  readonly places: readonly {
    /** Printed number. */
    readonly number: string;
    readonly metres: number;
    readonly absent: boolean;
  }[];
  /** Names of the presenters without address. */
  readonly presenters: readonly string[];
}

/** One wave. */
export interface LineupSection extends Section {
  /** Title of the presentation that it belongs to. */
  readonly segment: string;
  readonly cues: string;
  readonly award: string;
  /** "Đợt 2/4". */
  readonly wave: string;
  /** Empty: nobody is assigned yet. */
  readonly presenters: readonly PresenterLine[];
  readonly formula: string | null;
  /** "1 tập thể và 8 cá nhân"; empty without recipients. */
  readonly count: string;
  readonly callUp: string;
  /** Null: no decision is announced for this presentation. */
  readonly decision: string | null;
  readonly rows: readonly LineupRow[];
  /** Null: nobody stands in this wave yet. */
  readonly stage: StageDrawing | null;
}

/** The lineups on paper, one section per wave. */
export interface LineupsSheet extends SheetFace {
  readonly name: 'lineups';
  readonly sections: readonly LineupSection[];
}

export type LineupsContent = Pick<LineupsSheet, 'name' | 'sections'>;

/** Everything that stands in the lineups sheet of a show, in the show's script language. */
export function lineupsContent(show: Show): LineupsContent {
  const sections = show.plan.segments.flatMap((segment) => segmentLineups(show, segment));
  return { name: 'lineups', sections };
}

const segmentLineups = bySegment((show: Show, segment: Segment): readonly LineupSection[] => {
  const text = sheetWords(show.info.scriptLanguage);
  const numbers = cueNumbers(show);
  return wavesOf(show, segment).map((one) => lineupSection({ ...one, show, numbers, text }));
});

interface Context extends SheetWave {
  readonly show: Show;
  readonly numbers: CueNumbers;
  readonly text: SheetText;
}

function lineupSection(context: Context): LineupSection {
  const { show, segment, award, wave, waveCues, numbers, text } = context;
  const { info, plan } = show;
  const words = showTemplates(show);
  const presenters = pickById(plan.people, wave.presenterIds);
  const stage = stagePlan(show, wave.id);
  const content = {
    segment: segment.title,
    cues: cueRange(waveCues, numbers, text),
    award: inLanguage(award.name, info.scriptLanguage),
    wave: waveLabel(segment, wave, text),
    presenters: presenters.map((person) => ({
      name: capitalised(addressed(person, info, words)),
      posts: person.posts.join(', '),
    })),
    formula: formulaText(segment, award, presenters, info.scriptLanguage, words),
    count: countsText(countKinds(plan, [wave]), words),
    callUp: callUpText(plan, segment, award, text),
    decision: decisionText(show, segment, text),
    rows: lineupRows(show, wave, stage),
    stage: stage && stageDrawing(stage, presenters),
  };
  const rows = content.rows.map(({ name, seat, metres }) => [printedName(name), seat, metres]);
  return { id: wave.id, hash: contentHash({ ...content, rows }), ...content };
}

function waveLabel(segment: Presentation, wave: Wave, text: SheetText): string {
  return text('wave.of', {
    wave: segment.waves.indexOf(wave) + 1,
    count: segment.waves.length,
  });
}

function callUpText(plan: Plan, segment: Presentation, award: Award, text: SheetText): string {
  if (findById(plan.decisions, segment.decisionId) === undefined) return text('lineup.callUp.none');
  const announces = findCue(plan, `${segment.id}/announce`) !== undefined;
  return text(announces ? `lineup.callUp.${callUpOf(segment, award)}` : 'lineup.callUp.announced');
}

function decisionText(show: Show, segment: Presentation, text: SheetText): string | null {
  const decision = findById(show.plan.decisions, segment.decisionId);
  if (decision === undefined) return null;
  const issuer = capitalised(inLanguage(decision.issuer, show.info.scriptLanguage));
  return decision.number === null
    ? text('lineup.decision.unnumbered', { issuer })
    : text('lineup.decision.numbered', { issuer, number: decision.number });
}

/** Names stand as they are written, not as they are read aloud: they are held against certificates and door lists. */
function lineupRows(show: Show, wave: Wave, stage: StagePlan | null): readonly LineupRow[] {
  const names = waveNames(show, wave.id);
  return (stage?.places ?? []).flatMap(({ place, metres }, index) => {
    const name = names[index];
    if (name === undefined) return [];
    const { id, post, unit, seat } = place.recipient;
    const text = writtenName(place, showTemplates(show));
    const detail = joined([post, unit], ', ');
    const stands = stage?.fits ? metres : null;
    return { recipientId: id, name: { ...name, text, detail }, seat, metres: stands };
  });
}

function stageDrawing(
  { stage, places, fits, neededMetres }: StagePlan,
  presenters: readonly Person[],
): StageDrawing {
  const { entry, exit, firstStands, widthMetres } = stage;
  return {
    entry,
    exit,
    firstStands,
    widthMetres,
    neededMetres: fits ? null : neededMetres,
    places: places.map(({ place, metres }) => ({
      number: place.number,
      metres,
      absent: place.attendance?.state === 'absent',
    })),
    presenters: presenters.map((person) => person.name),
  };
}

/** The head of a wave after its presenters, as labels and values in the order in which they stand. */
export function lineupFacts(
  { formula, count, callUp, decision }: LineupSection,
  text: SheetText,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: text('lineup.formula'), value: formula },
    { label: text('lineup.count'), value: count },
    { label: text('lineup.callUp'), value: callUp },
    { label: text('lineup.decision'), value: decision },
  ].flatMap(({ label, value }) => (value === null || value === '' ? [] : { label, value }));
}
