import { parseCommand, parseRequest } from '@shared/command/apply.ts';
import { describe, expect, it } from 'vitest';

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
