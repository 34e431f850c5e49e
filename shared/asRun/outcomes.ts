import { lineup, type Place } from '../lineup/lineup.ts';
import type { Award } from '../model/award.ts';
import { findById, pickById } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Attendance, LogEntry, WaveNames } from '../model/run.ts';
import type { Presentation, Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { type WaveStay, waveStays } from './stays.ts';

/** What became of a recipient in a wave. */
export type Outcome =
  | { readonly kind: 'received' }
  | { readonly kind: 'proxy'; readonly proxy: string }
  /** Received for one who has died; null: the plan does not say by whom. */
  | { readonly kind: 'receiver'; readonly receiver: Recipient['receiver'] }
  /** `why` is what was decided about the absence; `late`: expected until the wave had left, and not called. */
  | { readonly kind: 'absent'; readonly why: 'undecided' | 'skip' | 'later' | 'late' }
  /** Here or expected, but passed over when the names were called. */
  | { readonly kind: 'not-called' }
  /** The wave was never handed over. */
  | { readonly kind: 'not-reached' };
export type OutcomeKind = Outcome['kind'];

/** In the order in which they are counted and listed. */
export const OUTCOMES: readonly OutcomeKind[] = [
  'received',
  'proxy',
  'receiver',
  'absent',
  'not-called',
  'not-reached',
];

/** What was said of somebody after the wave had left: it rewrites nothing. */
export interface Correction {
  readonly at: number;
  /** Null: expected again. */
  readonly attendance: Attendance | null;
}

/** A recipient of a wave. */
export interface RecipientRun {
  readonly place: Place;
  /** Came in on the day, after the numbers were printed. */
  readonly isWalkIn: boolean;
  readonly outcome: Outcome;
  /** When the name was called, else when the wave was handed over; null for who received nothing. Ms since 1970. */
  readonly at: number | null;
  readonly corrections: readonly Correction[];
}

/** A wave as it went. */
export interface WaveRun extends WaveStay {
  readonly segment: Presentation;
  readonly award: Award;
  readonly wave: Wave;
  /** 1-based place in the presentation. */
  readonly number: number;
  /** Who hands over in the plan as it is now; the log does not keep who stood there before a change. */
  readonly presenters: readonly Person[];
  /** In the order in which they were served: that of the calls, else that of the lineup. */
  readonly recipients: readonly RecipientRun[];
}

const UNTOUCHED: WaveStay = { presentedAt: null, leftAt: null, leftBy: null };

/**
 * Every wave of the plan with what became of each recipient at the moment at which the position left the wave for the
 * last time; of a wave that is on still, as if it were left now. `log` begins with the begin of the show.
 */
export function waveRuns(show: Show, log: readonly LogEntry[]): readonly WaveRun[] {
  const { plan, run } = show;
  const stays = waveStays(plan, log);
  const attendance = attendanceWhenLeft(show, log, stays);
  const calls = lastCalls(log);
  return plan.segments.flatMap((segment) => {
    if (segment.kind !== 'presentation') return [];
    const award = findById(plan.awards, segment.awardId);
    if (award === undefined) return [];
    return segment.waves.map((wave, index) => {
      const stay = stays.get(wave.id) ?? UNTOUCHED;
      const known: Known = {
        stay,
        names: run.names[wave.id],
        calls: calls.get(wave.id),
        ...(attendance.get(wave.id) ?? NOTHING_KNOWN),
      };
      return {
        segment,
        award,
        wave,
        number: index + 1,
        presenters: pickById(plan.people, wave.presenterIds),
        recipients: asServed(lineup(show, wave.id), known),
        ...stay,
      };
    });
  });
}

interface WaveAttendance {
  /** Who was not simply expected, by recipient id. */
  readonly states: ReadonlyMap<string, Attendance>;
  /** By recipient id, in the order of the log. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

interface Known extends WaveAttendance {
  readonly stay: WaveStay;
  /** The marks as they are now: names are called only while the wave is on, so they are those of its end. */
  readonly names: WaveNames | undefined;
  /** When who was called last. */
  readonly calls: ReadonlyMap<string, number> | undefined;
}

const NOTHING_KNOWN: WaveAttendance = { states: new Map(), corrections: new Map() };

function asServed(places: readonly Place[], known: Known): readonly RecipientRun[] {
  let call = Number.NEGATIVE_INFINITY;
  return places
    .map((place) => {
      const calledAt = callOf(place, known);
      // Who was not called by name stands behind whom the lineup has before.
      call = calledAt ?? call;
      return { run: recipientRun(place, calledAt, known), call };
    })
    .sort((a, b) => (a.call === b.call ? 0 : a.call - b.call))
    .map(({ run }) => run);
}

const callOf = ({ recipient: { id } }: Place, { names, calls }: Known) =>
  names?.marks[id] === 'called' ? (calls?.get(id) ?? null) : null;

function recipientRun(place: Place, calledAt: number | null, known: Known): RecipientRun {
  const outcome = outcomeOf(place, known);
  const { id } = place.recipient;
  return {
    place,
    isWalkIn: /\D/.test(place.number),
    outcome,
    at: isReceived(outcome) ? (calledAt ?? known.stay.presentedAt) : null,
    corrections: known.corrections.get(id) ?? [],
  };
}

/** Whether something was handed over, to whomever. */
export const isReceived = ({ kind }: Outcome): boolean =>
  kind === 'received' || kind === 'proxy' || kind === 'receiver';

function outcomeOf({ recipient }: Place, { stay, names, states }: Known): Outcome {
  if (stay.presentedAt === null) return { kind: 'not-reached' };
  const attendance = states.get(recipient.id);
  const mark = names?.marks[recipient.id];
  if (attendance?.state === 'absent') return { kind: 'absent', why: attendance.outcome };
  if (mark === 'not-called') return { kind: 'not-called' };
  if (attendance?.state === 'late' && mark !== 'called') return { kind: 'absent', why: 'late' };
  if (attendance?.state === 'proxy') return { kind: 'proxy', proxy: attendance.proxy };
  if (recipient.posthumous) return { kind: 'receiver', receiver: recipient.receiver };
  return { kind: 'received' };
}

/** By wave, then by recipient: when each name was called last. */
function lastCalls(log: readonly LogEntry[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const calls = new Map<string, Map<string, number>>();
  for (const entry of log) {
    if (entry.event !== 'name' && entry.event !== 'resync') continue;
    const ofWave = calls.get(entry.waveId) ?? new Map<string, number>();
    calls.set(entry.waveId, ofWave.set(entry.recipientId, entry.at));
  }
  return calls;
}

/** Who was absent, late or represented when each wave was left, and what was said of them later. */
function attendanceWhenLeft(
  show: Show,
  log: readonly LogEntry[],
  stays: ReadonlyMap<string, WaveStay>,
): ReadonlyMap<string, WaveAttendance> {
  const { plan, run } = show;
  const waves = plan.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
  const byEntry = new Map<number | null, Wave[]>();
  for (const wave of waves) {
    const leftBy = stays.get(wave.id)?.leftBy ?? null;
    byEntry.set(leftBy, [...(byEntry.get(leftBy) ?? []), wave]);
  }
  const states = statesBefore(run, log.length);
  const taken = new Map<string, WaveAttendance & { corrections: Map<string, Correction[]> }>();
  /** Of those whose wave has left: what keeps the corrections of it. */
  const left = new Map<string, Map<string, Correction[]>[]>();
  const take = (wave: Wave) => {
    const corrections = new Map<string, Correction[]>();
    const own = new Map(
      wave.recipientIds.flatMap((id) => {
        const state = states.get(id);
        return state === undefined ? [] : [[id, state] as const];
      }),
    );
    taken.set(wave.id, { states: own, corrections });
    for (const id of wave.recipientIds) left.set(id, [...(left.get(id) ?? []), corrections]);
  };
  for (const [index, entry] of log.entries()) {
    for (const wave of byEntry.get(index) ?? []) take(wave);
    if (entry.event !== 'attendance') continue;
    const { recipientId: id, attendance, at } = entry;
    for (const corrections of left.get(id) ?? [])
      corrections.set(id, [...(corrections.get(id) ?? []), { at, attendance }]);
    if (attendance === null) states.delete(id);
    else states.set(id, attendance);
  }
  for (const wave of byEntry.get(null) ?? []) take(wave);
  return taken;
}

/** The attendance that a show begins with: check-in comes before. What no entry says stands in the run from the start. */
function statesBefore(
  { log, attendance }: Show['run'],
  entriesSinceBegin: number,
): Map<string, Attendance> {
  const states = new Map(Object.entries(attendance));
  for (const entry of log) if (entry.event === 'attendance') states.delete(entry.recipientId);
  for (const entry of log.slice(0, log.length - entriesSinceBegin)) {
    if (entry.event !== 'attendance') continue;
    if (entry.attendance === null) states.delete(entry.recipientId);
    else states.set(entry.recipientId, entry.attendance);
  }
  return states;
}
