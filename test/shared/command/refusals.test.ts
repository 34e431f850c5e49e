import type { Rejection } from '@shared/command/rejection.ts';
import type { Show } from '@shared/model/show.ts';
import { describe, expect, it } from 'vitest';
import { begun, changed, goneTo, refusal, type Wish } from '../../fixtures/apply.ts';
import {
  award,
  decision,
  exampleShow,
  person,
  presentation,
  recipient,
  wave,
} from '../../fixtures/shows.ts';

/** What fills the slots of the sentences of refusals. */
type Row = readonly [string, Wish, Rejection['code'], Rejection['details'], Show];

const LABOUR = 'Trao tặng s-labour';
const segment = (segmentId: string, changes: object): Wish => ({
  type: 'edit-segment',
  payload: { segmentId, changes },
});
const added = (one = presentation('s-x', [], { awardId: 'a-flag' }), index = 0): Wish => ({
  type: 'add-segment',
  payload: { segment: one, index },
});
const place = (waveId: string, recipientIds: string[], index: number): Wish => ({
  type: 'place-recipients',
  payload: { waveId, recipientIds, index },
});
const arranged = (segmentId: string): Wish => ({
  type: 'arrange-waves',
  payload: { segmentId, waves: [wave('w', ['r-hero'])] },
});
const newWave = (segmentId: string, id: string, index: number): Wish => ({
  type: 'add-wave',
  payload: { segmentId, wave: wave(id, []), index },
});
const outdent = (waveId: string, newSegmentId: string): Wish => ({
  type: 'outdent-wave',
  payload: { waveId, newSegmentId },
});

const example = exampleShow();
const approved = changed(exampleShow(), {
  type: 'lock-words',
  payload: { part: 's-open#settle', text: 'Mời.', basis: 'cũ' },
});
/** Two people are the announcers of decisions without a number. */
const announcing = changed(
  exampleShow(),
  {
    type: 'add-people',
    payload: { items: [person('p-vi', 'Lê Văn Vị'), person('p-en', 'Lê Văn Anh')] },
  },
  {
    type: 'add-decisions',
    payload: {
      items: [
        decision('d-vi', { number: null, announcerId: 'p-vi' }),
        decision('d-en', {
          number: null,
          announcerId: 'p-en',
          issuer: { vi: null, en: 'The Rector' },
        }),
      ],
    },
  },
);

