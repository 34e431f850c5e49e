import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { NoDataFolder } from './dataFlag.ts';

/**
 * Makes a folder, for its owner alone, and writes into it. Throws what the system says when that can't be: Electron's lock
 * would fail there as it does for a second start, which ends without a word.
 */
export function makeWritableFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const trial = join(path, 'trial');
  writeFileSync(trial, '');
  rmSync(trial);
}

/**
 * Tells a person why the app did not start and ends it. `dataDir` is null when the flags did not get as far. Waits until
 * Electron is ready, before which Linux shows no box; the settings are out of reach, so that the language is the system's.
 */
export async function endStart(error: unknown, dataDir: string | null): Promise<void> {
  await app.whenReady();
  const { translator } = await import('@shared/words/translate.ts');
  const { reasonSaid } = await import('@shared/words/failure.ts');
  const word = translator(languageOf(app.getPreferredSystemLanguages()));
  const code = systemCode(error);
  const sentence = () => {
    if (error instanceof NoDataFolder) return word('shell.noDataFolder');
    if (code !== null && dataDir !== null)
      return word('shell.folderUnusable', { folder: dataDir, reason: reasonSaid(code, word) });
    const reason = error instanceof Error ? error.message : String(error);
    return word('shell.startFailed', { reason });
  };
  dialog.showErrorBox('Rostrum', sentence());
  app.exit(1);
}

/** The first of the languages that the screens speak; Vietnamese when they speak none. */
function languageOf(preferred: readonly string[]): 'vi' | 'en' {
  const known = preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'vi' || tag === 'en');
  return known === 'en' ? 'en' : 'vi';
}

/** The code of what the system refused to do with a file (EACCES …); null: the fault is another one. */
function systemCode(error: unknown): string | null {
  const { code, path, syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return path === undefined || syscall === undefined ? null : (code ?? null);
}
