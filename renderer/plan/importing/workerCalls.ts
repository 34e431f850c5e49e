import type { ImportProblem } from '@shared/import/source.ts';

/** What a page can ask of a worker, each with what it gives and gets. */
export type CallTable<C> = {
  readonly [K in keyof C]: { readonly params: unknown; readonly result: unknown };
};

/** A question as it goes to the worker. */
export type Asked<C extends CallTable<C>> = {
  [K in keyof C]: { readonly id: number; readonly call: K; readonly params: C[K]['params'] };
}[keyof C];

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: ImportProblem };

/** What comes back; `P` says how far the worker is. */
export type FromWorker<P> =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'progress'; readonly progress: P };

/** The page's end of a worker that answers questions. Each source has its own worker, which ends with it. */
export class Asker<C extends CallTable<C>, P> {
  readonly #worker: Worker;
  readonly #ended: Answer<never>;
  readonly #waiting = new Map<number, (answer: Answer<unknown>) => void>();
  #count = 0;
  #hasEnded = false;

  /** `endedCode` is said of a worker that has ended: out of memory, or by a defect. */
  constructor(worker: Worker, endedCode: string, onProgress: (progress: P) => void) {
    this.#worker = worker;
    this.#ended = { ok: false, fault: { code: endedCode, details: {} } };
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<P>>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else this.#take(data.id, data.answer);
    });
    worker.addEventListener('error', () => this.end());
    worker.addEventListener('messageerror', () => this.end());
  }

  /** Asks the worker. Never rejects: a worker that has ended is a fault like any other. */
  ask<K extends keyof C>(call: K, params: C[K]['params']): Promise<Answer<C[K]['result']>> {
    if (this.#hasEnded) return Promise.resolve(this.#ended);
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      // The worker answers each call with its own result type.
      this.#waiting.set(id, resolve as (answer: Answer<unknown>) => void);
      this.#worker.postMessage({ id, call, params });
    });
  }

  /** Stops whatever the worker does. */
  end(): void {
    this.#hasEnded = true;
    this.#worker.terminate();
    for (const resolve of this.#waiting.values()) resolve(this.#ended);
    this.#waiting.clear();
  }

  #take(id: number, answer: Answer<unknown>): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}

/** The worker's end: questions are answered one after the other. A defect ends the worker; the page says so. */
export function answerCalls<C extends CallTable<C>>(
  take: (asked: Asked<C>) => Promise<Answer<unknown>>,
  post: (message: FromWorker<never>) => void,
): void {
  let last: Promise<void> = Promise.resolve();
  self.addEventListener('message', ({ data }: MessageEvent<Asked<C>>) => {
    last = last.then(async () => {
      post({ type: 'answer', id: data.id, answer: await take(data) });
    });
    last.catch((error: unknown) => reportError(error));
  });
}
