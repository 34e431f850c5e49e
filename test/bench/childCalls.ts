import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

/** What a process of its own can be asked for: each call by its name, with one input. */
type Calls<C> = { readonly [N in keyof C]: (input: never) => unknown };
type Input<F> = F extends (input: infer I) => unknown ? I : never;
type Output<F> = F extends (input: never) => infer O ? Awaited<O> : never;

interface Asked {
  readonly id: number;
  readonly call: string;
  readonly input: unknown;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A process of its own that bench.mjs has built into `dist/bench`. */
export const benchChild = (root: string, name: string): ChildProcess =>
  fork(join(root, 'dist', 'bench', `${name}.js`));

/** A process of its own that answers calls. */
export class AskedChild<C extends Calls<C>> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(root: string, name: string) {
    this.#child = benchChild(root, name);
    this.#child.on('message', ({ id, answer }: { id: number; answer: never }) => {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
    });
    this.#child.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the clients have failed'));
    });
  }

  /** Rejects when the process fails; why is on the standard error. */
  ask<N extends keyof C & string>(call: N, input: Input<C[N]>): Promise<Output<C[N]>> {
    this.#count += 1;
    const message: Asked = { id: this.#count, call, input };
    this.#child.send(message);
    return new Promise((resolve, reject) => this.#waiting.set(message.id, { resolve, reject }));
  }

  /** Its clients stand for other machines: the host's own work goes before theirs on this one. */
  giveWay(): void {
    if (this.#child.pid !== undefined)
      setPriority(this.#child.pid, constants.priority.PRIORITY_LOW);
  }

  stop(): void {
    this.#child.kill();
  }
}

/** Answers, in such a process, for as long as the benchmark runs. The answer of each may be late. */
export function answerCalls<C extends Calls<C>>(
  calls: {
    readonly [N in keyof C]: (input: Input<C[N]>) => unknown;
  },
): void {
  // The benchmark has ended, however it did.
  process.once('disconnect', () => process.exit());
  process.on('message', async ({ id, call, input }: Asked) => {
    const answer = await calls[call as keyof C](input as never);
    process.send?.({ id, answer: answer ?? null });
  });
}
