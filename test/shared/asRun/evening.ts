import { asRun } from '@shared/asRun/asRun.ts';
import type { Outcome } from '@shared/asRun/outcomes.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Attendance } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { at, EIGHT_O_CLOCK, type Wish } from '../../fixtures/apply.ts';

/** A moment so many seconds after eight o'clock. */
export const second = (seconds: number): number => EIGHT_O_CLOCK + seconds * 1000;

/** One thing that somebody does: a wish at a second after eight, or so many GOs, ten seconds apart, up to a cue. */
export type Deed =
  | readonly [at: number, wish: Wish]
  | { readonly goTo: string; readonly at: number };

/** The show after the deeds, which begin with its own begin. */
export function evening(show: Show, deeds: readonly Deed[]): Show {
  return deeds.reduce(
    (before, deed) =>
      'goTo' in deed ? goTo(before, deed.goTo, deed.at) : at(before, second(deed[0]), deed[1]),
    show,
  );
}

function goTo(show: Show, cueId: string, from: number): Show {
  let now = show;
  for (let moment = from; now.run.current !== cueId; moment += 10) {
    const standby = standbyCue(now);
    if (standby === null) throw new Error(`${cueId} does not come`);
    now = at(now, second(moment), { type: 'go', payload: { cueId: standby.id } });
  }
  return now;
}

export const begin: Wish = { type: 'begin', payload: { as: 'live' } };
export const end: Wish = { type: 'end-show', payload: {} };
export const attend = (recipientId: string, attendance: Attendance | null): Wish => ({
  type: 'set-attendance',
  payload: { recipientId, attendance },
});
export const name = (waveId: string, recipientId: string): Wish => ({
  type: 'call-name',
  payload: { waveId, recipientId },
});
export const resync = (waveId: string, recipientId: string): Wish => ({
  type: 'resync',
  payload: { waveId, recipientId },
});

/** What became of the recipients of a wave, by id, in the order in which they were served. */
export function outcomes(show: Show, waveId: string): Record<string, Outcome> {
  const wave = asRun(show).waves.find((one) => one.wave.id === waveId);
  return Object.fromEntries(
    (wave?.recipients ?? []).map(({ place, outcome }) => [place.recipient.id, outcome]),
  );
}
