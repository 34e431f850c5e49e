import { callParams, parseClientMessage } from '@shared/contract/contract.ts';
import { settingsSchema } from '@shared/contract/settings.ts';
import { describe, expect, it } from 'vitest';

describe('a message from a window', () => {
  it('is read when it is a call that we know', () => {
    const message = {
      type: 'call',
      id: 0,
      method: 'show.open',
      params: { showId: 'a', view: 'run' },
    };
    expect(parseClientMessage(message)).toEqual(message);
  });

  it.each([
    null,
    'call',
    [],
    {},
    { type: 'reply', id: 1, method: 'hello', params: {} },
    { type: 'call', id: -1, method: 'hello', params: {} },
    { type: 'call', id: 1.5, method: 'hello', params: {} },
    { type: 'call', id: '1', method: 'hello', params: {} },
    { type: 'call', id: 1, method: 'shell.exec', params: {} },
    { type: 'call', id: 1, method: '__proto__', params: {} },
    { type: 'call', id: 1, method: 'hello', params: {}, extra: true },
  ])('is refused when it is none of ours: %j', (message) => {
    expect(parseClientMessage(message)).toBeNull();
  });

  it('has parameters that their call must accept', () => {
    const refused = [
      callParams['show.open'].safeParse({ showId: '../etc', view: 'run' }),
      callParams['show.open'].safeParse({ showId: 'a', view: 'backstage' }),
      callParams['library.list'].safeParse({ folder: '/' }),
      callParams['settings.change'].safeParse({ changes: { theme: 'pink' } }),
      callParams.hello.safeParse({}),
    ];
    expect(refused.map((result) => result.success)).toEqual([false, false, false, false, false]);
  });

  it('has one setting changed without the others, whatever a file without them would begin with', () => {
    const changes = { language: 'en' };
    expect(callParams['settings.change'].parse({ changes })).toEqual({ changes });
  });
});

describe('settings', () => {
  it('take no unknown field', () => {
    const settings = { language: 'vi', theme: 'dark', lastShowId: null };
    expect(settingsSchema.safeParse(settings).success).toBe(true);
    expect(settingsSchema.safeParse({ ...settings, more: 1 }).success).toBe(false);
  });
});
