import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshShell } from './standin/freshShell.ts';
import { value } from './standin/pageCalls.ts';

describe('a system that goes down in the middle of a ceremony, on the stand-in', () => {
  const fresh = freshShell();

  test.each([
    ['Windows asks its windows', 'query-session-end', true],
    ['Windows is forced and asks nobody', 'session-end', false],
    ['macOS or Linux says so', 'shutdown', true],
  ] as const)(
    '%s: the last snapshot is written, nobody is asked',
    async (_how, systemEnds, isHeld) => {
      // A question would stay without an answer.
      const shell = await fresh.start({ env: { STANDIN_BUTTON: 'none' } });
      const page = await shell.page();
      const { showId } = await value(page, 'library.create', {
        from: { kind: 'sample', name: 'thai-nguyen-2025' },
        title: '',
      });
      await value(page, 'show.open', { showId, view: 'run' });
      const begin = { id: 'begin', type: 'begin', payload: { as: 'live' } } as const;
      await value(page, 'dispatch', { showId, request: begin });
      const folder = join(fresh.dataDir, 'shows', showId);
      expect(existsSync(join(folder, 'lock.json'))).toBe(true);

      shell.wish({ systemEnds });
      expect(await shell.ended).toBe(0);
      expect(shell.records.find(({ type }) => type === systemEnds)?.isHeld).toBe(isHeld);
      expect(shell.records.some(({ type }) => type === 'message-box')).toBe(false);
      expect(existsSync(join(folder, 'lock.json'))).toBe(false);
      const snapshot = JSON.parse(await readFile(join(folder, 'show.json'), 'utf8'));
      expect(snapshot.run.phase).toBe('live');
    },
  );
});
