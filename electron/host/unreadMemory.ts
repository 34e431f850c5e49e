import type {
  CallParams,
  CallResults,
  Failure,
  HostEvent,
  Reply,
} from '@shared/contract/contract.ts';
import { done } from './replies.ts';

/** The calls about what was remembered and could not be read. */
export type MemoryCall = 'memory.unread' | 'memory.seen';

/** What this machine remembered beside the shows and could not be read, until a person has been told. */
export class UnreadMemory {
  readonly #tell: (event: HostEvent) => void;
  #unread: readonly Failure[] = [];

  constructor(tell: (event: HostEvent) => void) {
    this.#tell = tell;
  }

  readonly add = (failure: Failure): void => {
    this.#set([...this.#unread, failure]);
  };

  readonly handlers: {
    [N in MemoryCall]: (params: CallParams[N]) => Promise<Reply<CallResults[N]>>;
  } = {
    'memory.unread': async () => done(this.#unread),
    'memory.seen': async () => {
      this.#set([]);
      return done(null);
    },
  };

  #set(unread: readonly Failure[]): void {
    this.#unread = unread;
    this.#tell({ type: 'unread', unread });
  }
}
