import { type Cue, cues, findCue } from '../cue/cues.ts';
import { currentCue, standbyCue } from '../cue/position.ts';
import { type LineupSource, lineup, type Place } from '../lineup/lineup.ts';
import { trays } from '../lineup/trays.ts';
import { findWave, memoByIdentity, pickById } from '../model/lookup.ts';
import type { Plan, Stage } from '../model/plan.ts';
import type { Show } from '../model/show.ts';
import { nameRemark, writtenName } from '../script/names.ts';
import { showTemplates, type TemplateText } from '../script/template.ts';
import { joined } from '../words/joined.ts';
import type { Translate } from '../words/translate.ts';
import {
  countPresence,
  isCheckInUsed,
  type Presence,
  type PresenceCounts,
  presenceOf,
} from './presence.ts';

/** The waves that the ushers have to do with, by id; null: there is none. */
export interface StagePosition {
  /** Called up and not yet followed by another. */
  readonly onStage: string | null;
  /** Comes up after that: whoever is missing in it has to be found now. */
  readonly next: string | null;
  /** What the page shows by itself. */
  readonly followed: string | null;
}

/** Does not grow with the show: a GO looks the waves up. */
export function stagePosition(show: Show): StagePosition {
  const current = currentCue(show);
  const standby = standbyCue(show);
  const onStage = current !== null && isUp(show.plan, current) ? current.waveId : null;
  const { waveFrom, followers } = waveOrder(cues(show.plan));
  const coming = standby === null ? null : (waveFrom[standby.index] ?? null);
  const next = coming !== null && coming === onStage ? (followers.get(coming) ?? null) : coming;
  return { onStage, next, followed: standby?.waveId ?? onStage ?? next };
}

/** Whether the wave of this cue has been called up with it; by wave one GO does so at once. */
function isUp(plan: Plan, { waveId, index }: Cue): boolean {
  if (waveId === null) return false;
  const callUp = findCue(plan, `${waveId}/call-up`);
  return plan.calling.step === 'wave' || callUp === undefined || index >= callUp.index;
}

/** For each cue the first wave at or after it, and for each wave the one after it. */
const waveOrder = memoByIdentity((list: readonly Cue[]) => {
  const waveFrom: (string | null)[] = list.map(() => null);
  const followers = new Map<string, string | null>();
  let ahead: string | null = null;
  for (const { index, waveId } of list.toReversed()) {
    if (waveId !== null && waveId !== ahead) {
      if (!followers.has(waveId)) followers.set(waveId, ahead);
      ahead = waveId;
    }
    waveFrom[index] = ahead;
  }
  return { waveFrom, followers };
});

/** A wave as it is chosen from all of them. */
export interface WaveChoice {
  readonly id: string;
  readonly label: string;
}

/** All waves in the order of the programme. */
export function waveChoices({ segments }: Pick<Plan, 'segments'>, t: Translate): WaveChoice[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== 'presentation') return [];
    const { title, waves } = segment;
    return waves.map(({ id }, at) => ({ id, label: waveTitle(title, at, waves.length, t) }));
  });
}

/** What a wave is called; empty for an unknown one. */
export function waveLabel(plan: Plan, waveId: string, t: Translate): string {
  const found = findWave(plan, waveId);
  if (found === undefined) return '';
  return waveTitle(found.segment.title, found.waveIndex, found.segment.waves.length, t);
}

const waveTitle = (title: string, at: number, of: number, t: Translate) =>
  of > 1 ? `${title} · ${t('wave.label', { i: at + 1, n: of })}` : title;

/** A place of the row as ushers see it. */
export interface StageRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly isUnnamed: boolean;
  /** Post and unit; empty when there are none. */
  readonly detail: string;
  readonly seat: string | null;
  readonly presence: Presence;
  /** Who receives instead, or how the MC will say that somebody is absent; null when all is as expected. */
  readonly remark: string | null;
}

/** A tray with what lies on it, in the order in which it is served. */
export interface StageTray {
  /** 1-based within its wave. */
  readonly number: number;
  readonly rows: readonly StageRow[];
}

/** The next wave, or any other, as the ushers need it. */
export interface StagePage {
  readonly waveId: string;
  readonly title: string;
  readonly presenters: readonly { readonly name: string; readonly post: string | null }[];
  readonly entry: Stage['entry'];
  readonly exit: Stage['exit'];
  readonly counts: PresenceCounts;
  readonly trays: readonly StageTray[];
}

/** What the page of a wave is made of. */
export type StageSource = LineupSource & Pick<Show, 'info'>;

/** Null: an unknown wave. */
export function stagePage(show: StageSource, waveId: string, t: Translate): StagePage | null {
  const found = findWave(show.plan, waveId);
  if (found === undefined) return null;
  const { plan, run } = show;
  const { wave } = found;
  const rows = stageRows(show, waveId);
  let served = 0;
  return {
    waveId,
    title: waveLabel(plan, waveId, t),
    presenters: pickById(plan.people, wave.presenterIds).map(({ name, shortPost, posts }) => ({
      name,
      post: shortPost ?? posts[0] ?? null,
    })),
    entry: plan.stage.entry,
    exit: plan.stage.exit,
    counts: countPresence(wave.recipientIds, run.attendance),
    trays: trays(show, waveId).map(({ number, places }) => {
      const from = served;
      served += places.length;
      return { number, rows: rows.slice(from, served) };
    }),
  };
}

function stageRows(show: StageSource, waveId: string): readonly StageRow[] {
  const text = showTemplates(show);
  return lineup(show, waveId).map((place) => stageRow(place, text));
}

function stageRow(place: Place, text: TemplateText): StageRow {
  const { recipient, number, attendance } = place;
  return {
    id: recipient.id,
    number,
    name: writtenName(place, text),
    isUnnamed: recipient.name === null,
    detail: joined([recipient.post, recipient.unit], ', '),
    seat: recipient.seat,
    presence: presenceOf(attendance),
    remark: attendance?.state === 'absent' ? null : nameRemark(place, text),
  };
}

/** Who is not there yet for a wave. */
export interface Missing {
  /** False: nobody has been ticked anywhere, so that nothing is known but who was said to be late. */
  readonly isCheckInUsed: boolean;
  /** Expected or late, in the order of the lineup. */
  readonly people: readonly StageRow[];
}

/** Nobody for an unknown wave. */
export function missingIn(show: StageSource, waveId: string): Missing {
  const isUsed = isCheckInUsed(show.run.attendance);
  return {
    isCheckInUsed: isUsed,
    people: stageRows(show, waveId).filter(
      ({ presence }) => presence === 'late' || (isUsed && presence === 'expected'),
    ),
  };
}
