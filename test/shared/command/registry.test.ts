import { COMMAND_TYPES, type CommandType } from '@shared/command/apply.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { changed, gone, goneTo, refusal, type Wish } from '../../fixtures/apply.ts';
import {
  award,
  decision,
  exampleShow,
  importedList,
  person,
  presentation,
  recipient,
  wave,
} from '../../fixtures/shows.ts';
import type { Case } from './cases.ts';
import { LIVE_CASES } from './liveCases.ts';
import { PAPER_CASES } from './paperCases.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const segmentIds = (show: Show) => ids(show.plan.segments);
const segment = (show: Show, id: string): Segment => {
  const found = show.plan.segments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no segment ${id}`);
  return found;
};
const wavesOf = (show: Show, id: string) => {
  const found = segment(show, id);
  return found.kind === 'presentation' ? found.waves : [];
};
const lineupOf = (show: Show, waveId: string) =>
  show.plan.segments
    .flatMap((one) => (one.kind === 'presentation' ? one.waves : []))
    .find((one) => one.id === waveId)?.recipientIds;
const pause: Segment = {
  id: 's-break',
  kind: 'break',
  title: 'Nghỉ',
  plannedSeconds: 600,
  startsAt: null,
  endsBy: null,
  notes: {},
  pinned: false,
};

const renaming = (title: string): Wish => ({
  type: 'edit-info',
  payload: { changes: { title } },
});
const crewed = changed(exampleShow(), {
  type: 'add-department',
  payload: { department: { id: 'd-flowers', name: 'Hoa' } },
});
const noted = changed(crewed, {
  type: 'edit-segment',
  payload: { segmentId: 's-open', changes: { notes: { sound: 'Nhạc', 'd-flowers': 'Lẵng hoa' } } },
});
/** The flag is given twice in a row, and the second time is a presentation of its own. */
const twice = changed(exampleShow(), {
  type: 'add-segment',
  payload: {
    segment: presentation('s-flag-2', [wave('w-4', ['r-co-1'])], { awardId: 'a-flag' }),
    index: 5,
  },
});
const listed = changed(exampleShow(), {
  type: 'keep-list',
  payload: { list: importedList('list', exampleShow().plan.recipients.slice(0, 2)) },
});

const live = gone(exampleShow());
const renamed = changed(exampleShow(), {
  type: 'edit-info',
  payload: { changes: { title: 'Tên mới' } },
});

const worded = changed(exampleShow(), {
  type: 'write-words',
  payload: { part: 's-open#settle', text: 'Mời.', basis: 'cũ' },
});
const approved = changed(exampleShow(), {
  type: 'lock-words',
  payload: { part: 's-open#settle', text: 'Mời.', basis: 'cũ' },
});

/** One row for each command there is; the compiler asks for the row of a new one. */
const CASES: Readonly<Record<CommandType, Case>> = {
  ...LIVE_CASES,
  ...PAPER_CASES,
  undo: {
    does: [
      {
        from: renamed,
        wish: { type: 'undo', payload: {} },
        see: (show) => show.info.title,
        gives: exampleShow().info.title,
      },
      {
        from: changed(renamed, renaming('Lần hai'), renaming('Lần ba')),
        wish: { type: 'undo', payload: { count: 2 } },
        see: ({ info, history }) => [info.title, history.undo.length, history.redo.length],
        gives: ['Tên mới', 1, 2],
      },
    ],
    refused: [
      { wish: { type: 'undo', payload: {} }, code: 'nothing-to-undo' },
      { from: renamed, wish: { type: 'undo', payload: { count: 2 } }, code: 'nothing-to-undo' },
    ],
  },
  redo: {
    does: [
      {
        from: changed(renamed, { type: 'undo', payload: {} }),
        wish: { type: 'redo', payload: {} },
        see: (show) => show.info.title,
        gives: 'Tên mới',
      },
    ],
    refused: [{ from: renamed, wish: { type: 'redo', payload: {} }, code: 'nothing-to-redo' }],
  },
  batch: {
    does: [
      {
        wish: {
          type: 'batch',
          payload: {
            label: 'paste',
            about: '2 phần',
            steps: [
              { type: 'add-segment', payload: { segment: pause, index: 0 } },
              // What an earlier step has made can be used by a later one.
              { type: 'move-segment', payload: { segmentId: 's-break', toIndex: 2 } },
            ],
          },
        },
        see: (show) => [
          segmentIds(show).indexOf('s-break'),
          show.history.undo.map(({ command, about }) => [command, about]),
          show.planVersion,
        ],
        gives: [2, [['paste', '2 phần']], exampleShow().planVersion + 1],
      },
    ],
    refused: [
      {
        wish: {
          type: 'batch',
          payload: {
            label: 'remove-several',
            about: null,
            steps: [
              { type: 'remove-segment', payload: { segmentId: 's-open' } },
              { type: 'remove-segment', payload: { segmentId: 'missing' } },
            ],
          },
        },
        code: 'not-found',
      },
    ],
  },
  'replace-plan': {
    does: [
      {
        wish: {
          type: 'replace-plan',
          payload: {
            info: { ...exampleShow().info, title: 'Từ tệp' },
            plan: { ...exampleShow().plan, segments: [pause] },
          },
        },
        see: (show) => [show.info.title, segmentIds(show)],
        gives: ['Từ tệp', ['s-break']],
      },
    ],
    refused: [
      {
        wish: {
          type: 'replace-plan',
          payload: { info: exampleShow().info, plan: { ...exampleShow().plan, people: [] } },
        },
        code: 'dangling',
      },
      {
        from: changed(live, { type: 'end-show', payload: {} }),
        wish: {
          type: 'replace-plan',
          payload: { info: exampleShow().info, plan: { ...exampleShow().plan, segments: [pause] } },
        },
        code: 'cue-is-live',
      },
    ],
  },
  'indent-segment': {
    does: [
      {
        from: twice,
        wish: { type: 'indent-segment', payload: { segmentId: 's-flag-2' } },
        see: (show) => [segmentIds(show).length, ids(wavesOf(show, 's-flag'))],
        gives: [7, ['w-3', 'w-4']],
      },
    ],
    refused: [
      {
        wish: { type: 'indent-segment', payload: { segmentId: 's-flag' } },
        code: 'no-award-before',
      },
      {
        wish: { type: 'indent-segment', payload: { segmentId: 's-labour' } },
        code: 'no-award-before',
      },
      { wish: { type: 'indent-segment', payload: { segmentId: 's-open' } }, code: 'wrong-kind' },
      { wish: { type: 'indent-segment', payload: { segmentId: 'missing' } }, code: 'not-found' },
    ],
  },
  'outdent-wave': {
    does: [
      {
        wish: { type: 'outdent-wave', payload: { waveId: 'w-2', newSegmentId: 's-new' } },
        see: (show) => [
          segmentIds(show).slice(3, 6),
          ids(wavesOf(show, 's-labour')),
          show.plan.segments.find(({ id }) => id === 's-new'),
        ],
        gives: [
          ['s-labour', 's-new', 's-flag'],
          ['w-1'],
          {
            ...segment(exampleShow(), 's-labour'),
            id: 's-new',
            waves: wavesOf(exampleShow(), 's-labour').slice(1),
          },
        ],
      },
    ],
    refused: [
      {
        wish: { type: 'outdent-wave', payload: { waveId: 'w-1', newSegmentId: 's-new' } },
        code: 'first-wave',
      },
      {
        wish: { type: 'outdent-wave', payload: { waveId: 'w-2', newSegmentId: 's-open' } },
        code: 'exists-already',
      },
      {
        wish: { type: 'outdent-wave', payload: { waveId: 'missing', newSegmentId: 's-new' } },
        code: 'not-found',
      },
    ],
  },
  'add-department': {
    does: [
      {
        wish: {
          type: 'add-department',
          payload: { department: { id: 'd-flowers', name: 'Hoa' } },
        },
        see: ({ plan }) => plan.departments,
        gives: [{ id: 'd-flowers', name: 'Hoa' }],
      },
    ],
    refused: [
      {
        from: crewed,
        wish: { type: 'add-department', payload: { department: { id: 'd-flowers', name: 'x' } } },
        code: 'exists-already',
      },
    ],
  },
  'rename-department': {
    does: [
      {
        from: crewed,
        wish: { type: 'rename-department', payload: { id: 'd-flowers', name: 'Tổ hoa' } },
        see: ({ plan }) => plan.departments,
        gives: [{ id: 'd-flowers', name: 'Tổ hoa' }],
      },
    ],
    refused: [
      {
        wish: { type: 'rename-department', payload: { id: 'sound', name: 'x' } },
        code: 'not-found',
      },
    ],
  },
  'remove-department': {
    does: [
      {
        from: noted,
        wish: { type: 'remove-department', payload: { id: 'd-flowers' } },
        see: (show) => [show.plan.departments, segment(show, 's-open').notes],
        gives: [[], { sound: 'Nhạc' }],
      },
    ],
    refused: [
      { wish: { type: 'remove-department', payload: { id: 'd-flowers' } }, code: 'not-found' },
    ],
  },
  'arrange-waves': {
    does: [
      {
        wish: {
          type: 'arrange-waves',
          payload: {
            segmentId: 's-labour',
            waves: [
              wave('w-2', ['r-school', 'r-co-1'], ['p-deputy']),
              wave('w-new', ['r-teacher', 'r-hero', 'r-family']),
            ],
          },
        },
        see: (show) => wavesOf(show, 's-labour').map((one) => [one.id, one.recipientIds.length]),
        gives: [
          ['w-2', 2],
          ['w-new', 3],
        ],
      },
    ],
    refused: [
      {
        // Somebody is missing.
        wish: {
          type: 'arrange-waves',
          payload: { segmentId: 's-flag', waves: [wave('w-3', ['r-co-2', 'r-co-3'])] },
        },
        code: 'lineup-differs',
      },
      {
        // Somebody stands there twice instead.
        wish: {
          type: 'arrange-waves',
          payload: { segmentId: 's-flag', waves: [wave('w-3', ['r-co-2', 'r-co-3', 'r-co-3'])] },
        },
        code: 'lineup-differs',
      },
      {
        wish: {
          type: 'arrange-waves',
          payload: { segmentId: 's-flag', waves: [wave('w-1', ['r-co-2', 'r-co-3', 'r-school'])] },
        },
        code: 'exists-already',
      },
      {
        wish: { type: 'arrange-waves', payload: { segmentId: 's-open', waves: [wave('w', [])] } },
        code: 'wrong-kind',
      },
      {
        wish: { type: 'arrange-waves', payload: { segmentId: 'missing', waves: [wave('w', [])] } },
        code: 'not-found',
      },
    ],
  },
  'edit-recipients': {
    does: [
      {
        wish: {
          type: 'edit-recipients',
          payload: {
            edits: [
              { id: 'r-co-1', changes: { name: 'Xã An Khánh' } },
              { id: 'r-teacher', changes: { unit: null } },
            ],
          },
        },
        see: ({ plan }) => plan.recipients.slice(1, 3).map(({ name, unit }) => [name, unit]),
        gives: [
          ['Xã An Khánh', null],
          ['Hoàng Thị Quỳnh', null],
        ],
      },
    ],
    refused: [
      {
        wish: {
          type: 'edit-recipients',
          payload: {
            edits: [
              { id: 'r-co-1', changes: { name: 'x' } },
              { id: 'missing', changes: {} },
            ],
          },
        },
        code: 'not-found',
      },
    ],
  },
  'keep-list': {
    does: [
      {
        wish: { type: 'keep-list', payload: { list: importedList('list', []) } },
        see: ({ plan }) => ids(plan.lists),
        gives: ['list'],
      },
      {
        from: listed,
        wish: { type: 'keep-list', payload: { list: importedList('list', []) } },
        see: ({ plan }) => plan.lists.map(({ rows }) => rows.length),
        gives: [0],
      },
    ],
    refused: [],
  },
  'forget-list': {
    does: [
      {
        from: listed,
        wish: { type: 'forget-list', payload: { id: 'list' } },
        see: ({ plan }) => [plan.lists, plan.recipients.length],
        gives: [[], exampleShow().plan.recipients.length],
      },
    ],
    refused: [{ wish: { type: 'forget-list', payload: { id: 'list' } }, code: 'not-found' }],
  },
  'write-words': {
    does: [
      {
        wish: {
          type: 'write-words',
          payload: { part: 's-open#settle', text: 'Mời ngồi.', basis: 'cũ' },
        },
        see: ({ plan }) => plan.words.own,
        gives: { 's-open#settle': { text: 'Mời ngồi.', basis: 'cũ', locked: false } },
      },
      {
        // What is under approved words may change; the words stay.
        from: approved,
        wish: {
          type: 'write-words',
          payload: { part: 's-open#settle', text: 'Mời.', basis: 'mới' },
        },
        see: ({ plan }) => plan.words.own,
        gives: { 's-open#settle': { text: 'Mời.', basis: 'mới', locked: true } },
      },
    ],
    refused: [
      {
        from: approved,
        wish: { type: 'write-words', payload: { part: 's-open#settle', text: 'X', basis: 'cũ' } },
        code: 'words-locked',
      },
    ],
  },
  'drop-words': {
    does: [
      {
        from: worded,
        wish: { type: 'drop-words', payload: { part: 's-open#settle' } },
        see: ({ plan }) => plan.words.own,
        gives: {},
      },
    ],
    refused: [
      { wish: { type: 'drop-words', payload: { part: 's-open#settle' } }, code: 'not-found' },
      {
        from: approved,
        wish: { type: 'drop-words', payload: { part: 's-open#settle' } },
        code: 'words-locked',
      },
    ],
  },
  'lock-words': {
    does: [
      {
        wish: {
          type: 'lock-words',
          payload: { part: 's-open#settle', text: 'Mời.', basis: 'Mời.' },
        },
        see: ({ plan }) => plan.words.own,
        gives: { 's-open#settle': { text: 'Mời.', basis: 'Mời.', locked: true } },
      },
    ],
    refused: [
      {
        from: approved,
        wish: { type: 'lock-words', payload: { part: 's-open#settle', text: 'X', basis: 'X' } },
        code: 'words-locked',
      },
    ],
  },
  'unlock-words': {
    does: [
      {
        from: approved,
        wish: { type: 'unlock-words', payload: { part: 's-open#settle' } },
        see: ({ plan }) => plan.words.own,
        gives: { 's-open#settle': { text: 'Mời.', basis: 'cũ', locked: false } },
      },
      {
        // Approved as it was generated: it follows the plan again.
        from: changed(exampleShow(), {
          type: 'lock-words',
          payload: { part: 's-open#settle', text: 'Mời.', basis: 'Mời.' },
        }),
        wish: { type: 'unlock-words', payload: { part: 's-open#settle' } },
        see: ({ plan }) => plan.words.own,
        gives: {},
      },
    ],
    refused: [
      {
        from: worded,
        wish: { type: 'unlock-words', payload: { part: 's-open#settle' } },
        code: 'not-found',
      },
    ],
  },
  'edit-template': {
    does: [
      {
        wish: {
          type: 'edit-template',
          payload: { language: 'vi', key: 'speech.thanks', text: 'Cảm ơn {speaker}.' },
        },
        see: ({ plan }) => plan.words.templates,
        gives: { vi: { 'speech.thanks': 'Cảm ơn {speaker}.' }, en: {} },
      },
    ],
    refused: [
      {
        wish: {
          type: 'edit-template',
          payload: { language: 'vi', key: 'speech.thanks', text: 'Cảm ơn {ai}.' },
        },
        code: 'template-fault',
      },
      {
        wish: {
          type: 'edit-template',
          payload: { language: 'vi', key: 'speech.thanks', text: null },
        },
        code: 'not-found',
      },
    ],
  },
  'set-abbreviation': {
    does: [
      {
        wish: { type: 'set-abbreviation', payload: { short: 'CLB', full: 'câu lạc bộ' } },
        see: ({ plan }) => plan.words.abbreviations,
        gives: { CLB: 'câu lạc bộ' },
      },
    ],
    refused: [
      {
        wish: { type: 'set-abbreviation', payload: { short: 'CLB', full: null } },
        code: 'not-found',
      },
      {
        wish: { type: 'set-abbreviation', payload: { short: 'constructor', full: 'x' } },
        code: 'malformed',
      },
    ],
  },
  'dismiss-finding': {
    does: [
      {
        wish: {
          type: 'dismiss-finding',
          payload: { key: 'N2 s-x', reason: 'Đã xin ý kiến', said: 'v' },
        },
        see: ({ plan }) => plan.dismissed,
        gives: { 'N2 s-x': { reason: 'Đã xin ý kiến', said: 'v' } },
      },
    ],
    refused: [
      {
        wish: { type: 'dismiss-finding', payload: { key: 'toString', reason: 'x', said: '' } },
        code: 'malformed',
      },
    ],
  },
  'restore-finding': {
    does: [
      {
        from: changed(exampleShow(), {
          type: 'dismiss-finding',
          payload: { key: 'N2', reason: 'x', said: '' },
        }),
        wish: { type: 'restore-finding', payload: { key: 'N2' } },
        see: ({ plan }) => plan.dismissed,
        gives: {},
      },
    ],
    refused: [{ wish: { type: 'restore-finding', payload: { key: 'N2' } }, code: 'not-found' }],
  },
  'edit-info': {
    does: [
      {
        wish: { type: 'edit-info', payload: { changes: { venue: 'Nhà hát', date: null } } },
        see: ({ info }) => [info.venue, info.date, info.title],
        gives: ['Nhà hát', null, exampleShow().info.title],
      },
    ],
    refused: [],
  },
  'edit-stage': {
    does: [
      {
        wish: { type: 'edit-stage', payload: { changes: { widthMetres: 9.5, entry: 'right' } } },
        see: ({ plan }) => plan.stage,
        gives: { ...exampleShow().plan.stage, widthMetres: 9.5, entry: 'right' },
      },
      {
        // A field with a default in the file stays as it was, too.
        from: changed(exampleShow(), { type: 'edit-stage', payload: { changes: { perTray: 7 } } }),
        wish: { type: 'edit-stage', payload: { changes: { widthMetres: 9.5 } } },
        see: ({ plan }) => [plan.stage.widthMetres, plan.stage.perTray],
        gives: [9.5, 7],
      },
    ],
    refused: [],
  },
  'edit-calling': {
    does: [
      {
        wish: {
          type: 'edit-calling',
          payload: { changes: { step: 'wave', fillers: ['Xin quý vị chờ.'] } },
        },
        see: ({ plan }) => plan.calling,
        gives: { step: 'wave', guardMs: 0, fillers: ['Xin quý vị chờ.'] },
      },
    ],
    refused: [],
  },
  'edit-timing': {
    does: [
      {
        wish: { type: 'edit-timing', payload: { changes: { photo: 40 } } },
        see: ({ plan }) => plan.timing,
        gives: { ...exampleShow().plan.timing, photo: 40 },
      },
    ],
    refused: [],
  },
  'add-segment': {
    does: [
      {
        wish: { type: 'add-segment', payload: { segment: pause, index: 3 } },
        see: (show) => segmentIds(show).slice(2, 5),
        gives: ['s-speech', 's-break', 's-labour'],
      },
      {
        wish: { type: 'add-segment', payload: { segment: pause, index: 7 } },
        see: (show) => segmentIds(show).at(-1),
        gives: 's-break',
      },
    ],
    refused: [
      {
        wish: { type: 'add-segment', payload: { segment: { ...pause, id: 's-open' }, index: 0 } },
        code: 'exists-already',
      },
      {
        wish: { type: 'add-segment', payload: { segment: { ...pause, id: 'w-1' }, index: 0 } },
        code: 'exists-already',
      },
      {
        wish: { type: 'add-segment', payload: { segment: pause, index: 8 } },
        code: 'out-of-range',
      },
      {
        wish: {
          type: 'add-segment',
          payload: { segment: presentation('s-x', [], { awardId: 'a-none' }), index: 0 },
        },
        code: 'dangling',
      },
      {
        wish: {
          type: 'add-segment',
          payload: {
            segment: presentation('s-x', [wave('w-x', ['r-school']), wave('w-y', ['r-school'])]),
            index: 0,
          },
        },
        code: 'recipient-twice',
      },
    ],
  },
  'edit-segment': {
    does: [
      {
        wish: {
          type: 'edit-segment',
          payload: {
            segmentId: 's-speech',
            changes: { title: 'Diễn văn', notes: { light: 'tối' } },
          },
        },
        see: (show) => segment(show, 's-speech'),
        gives: {
          ...segment(exampleShow(), 's-speech'),
          title: 'Diễn văn',
          notes: { light: 'tối' },
        },
      },
      {
        wish: {
          type: 'edit-segment',
          payload: {
            segmentId: 's-labour',
            changes: { formula: { kind: 'custom', text: 'Thừa lệnh' }, callUp: 'after' },
          },
        },
        see: (show) => segment(show, 's-labour'),
        gives: {
          ...segment(exampleShow(), 's-labour'),
          formula: { kind: 'custom', text: 'Thừa lệnh' },
          callUp: 'after',
        },
      },
    ],
    refused: [
      {
        wish: { type: 'edit-segment', payload: { segmentId: 's-none', changes: { title: 'x' } } },
        code: 'not-found',
      },
      {
        wish: {
          type: 'edit-segment',
          payload: { segmentId: 's-speech', changes: { awardId: 'a-flag' } },
        },
        code: 'wrong-kind',
      },
      {
        wish: {
          type: 'edit-segment',
          payload: { segmentId: 's-speech', changes: { speakerIds: ['p-none'] } },
        },
        code: 'dangling',
      },
    ],
  },
  'move-segment': {
    does: [
      {
        wish: { type: 'move-segment', payload: { segmentId: 's-open', toIndex: 2 } },
        see: (show) => segmentIds(show).slice(0, 3),
        gives: ['s-intro', 's-speech', 's-open'],
      },
      {
        wish: { type: 'move-segment', payload: { segmentId: 's-close', toIndex: 0 } },
        see: (show) => segmentIds(show).slice(0, 2),
        gives: ['s-close', 's-open'],
      },
    ],
    refused: [
      {
        wish: { type: 'move-segment', payload: { segmentId: 's-none', toIndex: 0 } },
        code: 'not-found',
      },
      {
        wish: { type: 'move-segment', payload: { segmentId: 's-open', toIndex: 7 } },
        code: 'out-of-range',
      },
    ],
  },
  'remove-segment': {
    does: [
      {
        wish: { type: 'remove-segment', payload: { segmentId: 's-labour' } },
        see: (show) => [segmentIds(show).includes('s-labour'), show.plan.recipients.length],
        gives: [false, exampleShow().plan.recipients.length],
      },
    ],
    refused: [
      { wish: { type: 'remove-segment', payload: { segmentId: 's-none' } }, code: 'not-found' },
      {
        from: live,
        wish: { type: 'remove-segment', payload: { segmentId: 's-open' } },
        code: 'moves-cursor',
      },
    ],
  },
  'add-wave': {
    does: [
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-labour', wave: wave('w-new', ['r-co-2']), index: 1 },
        },
        see: (show) => ids(wavesOf(show, 's-labour')),
        gives: ['w-1', 'w-new', 'w-2'],
      },
    ],
    refused: [
      {
        wish: { type: 'add-wave', payload: { segmentId: 's-x', wave: wave('w-n', []), index: 0 } },
        code: 'not-found',
      },
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-open', wave: wave('w-n', []), index: 0 },
        },
        code: 'wrong-kind',
      },
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-flag', wave: wave('w-1', []), index: 0 },
        },
        code: 'exists-already',
      },
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-flag', wave: wave('s-open', []), index: 0 },
        },
        code: 'exists-already',
      },
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-flag', wave: wave('w-n', []), index: 2 },
        },
        code: 'out-of-range',
      },
      {
        wish: {
          type: 'add-wave',
          payload: { segmentId: 's-labour', wave: wave('w-n', ['r-hero']), index: 0 },
        },
        code: 'recipient-twice',
      },
    ],
  },
  'edit-wave': {
    does: [
      {
        wish: {
          type: 'edit-wave',
          payload: { waveId: 'w-1', changes: { presenterIds: ['p-deputy'], plannedSeconds: 90 } },
        },
        see: (show) => wavesOf(show, 's-labour')[0],
        gives: {
          ...wavesOf(exampleShow(), 's-labour')[0],
          presenterIds: ['p-deputy'],
          plannedSeconds: 90,
        },
      },
    ],
    refused: [
      { wish: { type: 'edit-wave', payload: { waveId: 'w-9', changes: {} } }, code: 'not-found' },
      {
        wish: { type: 'edit-wave', payload: { waveId: 'w-1', changes: { presenterIds: ['p-x'] } } },
        code: 'dangling',
      },
    ],
  },
  'move-wave': {
    does: [
      {
        wish: { type: 'move-wave', payload: { waveId: 'w-2', toIndex: 0 } },
        see: (show) => ids(wavesOf(show, 's-labour')),
        gives: ['w-2', 'w-1'],
      },
    ],
    refused: [
      { wish: { type: 'move-wave', payload: { waveId: 'w-9', toIndex: 0 } }, code: 'not-found' },
      { wish: { type: 'move-wave', payload: { waveId: 'w-3', toIndex: 1 } }, code: 'out-of-range' },
    ],
  },
  'remove-wave': {
    does: [
      {
        wish: { type: 'remove-wave', payload: { waveId: 'w-1' } },
        see: (show) => [ids(wavesOf(show, 's-labour')), show.plan.recipients.length],
        gives: [['w-2'], exampleShow().plan.recipients.length],
      },
    ],
    refused: [
      { wish: { type: 'remove-wave', payload: { waveId: 'w-9' } }, code: 'not-found' },
      {
        from: goneTo(exampleShow(), 'w-1/call-up'),
        wish: { type: 'remove-wave', payload: { waveId: 'w-1' } },
        code: 'moves-cursor',
      },
    ],
  },
  'place-recipients': {
    does: [
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-2', recipientIds: ['r-teacher', 'r-waiting'], index: 1 },
        },
        see: (show) => [lineupOf(show, 'w-1'), lineupOf(show, 'w-2')],
        gives: [
          ['r-school', 'r-co-1'],
          ['r-hero', 'r-teacher', 'r-waiting', 'r-family'],
        ],
      },
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-1', recipientIds: ['r-school'], index: 2 },
        },
        see: (show) => [lineupOf(show, 'w-1'), lineupOf(show, 'w-3')],
        gives: [
          ['r-co-1', 'r-teacher', 'r-school'],
          ['r-co-2', 'r-co-3', 'r-school'],
        ],
      },
    ],
    refused: [
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-9', recipientIds: ['r-hero'], index: 0 },
        },
        code: 'not-found',
      },
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-1', recipientIds: ['r-none'], index: 0 },
        },
        code: 'not-found',
      },
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-1', recipientIds: ['r-hero', 'r-hero'], index: 0 },
        },
        code: 'recipient-twice',
      },
      {
        wish: {
          type: 'place-recipients',
          payload: { waveId: 'w-1', recipientIds: ['r-school'], index: 3 },
        },
        code: 'out-of-range',
      },
    ],
  },
  'drop-recipients': {
    does: [
      {
        wish: {
          type: 'drop-recipients',
          payload: { waveId: 'w-1', recipientIds: ['r-teacher', 'r-school'] },
        },
        see: (show) => [lineupOf(show, 'w-1'), lineupOf(show, 'w-3'), show.plan.recipients.length],
        gives: [['r-co-1'], ['r-co-2', 'r-co-3', 'r-school'], exampleShow().plan.recipients.length],
      },
    ],
    refused: [
      {
        wish: { type: 'drop-recipients', payload: { waveId: 'w-9', recipientIds: ['r-hero'] } },
        code: 'not-found',
      },
      {
        wish: { type: 'drop-recipients', payload: { waveId: 'w-1', recipientIds: ['r-hero'] } },
        code: 'not-found',
      },
    ],
  },
  'add-people': {
    does: [
      {
        wish: { type: 'add-people', payload: { items: [person('p-a', 'A'), person('p-b', 'B')] } },
        see: (show) => ids(show.plan.people).slice(-2),
        gives: ['p-a', 'p-b'],
      },
    ],
    refused: [
      {
        wish: { type: 'add-people', payload: { items: [person('p-chair', 'A')] } },
        code: 'exists-already',
      },
      {
        wish: { type: 'add-people', payload: { items: [person('p-a', 'A'), person('p-a', 'B')] } },
        code: 'exists-already',
      },
    ],
  },
  'edit-person': {
    does: [
      {
        wish: { type: 'edit-person', payload: { id: 'p-chair', changes: { posts: ['Bí thư'] } } },
        see: ({ plan }) => plan.people.find(({ id }) => id === 'p-chair'),
        gives: person('p-chair', 'Nguyễn Văn Dũng', ['Bí thư']),
      },
    ],
    refused: [
      { wish: { type: 'edit-person', payload: { id: 'p-x', changes: {} } }, code: 'not-found' },
    ],
  },
  'remove-person': {
    does: [
      {
        wish: { type: 'remove-person', payload: { id: 'p-idle' } },
        see: (show) => ids(show.plan.people),
        gives: ['p-secretary', 'p-chair', 'p-deputy', 'p-announcer'],
      },
    ],
    refused: [
      { wish: { type: 'remove-person', payload: { id: 'p-x' } }, code: 'not-found' },
      // A presenter, a guest and speaker, and the announcer of a decision.
      { wish: { type: 'remove-person', payload: { id: 'p-deputy' } }, code: 'in-use' },
      { wish: { type: 'remove-person', payload: { id: 'p-chair' } }, code: 'in-use' },
      { wish: { type: 'remove-person', payload: { id: 'p-announcer' } }, code: 'in-use' },
    ],
  },
  'add-awards': {
    does: [
      {
        wish: { type: 'add-awards', payload: { items: [award('a-new')] } },
        see: ({ plan }) => plan.awards.at(-1),
        gives: award('a-new'),
      },
    ],
    refused: [
      {
        wish: { type: 'add-awards', payload: { items: [award('a-flag')] } },
        code: 'exists-already',
      },
    ],
  },
  'edit-award': {
    does: [
      {
        wish: { type: 'edit-award', payload: { id: 'a-idle', changes: { class: 'III' } } },
        see: ({ plan }) => plan.awards.at(-1),
        gives: award('a-idle', { class: 'III' }),
      },
    ],
    refused: [
      { wish: { type: 'edit-award', payload: { id: 'a-x', changes: {} } }, code: 'not-found' },
    ],
  },
  'remove-award': {
    does: [
      {
        wish: { type: 'remove-award', payload: { id: 'a-idle' } },
        see: (show) => ids(show.plan.awards),
        gives: ['a-labour', 'a-flag'],
      },
    ],
    refused: [
      { wish: { type: 'remove-award', payload: { id: 'a-x' } }, code: 'not-found' },
      { wish: { type: 'remove-award', payload: { id: 'a-flag' } }, code: 'in-use' },
    ],
  },
  'add-decisions': {
    does: [
      {
        wish: { type: 'add-decisions', payload: { items: [decision('d-new')] } },
        see: (show) => ids(show.plan.decisions),
        gives: ['d-president', 'd-idle', 'd-new'],
      },
    ],
    refused: [
      {
        wish: { type: 'add-decisions', payload: { items: [decision('d-idle')] } },
        code: 'exists-already',
      },
      {
        wish: {
          type: 'add-decisions',
          payload: { items: [decision('d-new', { announcerId: 'p-x' })] },
        },
        code: 'dangling',
      },
    ],
  },
  'edit-decision': {
    does: [
      {
        wish: { type: 'edit-decision', payload: { id: 'd-idle', changes: { number: '12/QĐ' } } },
        see: ({ plan }) => plan.decisions.at(-1)?.number,
        gives: '12/QĐ',
      },
    ],
    refused: [
      { wish: { type: 'edit-decision', payload: { id: 'd-x', changes: {} } }, code: 'not-found' },
      {
        wish: { type: 'edit-decision', payload: { id: 'd-idle', changes: { announcerId: 'p-x' } } },
        code: 'dangling',
      },
    ],
  },
  'remove-decision': {
    does: [
      {
        wish: { type: 'remove-decision', payload: { id: 'd-idle' } },
        see: (show) => ids(show.plan.decisions),
        gives: ['d-president'],
      },
    ],
    refused: [
      { wish: { type: 'remove-decision', payload: { id: 'd-x' } }, code: 'not-found' },
      { wish: { type: 'remove-decision', payload: { id: 'd-president' } }, code: 'in-use' },
    ],
  },
  'add-recipients': {
    does: [
      {
        wish: {
          type: 'add-recipients',
          payload: { items: [recipient('r-a')], place: null },
        },
        see: (show) => [ids(show.plan.recipients).at(-1), lineupOf(show, 'w-1')?.length],
        gives: ['r-a', 3],
      },
      {
        wish: {
          type: 'add-recipients',
          payload: {
            items: [recipient('r-a'), recipient('r-b', { name: null })],
            place: { waveId: 'w-2', index: 1 },
          },
        },
        see: (show) => lineupOf(show, 'w-2'),
        gives: ['r-hero', 'r-a', 'r-b', 'r-family'],
      },
    ],
    refused: [
      {
        wish: { type: 'add-recipients', payload: { items: [recipient('r-hero')], place: null } },
        code: 'exists-already',
      },
      {
        wish: {
          type: 'add-recipients',
          payload: { items: [recipient('r-a')], place: { waveId: 'w-9', index: 0 } },
        },
        code: 'not-found',
      },
      {
        wish: {
          type: 'add-recipients',
          payload: { items: [recipient('r-a')], place: { waveId: 'w-2', index: 3 } },
        },
        code: 'out-of-range',
      },
    ],
  },
  'edit-recipient': {
    does: [
      {
        wish: {
          type: 'edit-recipient',
          payload: { id: 'r-co-1', changes: { name: 'Công ty Gang thép' } },
        },
        see: ({ plan }) => plan.recipients[1],
        gives: recipient('r-co-1', { name: 'Công ty Gang thép' }),
      },
    ],
    refused: [
      { wish: { type: 'edit-recipient', payload: { id: 'r-x', changes: {} } }, code: 'not-found' },
    ],
  },
  'remove-recipients': {
    does: [
      {
        wish: { type: 'remove-recipients', payload: { ids: ['r-school', 'r-hero'] } },
        see: (show) => [
          ids(show.plan.recipients).length,
          lineupOf(show, 'w-1'),
          lineupOf(show, 'w-2'),
          lineupOf(show, 'w-3'),
        ],
        gives: [6, ['r-co-1', 'r-teacher'], ['r-family'], ['r-co-2', 'r-co-3']],
      },
    ],
    refused: [
      {
        wish: { type: 'remove-recipients', payload: { ids: ['r-hero', 'r-x'] } },
        code: 'not-found',
      },
    ],
  },
};

describe.each(COMMAND_TYPES)('%s', (type) => {
  const { does, refused } = CASES[type];

  it.each(does)('does its change: $wish.payload', ({ from, wish, see, gives }) => {
    const before = from ?? exampleShow();
    expect(see(before)).not.toEqual(gives);
    expect(wish.type).toBe(type);
    expect(see(changed(before, wish))).toEqual(gives);
  });

  it.each(refused)('is refused with $code: $wish.payload', ({ from, wish, code }) => {
    expect(wish.type).toBe(type);
    expect(refusal(from ?? exampleShow(), wish).code).toBe(code);
  });
});

describe('refusals that name what stands in the way', () => {
  it('say who uses the person', () => {
    expect(
      refusal(exampleShow(), { type: 'remove-person', payload: { id: 'p-announcer' } }),
    ).toEqual({
      code: 'in-use',
      details: { by: 'd-president/QĐ' },
    });
    expect(refusal(exampleShow(), { type: 'remove-award', payload: { id: 'a-flag' } })).toEqual({
      code: 'in-use',
      details: { by: 'Trao tặng s-flag' },
    });
  });

  it('say which field does not fit which kind', () => {
    const wish = {
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { theme: 'x' } },
    } as const;
    expect(refusal(exampleShow(), wish)).toEqual({
      code: 'wrong-kind',
      details: { field: 'theme', kind: 'opening' },
    });
  });
});
