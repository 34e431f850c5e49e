import { TextDesk } from '../../../renderer/plan/announcement/textDesk.ts';
import type { TextCalls } from '../../../renderer/plan/announcement/textMessages.ts';
import { ListDesk } from '../../../renderer/plan/importing/listDesk.ts';
import type { ListCalls } from '../../../renderer/plan/importing/listMessages.ts';
import type { Answer, Asked, FromWorker } from '../../../renderer/plan/importing/workerCalls.ts';

type Message = Asked<ListCalls> | Asked<TextCalls>;

/** A worker's own desk in the page: a test environment has no workers. */
export class WorkerInPage extends EventTarget {
  /** The newest one. */
  static last: WorkerInPage | null = null;
  static dies = false;
  isTerminated = false;
  readonly #take: (message: Message) => Promise<Answer<unknown>>;

  /** `script`: the worker's file, which says what it reads. */
  constructor(script: URL) {
    super();
    WorkerInPage.last = this;
    const post = (progress: unknown) => this.#post({ type: 'progress', progress });
    const desk = script.href.includes('textWorker') ? new TextDesk(post) : new ListDesk(post);
    // The page asks each worker only what its own desk knows.
    this.#take = (message) => desk.take(message as never);
  }

  postMessage(message: Message): void {
    if (WorkerInPage.dies) {
      queueMicrotask(() => this.dispatchEvent(new Event('error')));
      return;
    }
    // The files of this environment can't be cloned.
    const hasFile = message.call === 'open' && message.params.source.kind === 'file';
    void this.#take(hasFile ? message : structuredClone(message)).then((answer) =>
      this.#post({ type: 'answer', id: message.id, answer }),
    );
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #post(message: FromWorker<unknown>): void {
    if (this.isTerminated) return;
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  }
}
