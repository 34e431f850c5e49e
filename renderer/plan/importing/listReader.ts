import type {
  Answer,
  FromWorker,
  ListCall,
  ListCalls,
  Progress,
  ToWorker,
} from './listMessages.ts';

/** Said of a worker that has ended: out of memory, or by a defect. */
const ENDED = { ok: false, fault: { code: 'list-reader-ended', details: {} } } as const;

/** The page's end of the worker that reads a list. Each list has its own worker, which ends with it. */
export class ListReader {
  readonly #worker = new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: Answer<unknown>) => void>();
  #count = 0;
  #hasEnded = false;

  constructor(onProgress: (progress: Progress) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else this.#take(data.id, data.answer);
    });
    this.#worker.addEventListener('error', () => this.end());
    this.#worker.addEventListener('messageerror', () => this.end());
  }

  /** Asks the worker. Never rejects: a worker that has ended is a fault like any other. */
  ask<C extends ListCall>(
    call: C,
    params: ListCalls[C]['params'],
  ): Promise<Answer<ListCalls[C]['result']>> {
    if (this.#hasEnded) return Promise.resolve(ENDED);
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      // The worker answers each call with its own result type: `ListCalls`.
      this.#waiting.set(id, resolve as (answer: Answer<unknown>) => void);
      // `call` and `params` belong together by the signature; the union can't be rebuilt by the compiler.
      this.#worker.postMessage({ id, call, params } as ToWorker);
    });
  }

  /** Stops whatever the worker does. */
  end(): void {
    this.#hasEnded = true;
    this.#worker.terminate();
    for (const resolve of this.#waiting.values()) resolve(ENDED);
    this.#waiting.clear();
  }

  #take(id: number, answer: Answer<unknown>): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}
