import type { ListCalls, Progress } from './listMessages.ts';
import { Asker } from './workerCalls.ts';

/** The page's end of the worker that reads a list. */
export class ListReader extends Asker<ListCalls, Progress> {
  constructor(onProgress: (progress: Progress) => void) {
    const worker = new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' });
    super(worker, 'list-reader-ended', onProgress);
  }
}