describe('a refusal names', () => {
  it.each<[Wish, string]>([
    [segment('s-x', {}), 's-x'],
    [{ type: 'move-segment', payload: { segmentId: 's-x', toIndex: 0 } }, 's-x'],
    [{ type: 'remove-segment', payload: { segmentId: 's-x' } }, 's-x'],
    [{ type: 'indent-segment', payload: { segmentId: 's-x' } }, 's-x'],
    [{ type: 'edit-wave', payload: { waveId: 'w-x', changes: {} } }, 'w-x'],
    [{ type: 'move-wave', payload: { waveId: 'w-x', toIndex: 0 } }, 'w-x'],
    [{ type: 'remove-wave', payload: { waveId: 'w-x' } }, 'w-x'],
    [outdent('w-x', 's-new'), 'w-x'],
    [newWave('s-x', 'w', 0), 's-x'],
    [arranged('s-x'), 's-x'],
    [place('w-x', ['r-hero'], 0), 'w-x'],
    [place('w-1', ['r-hero', 'r-x', 'r-y'], 0), 'r-x'],
    [{ type: 'drop-recipients', payload: { waveId: 'w-x', recipientIds: ['r-hero'] } }, 'w-x'],
    [
      { type: 'drop-recipients', payload: { waveId: 'w-1', recipientIds: ['r-school', 'r-hero'] } },
      'r-hero',
    ],
    [{ type: 'edit-person', payload: { id: 'p-x', changes: {} } }, 'p-x'],
    [{ type: 'remove-award', payload: { id: 'a-x' } }, 'a-x'],
    [{ type: 'edit-recipient', payload: { id: 'r-x', changes: {} } }, 'r-x'],
    [
      {
        type: 'edit-recipients',
        payload: {
          edits: [
            { id: 'r-hero', changes: {} },
            { id: 'r-x', changes: {} },
          ],
        },
      },
      'r-x',
    ],
    [{ type: 'remove-recipients', payload: { ids: ['r-hero', 'r-x'] } }, 'r-x'],
    [
      {
        type: 'add-recipients',
        payload: { items: [recipient('r-n')], place: { waveId: 'w-x', index: 0 } },
      },
      'w-x',
    ],
    [{ type: 'rename-department', payload: { id: 'd-x', name: 'x' } }, 'd-x'],
    [{ type: 'forget-list', payload: { id: 'l-x' } }, 'l-x'],
    [{ type: 'drop-words', payload: { part: 's-open#settle' } }, 's-open#settle'],
    [{ type: 'unlock-words', payload: { part: 's-open#x' } }, 's-open#x'],
    [
      { type: 'edit-template', payload: { language: 'en', key: 'speech.item', text: null } },
      'speech.item',
    ],
    [{ type: 'set-abbreviation', payload: { short: 'CLB', full: null } }, 'CLB'],
    [{ type: 'restore-finding', payload: { key: 'N2 s-x' } }, 'N2 s-x'],
    [{ type: 'withdraw-sign-off', payload: { waveId: 'w-1', desk: 'mc' } }, 'w-1'],
    [{ type: 'sign-off', payload: { waveId: 'w-x', desk: 'mc', hash: 'abc123' } }, 'w-x'],
  ])('what is not in the show: %j', (wish, id) => {
    expect(refusal(exampleShow(), wish)).toEqual({ code: 'not-found', details: { id } });
  });

  it.each<[Wish, string]>([
    [added(presentation('s-open', [], { awardId: 'a-flag' })), 's-open'],
    [newWave('s-flag', 'w-1', 0), 'w-1'],
    [newWave('s-flag', 's-open', 0), 's-open'],
    [outdent('w-2', 's-open'), 's-open'],
    [{ type: 'add-awards', payload: { items: [award('a-n'), award('a-flag')] } }, 'a-flag'],
    [{ type: 'add-awards', payload: { items: [award('a-n'), award('a-n')] } }, 'a-n'],
    [{ type: 'add-recipients', payload: { items: [recipient('r-hero')], place: null } }, 'r-hero'],
    [{ type: 'add-department', payload: { department: { id: 'sound', name: 'x' } } }, 'sound'],
  ])('what is there already: %j', (wish, id) => {
    expect(refusal(exampleShow(), wish)).toEqual({ code: 'exists-already', details: { id } });
  });

  it.each<[Wish, number]>([
    [added(undefined, 8), 8],
    [{ type: 'move-segment', payload: { segmentId: 's-open', toIndex: 7 } }, 7],
    [newWave('s-flag', 'w', 2), 2],
    [{ type: 'move-wave', payload: { waveId: 'w-1', toIndex: 2 } }, 2],
    [place('w-2', ['r-waiting'], 3), 3],
    [place('w-2', ['r-hero'], 2), 2],
    [
      {
        type: 'add-recipients',
        payload: { items: [recipient('r-n')], place: { waveId: 'w-2', index: 3 } },
      },
      3,
    ],
  ])('the place that is none: %j', (wish, index) => {
    expect(refusal(exampleShow(), wish)).toEqual({ code: 'out-of-range', details: { index } });
  });

  it.each<Row>([
    [
      'the field and the kind',
      segment('s-speech', { theme: 'x' }),
      'wrong-kind',
      { field: 'theme', kind: 'speech' },
      example,
    ],
    [
      'waves of a speech',
      newWave('s-speech', 'w', 0),
      'wrong-kind',
      { field: 'waves', kind: 'speech' },
      example,
    ],
    [
      'waves to arrange',
      arranged('s-speech'),
      'wrong-kind',
      { field: 'waves', kind: 'speech' },
      example,
    ],
    [
      'waves to indent',
      { type: 'indent-segment', payload: { segmentId: 's-speech' } },
      'wrong-kind',
      { field: 'waves', kind: 'speech' },
      example,
    ],
    [
      'the presentation that has none before it',
      { type: 'indent-segment', payload: { segmentId: 's-labour' } },
      'no-award-before',
      { title: LABOUR },
      example,
    ],
    [
      'the presentation whose first wave it is',
      outdent('w-1', 's-new'),
      'first-wave',
      { title: LABOUR },
      example,
    ],
    [
      'the presentation that would lose somebody',
      arranged('s-labour'),
      'lineup-differs',
      { title: LABOUR },
      example,
    ],
    [
      'the wave in which somebody would stand twice',
      place('w-1', ['r-hero', 'r-hero'], 0),
      'recipient-twice',
      { id: 'w-1' },
      example,
    ],
    [
      'who would stand twice where',
      added(presentation('s-x', [wave('w-x', ['r-hero']), wave('w-y', ['r-co-1', 'r-hero'])])),
      'recipient-twice',
      { id: 'r-hero', at: 'Trao tặng s-x' },
      example,
    ],
    [
      'an award that is not there',
      segment('s-flag', { awardId: 'a-x' }),
      'dangling',
      { id: 'a-x', at: 'Trao tặng s-flag' },
      example,
    ],
    [
      'a decision that is not there',
      segment('s-flag', { decisionId: 'd-x' }),
      'dangling',
      { id: 'd-x', at: 'Trao tặng s-flag' },
      example,
    ],
    [
      'a crew that is not there',
      segment('s-speech', { notes: { sound: 'x', 'd-x': 'x' } }),
      'dangling',
      { id: 'd-x', at: 'Phát biểu khai mạc' },
      example,
    ],
    [
      'a guest who is not there',
      segment('s-intro', { guestIds: ['p-chair', 'p-x'] }),
      'dangling',
      { id: 'p-x', at: 'Giới thiệu đại biểu' },
      example,
    ],
    [
      'a speaker who is not there',
      segment('s-launch', { speakerIds: ['p-x'] }),
      'dangling',
      { id: 'p-x', at: 'Phát động phong trào thi đua' },
      example,
    ],
    [
      'a recipient who is not there',
      added(presentation('s-x', [wave('w-x', ['r-hero', 'r-x'])])),
      'dangling',
      { id: 'r-x', at: 'Trao tặng s-x' },
      example,
    ],
    [
      'a presenter who is not there',
      { type: 'edit-wave', payload: { waveId: 'w-2', changes: { presenterIds: ['p-x'] } } },
      'dangling',
      { id: 'p-x', at: LABOUR },
      example,
    ],
    [
      'an announcer who is not there',
      { type: 'edit-decision', payload: { id: 'd-idle', changes: { announcerId: 'p-x' } } },
      'dangling',
      { id: 'p-x', at: 'd-idle' },
      example,
    ],
    [
      'what a presenter is used in',
      { type: 'remove-person', payload: { id: 'p-deputy' } },
      'in-use',
      { by: LABOUR },
      example,
    ],
    [
      'what a guest is used in',
      { type: 'remove-person', payload: { id: 'p-chair' } },
      'in-use',
      { by: 'Giới thiệu đại biểu' },
      example,
    ],
    [
      'what uses a decision',
      { type: 'remove-decision', payload: { id: 'd-president' } },
      'in-use',
      { by: LABOUR },
      example,
    ],
    [
      'the issuer of a decision without a number',
      { type: 'remove-person', payload: { id: 'p-vi' } },
      'in-use',
      { by: 'Chủ tịch nước' },
      announcing,
    ],
    [
      'the issuer in English where it has no other name',
      { type: 'remove-person', payload: { id: 'p-en' } },
      'in-use',
      { by: 'The Rector' },
      announcing,
    ],
    [
      'the paragraph that is locked',
      { type: 'write-words', payload: { part: 's-open#settle', text: 'X', basis: 'cũ' } },
      'words-locked',
      { part: 's-open#settle' },
      approved,
    ],
    [
      'the short form that cannot be one',
      { type: 'set-abbreviation', payload: { short: 'constructor', full: 'x' } },
      'malformed',
      { at: 'short' },
      example,
    ],
    [
      'the key that cannot be one',
      { type: 'dismiss-finding', payload: { key: 'toString', reason: 'x', said: '' } },
      'malformed',
      { at: 'key' },
      example,
    ],
    [
      'the command that is locked',
      { type: 'edit-stage', payload: { changes: {} } },
      'locked',
      { command: 'edit-stage' },
      begun(exampleShow()),
    ],
    [
      'the cue at which the show stands',
      { type: 'remove-segment', payload: { segmentId: 's-open' } },
      'moves-cursor',
      { number: '10' },
      goneTo(exampleShow(), 'w-2/present'),
    ],
  ])('%s', (_what, wish, code, details, from) => {
    expect(refusal(from, wish)).toEqual({ code, details });
  });
});
