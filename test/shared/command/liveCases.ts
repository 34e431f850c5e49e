import type { liveCommands } from '@shared/command/live/live.ts';
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
import { POSITION_CASES } from './positionCases.ts';

const lastLog = (show: Show) => show.run.log.at(-1);

const live = gone(exampleShow());
const held = changed(live, { type: 'hold', payload: { reason: 'Mất điện' } });
const ended = changed(live, { type: 'end-show', payload: {} });
const rehearsal = begun(exampleShow(), 'rehearsal');

const absent = (recipientId: string): Wish => ({
  type: 'set-attendance',
  payload: { recipientId, attendance: { state: 'absent', outcome: 'undecided' } },
});
const name = (recipientId: string, waveId = 'w-1'): Wish => ({
  type: 'call-name',
  payload: { waveId, recipientId },
});
const resync = (recipientId: string, waveId = 'w-1'): Wish => ({
  type: 'resync',
  payload: { waveId, recipientId },
});
/** The first wave is on: r-school, r-co-1, r-teacher. */
const onStage = goneTo(exampleShow(), 'w-1/present');
const pointer = (show: Show) => show.run.names['w-1'];
const told = at(live, 5, { type: 'send-message', payload: { text: 'Chậm lại' } });

/** Another machine takes over for the first time. */
const SECOND = { number: 1, machineId: 'b', name: 'Máy dự phòng' };

