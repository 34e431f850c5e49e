import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, test } from 'vitest';
import { freshShell } from './standin/freshShell.ts';
import type { Shell } from './standin/shell.ts';

const FAILS = { type: 'GPU', reason: 'crashed' };
/** The buttons of the question. */
const BUTTON = { keeps: '0', without: '1' };

describe('a graphics processor that fails, on the stand-in', () => {
  const fresh = freshShell();

  const start = (button: string = BUTTON.without) =>
    fresh.start({ env: { STANDIN_BUTTON: button } });

  async function quit(shell: Shell): Promise<void> {
    shell.wish({ quit: true });
    expect(await shell.ended).toBe(0);
  }

  const questions = ({ records }: Shell) =>
    records.filter(({ message }) => message === vi['shell.graphics']);
  const doesWithout = ({ records }: Shell) =>
    records.some(({ type }) => type === 'without-hardware-acceleration');

  test('is asked about once when it has failed four times in a minute; the next start does without it', async () => {
    const first = await start();
    expect(doesWithout(first)).toBe(false);
    first.wish({ gone: Array(6).fill(FAILS) });
    await first.logged('the graphics processor is not used');
    await quit(first);
    expect(questions(first)).toHaveLength(1);
    const second = await start();
    expect(doesWithout(second)).toBe(true);
    await quit(second);
  });

  test('is used as before when a person wants it so, and when it failed three times only or was another process', async () => {
    const shell = await start(BUTTON.keeps);
    const other = { type: 'Utility', reason: 'crashed' };
    shell.wish({ gone: [FAILS, FAILS, FAILS, other, { type: 'GPU', reason: 'clean-exit' }] });
    await shell.logged('a helper process ended: Utility, crashed');
    expect(questions(shell)).toHaveLength(0);
    shell.wish({ gone: [FAILS] });
    await shell.recorded(({ type }) => type === 'message-box');
    await quit(shell);
    const second = await start();
    expect(doesWithout(second)).toBe(false);
    await quit(second);
  });

  test('is tried again by another version of the app', async () => {
    await quit(await start());
    await writeFile(join(fresh.dataDir, 'shell', 'without-graphics-processor'), '0.0.1');
    const shell = await start();
    expect(doesWithout(shell)).toBe(false);
    await quit(shell);
  });
});
