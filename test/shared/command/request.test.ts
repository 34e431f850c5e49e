import { commandName, parseCommand, parseRequest } from '@shared/command/apply.ts';
import { describe, expect, it } from 'vitest';
import { stamped, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

describe('a request from outside', () => {
  it.each([
    null,
    undefined,
    7,
    'go',
    [],
    {},
    { type: 'explode' },
    { type: '__proto__' },
    { type: 7 },
    { type: {} },
  ])('is refused when its type is unknown: %j', (input) => {
    const parsed = parseRequest(input);
    expect(parsed).toMatchObject({ ok: false, rejection: { code: 'unknown-command' } });
  });

  it.each([
    [{ type: 'go', payload: { cueId: 's' } }, 'go.id'],
    [{ id: 'c', type: 'go', payload: {} }, 'go.payload.cueId'],
    [{ id: 'c', type: 'go', payload: { cueId: 'a b' } }, 'go.payload.cueId'],
    [{ id: 'c', type: 'undo', payload: { steps: 2 } }, 'undo.payload'],
    [{ id: 'c', type: 'go', payload: { cueId: 's' }, at: 5 }, 'go.'],
    [
      { id: 'c', type: 'edit-info', payload: { changes: { zone: 'Hanoi' } } },
      'edit-info.payload.changes.zone',
    ],
    [{ id: 'c', type: 'add-people', payload: { items: [] } }, 'add-people.payload.items'],
  ])('is refused when it does not fit, naming the place: %j', (input, at) => {
    expect(parseRequest(input)).toEqual({
      ok: false,
      rejection: { code: 'malformed', details: { at } },
    });
  });

  it('brings names to NFC', () => {
    const parsed = parseRequest({
      id: 'c',
      type: 'edit-person',
      payload: { id: 'p', changes: { name: 'Hoa\u0300' } },
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: { payload: { changes: { name: 'Ho\u00e0' } } },
    });
  });

  it('becomes a command only with a stamp', () => {
    const request = { id: 'c', type: 'undo', payload: {} };
    expect(parseCommand({ ...request, at: 5, actor: 'test' }).ok).toBe(true);
    for (const stamp of [{}, { at: -1, actor: 'x' }, { at: 5 }, { at: 1.5, actor: 'x' }])
      expect(parseCommand({ ...request, ...stamp })).toMatchObject({
        ok: false,
        rejection: { code: 'malformed', details: { at: 'stamp' } },
      });
  });
});

describe('the name of a command for people', () => {
  const show = exampleShow();
  it.each<[Wish, string, string | null]>([
    [{ type: 'undo', payload: {} }, 'undo', null],
    [{ type: 'redo', payload: {} }, 'redo', null],
    [{ type: 'release', payload: {} }, 'release', null],
    [{ type: 'remove-segment', payload: { segmentId: 's-open' } }, 'remove-segment', 'Chào cờ'],
    [{ type: 'remove-segment', payload: { segmentId: 'x' } }, 'remove-segment', null],
    [
      { type: 'outdent-wave', payload: { waveId: 'w-2', newSegmentId: 's-new' } },
      'outdent-wave',
      'Trao tặng s-labour',
    ],
    [
      { type: 'outdent-wave', payload: { waveId: 'x', newSegmentId: 's-new' } },
      'outdent-wave',
      null,
    ],
    [{ type: 'remove-person', payload: { id: 'x' } }, 'remove-person', null],
    [{ type: 'remove-recipients', payload: { ids: ['x'] } }, 'remove-recipients', null],
    [{ type: 'forget-list', payload: { id: 'x' } }, 'forget-list', null],
    [{ type: 'remove-department', payload: { id: 'x' } }, 'remove-department', null],
    [{ type: 'remove-wave', payload: { waveId: 'x' } }, 'remove-wave', null],
  ])('%j', (wish, command, about) => {
    expect(commandName(show, stamped(wish))).toEqual({ command, about });
  });
});
