import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { CrashLimit } from './crashes.ts';
import { writeDurably } from './host/files/durable.ts';
import { described, log } from './log.ts';

/** Says by its content (a version of the app) that this version is to do without the graphics processor. */
const noteIn = (shellDir: string): string => join(shellDir, 'without-graphics-processor');

/**
 * Does without the graphics processor if a person has chosen so for this version of the app; a new version tries it again.
 * Before Electron is ready.
 */
export function chooseGraphics(shellDir: string): void {
  try {
    if (readFileSync(noteIn(shellDir), 'utf8') === app.getVersion())
      app.disableHardwareAcceleration();
  } catch {
    // There is no such note: all is as usual.
  }
}

/**
 * Logs helper processes that end. Chromium starts that of the graphics processor again by itself; after more than three
 * times in a minute `askWithout` asks, once, whether to do without from the next start on. A start in the middle of a
 * ceremony is nobody's wish, so the app does not restart by itself.
 */
export function watchGraphics(shellDir: string, askWithout: () => Promise<boolean>): void {
  const limit = new CrashLimit();
  let isAsked = false;
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason === 'clean-exit') return;
    log(`a helper process ended: ${type}, ${reason}`);
    if (type !== 'GPU' || limit.allows(Date.now()) || isAsked) return;
    isAsked = true;
    void choose(shellDir, askWithout).catch((error: unknown) =>
      log(`the choice could not be kept: ${described(error)}`),
    );
  });
}

async function choose(shellDir: string, askWithout: () => Promise<boolean>): Promise<void> {
  if (!(await askWithout())) return;
  await writeDurably(noteIn(shellDir), app.getVersion());
  log('from the next start on, the graphics processor is not used');
}
