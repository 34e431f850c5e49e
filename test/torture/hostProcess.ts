import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Starter } from './life.ts';
import type { Said } from './play.ts';

/** Starts the host in a process of its own (`hostChild.ts`) on a data folder. `temporary`: where its browser keeps its files. */
export function hostStarter(program: string, dataDir: string, temporary: string): Starter {
  return (plan, hear) => {
    const child = spawn(process.execPath, [program, dataDir, JSON.stringify(plan)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: temporary },
    });
    createInterface(child.stdout).on('line', (line) => {
      // Killed in the middle of a word: nobody has heard it.
      if (line.endsWith('}')) hear(JSON.parse(line) as Said);
    });
    return {
      ended: new Promise((resolve) =>
        child.once('close', (code, signal) => {
          if (signal !== 'SIGKILL' && code !== 0)
            hear({ said: 'odd', what: `it ended with ${signal ?? code}` });
          resolve(signal === 'SIGKILL');
        }),
      ),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