/** The rows of the commands of the day. */
export const LIVE_CASES: Readonly<Record<keyof typeof liveCommands, Case>> = {
  ...POSITION_CASES,
  begin: {
    does: [
      {
        wish: { type: 'begin', payload: { as: 'live' } },
        see: ({ run, aside }) => [
          run.phase,
          run.begunAt,
          run.current,
          run.startedAt,
          Object.keys(run.numbers.cues).length,
          run.numbers.places['w-3'],
          run.log.map(({ event }) => event),
          aside,
        ],
        gives: [
          'live',
          EIGHT_O_CLOCK,
          null,
          null,
          18,
          { 'r-co-2': '1', 'r-co-3': '2', 'r-school': '3' },
          ['begin'],
          null,
        ],
      },
      {
        from: changed(exampleShow(), absent('r-hero')),
        wish: { type: 'begin', payload: { as: 'rehearsal' } },
        see: ({ run, aside }) => [run.phase, run.attendance, aside?.run.attendance],
        gives: ['rehearsal', {}, { 'r-hero': { state: 'absent', outcome: 'undecided' } }],
      },
    ],
    refused: [
      { from: live, wish: { type: 'begin', payload: { as: 'live' } }, code: 'begun-already' },
      {
        from: rehearsal,
        wish: { type: 'begin', payload: { as: 'live' } },
        code: 'begun-already',
      },
      { from: ended, wish: { type: 'begin', payload: { as: 'live' } }, code: 'show-ended' },
      {
        from: { ...exampleShow(), plan: { ...exampleShow().plan, segments: [] } },
        wish: { type: 'begin', payload: { as: 'live' } },
        code: 'no-cues',
      },
    ],
  },
  'end-rehearsal': {
    does: [
      {
        from: changed(
          gone(rehearsal, 2),
          { type: 'edit-info', payload: { changes: { title: 'Thử' } } },
          absent('r-hero'),
        ),
        wish: { type: 'end-rehearsal', payload: { keepPlan: false } },
        see: ({ run, aside, info, rehearsals, planVersion, history }) => [
          run,
          aside,
          info.title,
          rehearsals.map(({ log }) => log.map(({ event }) => event)),
          planVersion,
          history.undo.length,
        ],
        gives: [
          exampleShow().run,
          null,
          exampleShow().info.title,
          [['begin', 'go', 'go', 'change', 'attendance']],
          3,
          0,
        ],
      },
      {
        from: changed(gone(rehearsal), {
          type: 'edit-info',
          payload: { changes: { title: 'Tên đúng' } },
        }),
        wish: { type: 'end-rehearsal', payload: { keepPlan: true } },
        see: ({ run, info, planVersion, history }) => [
          run.phase,
          info.title,
          planVersion,
          history.undo.length,
        ],
        gives: ['ready', 'Tên đúng', 2, 1],
      },
    ],
    refused: [
      {
        wish: { type: 'end-rehearsal', payload: { keepPlan: false } },
        code: 'not-in-rehearsal',
      },
      {
        from: live,
        wish: { type: 'end-rehearsal', payload: { keepPlan: false } },
        code: 'not-in-rehearsal',
      },
    ],
  },
  'end-show': {
    does: [
      {
        from: held,
        wish: { type: 'end-show', payload: {} },
        see: (show) => [show.run.phase, show.run.hold, show.run.current, lastLog(show)?.event],
        gives: ['ended', null, 's-open', 'end'],
      },
    ],
    refused: [
      { wish: { type: 'end-show', payload: {} }, code: 'not-begun' },
      { from: ended, wish: { type: 'end-show', payload: {} }, code: 'show-ended' },
      { from: rehearsal, wish: { type: 'end-show', payload: {} }, code: 'in-rehearsal' },
    ],
  },
  'reset-run': {
    does: [
      {
        from: changed(ended, absent('r-hero')),
        wish: { type: 'reset-run', payload: {} },
        see: ({ run }) => [
          run.phase,
          run.begunAt,
          run.current,
          run.numbers,
          run.log.map(({ event }) => event),
          run.attendance,
        ],
        gives: [
          'ready',
          null,
          null,
          { cues: {}, places: {} },
          ['begin', 'go', 'end', 'attendance', 'reset'],
          { 'r-hero': { state: 'absent', outcome: 'undecided' } },
        ],
      },
    ],
    refused: [
      { wish: { type: 'reset-run', payload: {} }, code: 'not-begun' },
      { from: rehearsal, wish: { type: 'reset-run', payload: {} }, code: 'in-rehearsal' },
    ],
  },
  'call-name': {
    does: [
      {
        from: onStage,
        wish: name('r-school'),
        see: (show) => [pointer(show), lastLog(show)],
        gives: [
          { current: 'r-school', marks: { 'r-school': 'called' } },
          { at: EIGHT_O_CLOCK, event: 'name', waveId: 'w-1', recipientId: 'r-school' },
        ],
      },
      {
        // Nobody waits for one who is absent.
        from: changed(onStage, absent('r-co-1'), name('r-school')),
        wish: name('r-teacher'),
        see: (show) => pointer(show)?.current,
        gives: 'r-teacher',
      },
    ],
    refused: [
      { wish: name('r-school'), code: 'not-begun' },
      { from: live, wish: name('r-school'), code: 'not-current-wave' },
      { from: onStage, wish: name('r-hero'), code: 'not-in-wave' },
      { from: onStage, wish: name('r-co-1'), code: 'not-on-deck' },
      { from: changed(onStage, name('r-school')), wish: name('r-school'), code: 'not-on-deck' },
    ],
  },
  resync: {
    does: [
      {
        from: changed(onStage, absent('r-co-1')),
        wish: resync('r-teacher'),
        see: (show) => [pointer(show), lastLog(show)],
        gives: [
          { current: 'r-teacher', marks: { 'r-school': 'not-called', 'r-teacher': 'called' } },
          {
            at: EIGHT_O_CLOCK,
            event: 'resync',
            waveId: 'w-1',
            recipientId: 'r-teacher',
            notCalled: ['r-school'],
          },
        ],
      },
      {
        // The pointer had run ahead: those behind are to be called again.
        from: changed(onStage, name('r-school'), name('r-co-1'), name('r-teacher')),
        wish: resync('r-school'),
        see: pointer,
        gives: { current: 'r-school', marks: { 'r-school': 'called' } },
      },
      {
        // One who was passed over has come: the others stay as they are.
        from: changed(onStage, resync('r-co-1')),
        wish: resync('r-school'),
        see: pointer,
        gives: { current: 'r-school', marks: { 'r-school': 'called', 'r-co-1': 'called' } },
      },
      {
        from: changed(onStage, absent('r-co-1')),
        wish: resync('r-co-1'),
        see: ({ run }) => run.attendance,
        gives: { 'r-co-1': { state: 'present' } },
      },
    ],
    refused: [
      { wish: resync('r-school'), code: 'not-begun' },
      { from: live, wish: resync('r-school'), code: 'not-current-wave' },
      { from: onStage, wish: resync('r-hero'), code: 'not-in-wave' },
    ],
  },
  'set-attendance': {
    does: [
      {
        wish: {
          type: 'set-attendance',
          payload: { recipientId: 'r-hero', attendance: { state: 'proxy', proxy: 'Vũ Thị Lan' } },
        },
        see: (show) => [show.run.attendance, lastLog(show)],
        gives: [
          { 'r-hero': { state: 'proxy', proxy: 'Vũ Thị Lan' } },
          {
            at: EIGHT_O_CLOCK,
            event: 'attendance',
            recipientId: 'r-hero',
            attendance: { state: 'proxy', proxy: 'Vũ Thị Lan' },
          },
        ],
      },
      {
        from: changed(exampleShow(), absent('r-hero')),
        wish: { type: 'set-attendance', payload: { recipientId: 'r-hero', attendance: null } },
        see: ({ run }) => run.attendance,
        gives: {},
      },
    ],
    refused: [{ wish: absent('r-x'), code: 'not-found' }],
  },
  'send-message': {
    does: [
      {
        from: told,
        wish: { type: 'send-message', payload: { text: '' } },
        see: ({ run }) => run.message,
        gives: { text: '', at: EIGHT_O_CLOCK, seenAt: null },
      },
    ],
    refused: [],
  },
  'see-message': {
    does: [
      {
        from: told,
        wish: { type: 'see-message', payload: { sentAt: 5 } },
        see: ({ run }) => run.message?.seenAt,
        gives: EIGHT_O_CLOCK,
      },
    ],
    refused: [
      { wish: { type: 'see-message', payload: { sentAt: 5 } }, code: 'no-message' },
      {
        from: told,
        wish: { type: 'see-message', payload: { sentAt: 4 } },
        code: 'no-message',
      },
    ],
  },
  'clear-message': {
    does: [
      {
        from: told,
        wish: { type: 'clear-message', payload: {} },
        see: ({ run }) => run.message,
        gives: null,
      },
    ],
    refused: [{ wish: { type: 'clear-message', payload: {} }, code: 'no-message' }],
  },
  signal: {
    does: [
      {
        from: live,
        wish: { type: 'signal', payload: { kind: 'wait' } },
        see: ({ run }) => run.signal,
        gives: { kind: 'wait', at: EIGHT_O_CLOCK },
      },
      {
        from: at(live, 5, { type: 'signal', payload: { kind: 'ready' } }),
        wish: { type: 'signal', payload: { kind: null } },
        see: ({ run }) => run.signal,
        gives: null,
      },
    ],
    refused: [],
  },
  'take-over': {
    does: [
      {
        wish: { type: 'take-over', payload: SECOND },
        see: ({ epoch }) => epoch,
        gives: SECOND,
      },
      {
        from: live,
        wish: { type: 'take-over', payload: SECOND },
        see: ({ run }) => run.log.at(-1),
        gives: { at: EIGHT_O_CLOCK, event: 'take-over', machine: 'Máy dự phòng' },
      },
    ],
    refused: [
      {
        from: at(live, 5, { type: 'take-over', payload: SECOND }),
        wish: { type: 'take-over', payload: { ...SECOND, machineId: 'a' } },
        code: 'old-epoch',
      },
    ],
  },
  'set-screen': {
    does: [
      {
        wish: { type: 'set-screen', payload: { screen: 'blank' } },
        see: ({ run }) => run.screen,
        gives: 'blank',
      },
    ],
    refused: [],
  },
};
