import type { positionCommands } from '@shared/command/live/position.ts';
import type { Show } from '@shared/model/show.ts';
import {
  at,
  begun,
  changed,
  EIGHT_O_CLOCK,
  gone,
  goneTo,
  type Wish,
} from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import type { Case } from './cases.ts';

const lastLog = (show: Show) => show.run.log.at(-1);
const withGuard = (guardMs: number) => {
  const show = exampleShow();
  return { ...show, plan: { ...show.plan, calling: { ...show.plan.calling, guardMs } } };
};

const ready = begun(exampleShow());
const live = gone(exampleShow());
const held = changed(live, { type: 'hold', payload: { reason: 'Mất điện' } });
const ended = changed(live, { type: 'end-show', payload: {} });

const go = (cueId: string): Wish => ({ type: 'go', payload: { cueId } });

/** The rows of the commands that move the position. */
export const POSITION_CASES: Readonly<Record<keyof typeof positionCommands, Case>> = {
  go: {
    does: [
      {
        from: ready,
        wish: go('s-open'),
        see: ({ run }) => [run.current, run.startedAt, run.currentSince, run.log.at(-1)],
        gives: [
          's-open',
          EIGHT_O_CLOCK,
          EIGHT_O_CLOCK,
          { at: EIGHT_O_CLOCK, event: 'go', cueId: 's-open' },
        ],
      },
      {
        from: changed(live, { type: 'jump', payload: { cueId: 's-close' } }),
        wish: go('s-close'),
        see: ({ run }) => [run.current, run.jumpedTo],
        gives: ['s-close', null],
      },
      {
        // The moment of the guard has passed, or the clock was set back.
        from: at(begun(withGuard(500)), EIGHT_O_CLOCK - 500, go('s-open')),
        wish: go('s-intro'),
        see: ({ run }) => run.current,
        gives: 's-intro',
      },
      {
        from: at(begun(withGuard(500)), EIGHT_O_CLOCK + 60_000, go('s-open')),
        wish: go('s-intro'),
        see: ({ run }) => run.current,
        gives: 's-intro',
      },
    ],
    refused: [
      { wish: go('s-open'), code: 'not-begun' },
      { from: ready, wish: go('s-intro'), code: 'not-standby' },
      { from: ready, wish: go('s-none'), code: 'not-standby' },
      { from: live, wish: go('s-open'), code: 'not-standby' },
      { from: held, wish: go('s-intro'), code: 'on-hold' },
      { from: ended, wish: go('s-intro'), code: 'show-ended' },
      { from: goneTo(exampleShow(), 's-close'), wish: go('s-close'), code: 'no-cues' },
      {
        from: at(begun(withGuard(500)), EIGHT_O_CLOCK - 499, go('s-open')),
        wish: go('s-intro'),
        code: 'too-soon',
      },
    ],
  },
  back: {
    does: [
      {
        from: gone(exampleShow(), 2),
        wish: { type: 'back', payload: { from: 's-intro' } },
        see: (show) => [show.run.current, lastLog(show)],
        gives: ['s-open', { at: EIGHT_O_CLOCK, event: 'back', cueId: 's-open' }],
      },
    ],
    refused: [
      { wish: { type: 'back', payload: { from: 's-open' } }, code: 'not-begun' },
      { from: ready, wish: { type: 'back', payload: { from: 's-open' } }, code: 'nothing-before' },
      { from: live, wish: { type: 'back', payload: { from: 's-open' } }, code: 'nothing-before' },
      { from: live, wish: { type: 'back', payload: { from: 's-intro' } }, code: 'not-current' },
      { from: ended, wish: { type: 'back', payload: { from: 's-open' } }, code: 'show-ended' },
    ],
  },
  jump: {
    does: [
      {
        from: live,
        wish: { type: 'jump', payload: { cueId: 'w-3/photo' } },
        see: (show) => [show.run.current, show.run.jumpedTo, lastLog(show)],
        gives: ['s-open', 'w-3/photo', { at: EIGHT_O_CLOCK, event: 'jump', cueId: 'w-3/photo' }],
      },
    ],
    refused: [
      { wish: { type: 'jump', payload: { cueId: 'w-3/photo' } }, code: 'not-begun' },
      { from: live, wish: { type: 'jump', payload: { cueId: 'w-3/announce' } }, code: 'not-found' },
      { from: ended, wish: { type: 'jump', payload: { cueId: 's-open' } }, code: 'show-ended' },
    ],
  },
  skip: {
    does: [
      {
        from: live,
        wish: { type: 'skip', payload: { cueId: 's-intro' } },
        see: (show) => [show.run.current, show.run.jumpedTo, lastLog(show)],
        gives: ['s-open', 's-speech', { at: EIGHT_O_CLOCK, event: 'skip', cueId: 's-intro' }],
      },
    ],
    refused: [
      { wish: { type: 'skip', payload: { cueId: 's-open' } }, code: 'not-begun' },
      { from: live, wish: { type: 'skip', payload: { cueId: 's-speech' } }, code: 'not-standby' },
      {
        from: goneTo(exampleShow(), 's-launch'),
        wish: { type: 'skip', payload: { cueId: 's-close' } },
        code: 'no-cues',
      },
    ],
  },
  hold: {
    does: [
      {
        from: live,
        wish: { type: 'hold', payload: { reason: 'Chờ đại biểu', filler: 'Xin chờ.' } },
        see: (show) => [show.run.hold, show.run.current, lastLog(show)],
        gives: [
          { reason: 'Chờ đại biểu', filler: 'Xin chờ.', since: EIGHT_O_CLOCK },
          's-open',
          { at: EIGHT_O_CLOCK, event: 'hold', cueId: 's-open', reason: 'Chờ đại biểu' },
        ],
      },
    ],
    refused: [
      { wish: { type: 'hold', payload: { reason: '' } }, code: 'not-begun' },
      { from: held, wish: { type: 'hold', payload: { reason: '' } }, code: 'on-hold' },
      { from: ended, wish: { type: 'hold', payload: { reason: '' } }, code: 'show-ended' },
    ],
  },
  release: {
    does: [
      {
        from: held,
        wish: { type: 'release', payload: {} },
        see: (show) => [show.run.hold, show.run.current, lastLog(show)?.event],
        gives: [null, 's-open', 'release'],
      },
    ],
    refused: [{ from: live, wish: { type: 'release', payload: {} }, code: 'not-on-hold' }],
  },
};
