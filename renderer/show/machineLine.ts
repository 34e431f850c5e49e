import { BEAT_MS, type HostMessage, type Rank } from '@shared/contract/contract.ts';
import { pauseBefore } from '@shared/share/comingBack.ts';
import { type ClockSamples, withBeat } from '@shared/share/hostClock.ts';
import { UNKNOWN_RANK } from '@shared/share/rank.ts';
import type { SocketTransport } from './transport.ts';

/** A line on which nothing was heard for that long is cut, whatever the network says, in ms. */
const QUIET_MS = 2 * BEAT_MS;

type Timer = ReturnType<typeof setTimeout>;

/** What is heard of a line to a machine. */
interface MachineLineEvents {
  readonly opened: (line: MachineLine) => void;
  readonly heard: (line: MachineLine, message: HostMessage) => void;
  /** It was cut or could not be opened. `code` is the close code of the host; null: it has said nothing. */
  readonly lost: (line: MachineLine, code: number | null) => void;
}

/**
 * The line of a device to one machine: sees at once when the machine is heard no more, and comes back. It says nothing by
 * itself; a machine that is told nothing only beats.
 */
export class MachineLine {
  /** Address of the machine, without a path (`http://192.168.1.7:4280`). */
  readonly url: string;
  readonly #open: () => Promise<SocketTransport>;
  readonly #events: MachineLineEvents;
  #socket: SocketTransport | null = null;
  #rank: Rank = UNKNOWN_RANK;
  #samples: ClockSamples = [];
  #heardAt = 0;
  /** Rises with every try, so that an answer to an older one is known for what it is. */
  #turn = 0;
  #failed = 0;
  #retry: Timer | null = null;
  #watch: Timer | null = null;

  /** `open` opens the socket, or rejects. */
  constructor(url: string, open: () => Promise<SocketTransport>, events: MachineLineEvents) {
    this.url = url;
    this.#open = open;
    this.#events = events;
  }

  /** Null: the machine is not there. */
  get socket(): SocketTransport | null {
    return this.#socket;
  }

  get rank(): Rank {
    return this.#rank;
  }

  /** What the machine's clock has said since the line was opened last. */
  get samples(): ClockSamples {
    return this.#samples;
  }

  /** When the machine was last heard, by this device's clock; 0: never. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** Tries to open it now. */
  async connect(): Promise<void> {
    this.stop();
    const turn = this.#turn;
    let socket: SocketTransport;
    try {
      socket = await this.#open();
    } catch {
      if (turn === this.#turn) this.#events.lost(this, null);
      return;
    }
    if (turn === this.#turn) this.#take(socket);
    else socket.giveUp();
  }

  /** Gives up what there is and tries again after a pause, which is never longer than `longest` ms. */
  comeBack(longest?: number): void {
    this.stop();
    const pause = pauseBefore(this.#failed, Math.random(), longest);
    this.#failed += 1;
    this.#retry = setTimeout(() => void this.connect(), pause);
  }

  /** It is good: if it is lost, it is tried again soon. */
  isGood(): void {
    this.#failed = 0;
  }

  /** If a pause is on: a shorter one. */
  hurry(longest: number): void {
    if (this.#retry === null) return;
    this.#failed = 0;
    this.comeBack(longest);
  }

  /** If a pause is on: ends it. */
  tryNow(): void {
    if (this.#retry === null) return;
    this.#failed = 0;
    void this.connect();
  }

  /** Is lost if nothing was heard for too long: who sleeps hears no timers. */
  check(): void {
    if (Date.now() - this.#heardAt > QUIET_MS) this.lose();
  }

  /** Nothing is heard any more; of a line that is not open nothing has been. */
  lose(code: number | null = null): void {
    if (this.#socket !== null) this.#events.lost(this, code);
  }

  /** Gives up what there is. */
  stop(): void {
    this.#turn += 1;
    if (this.#retry !== null) clearTimeout(this.#retry);
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#retry = null;
    this.#watch = null;
    const socket = this.#socket;
    this.#socket = null;
    this.#rank = UNKNOWN_RANK;
    socket?.giveUp();
  }

  #take(socket: SocketTransport): void {
    this.#socket = socket;
    this.#samples = [];
    this.#heardAt = Date.now();
    socket.onMessage((message) => this.#hear(message));
    socket.onEnd((code) => this.lose(code));
    this.#watchOver(QUIET_MS);
    this.#events.opened(this);
  }

  #hear(message: HostMessage): void {
    this.#heardAt = Date.now();
    if (message.type === 'beat') {
      // One that goes on beating is there; one that is cut after its first beat is not.
      if (this.#samples.length > 0) this.isGood();
      this.#samples = withBeat(this.#samples, message.now, this.#heardAt);
      this.#rank = message.rank;
    }
    this.#events.heard(this, message);
  }

  #watchOver(ms: number): void {
    this.#watch = setTimeout(() => {
      const rest = QUIET_MS - (Date.now() - this.#heardAt);
      if (rest <= 0) this.lose();
      else this.#watchOver(rest);
    }, ms);
  }
}
