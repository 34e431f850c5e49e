import type { Machine } from '@shared/contract/machines.ts';
import {
  type MachineHello,
  type MachineMessage,
  machineMessageSchema,
  SILENT_MS,
} from '@shared/machines/messages.ts';
import type { MachineEnd, MachineLine } from './machineOptions.ts';

/** A line is cut when so many bytes wait in it: the other end comes back and is brought up to date. */
const MOST_WAITING_BYTES = 32 * 1024 * 1024;

/** Takes part in one line: leads the other machine, or follows it. */
export interface Part {
  take(message: MachineMessage): void;
  /** The line has ended, or the parts have changed. */
  stop(): void;
}

interface LinkOptions {
  readonly hello: (link: Link, hello: MachineHello) => void;
  readonly closed: (link: Link) => void;
  readonly log: (line: string) => void;
}

/** One line to another machine: what is known of it, and what this machine is in it. */
export class Link implements MachineEnd {
  readonly #line: MachineLine;
  readonly #options: LinkOptions;
  /** What the other has said of itself last; null: nothing yet. */
  hello: MachineHello | null = null;
  /** What this machine is in it; null: neither is decided. */
  part: Part | null = null;
  /** When it was last heard, by `performance.now`. */
  heardAt = performance.now();
  /** Half of the last round trip in ms; null: not measured. */
  lagMs: number | null = null;
  isOpen = true;

  constructor(line: MachineLine, options: LinkOptions) {
    this.#line = line;
    this.#options = options;
  }

  get machine(): Machine | null {
    return this.hello?.machine ?? null;
  }

  /** Whether the other was heard just now. */
  get isHeard(): boolean {
    return performance.now() - this.heardAt <= SILENT_MS;
  }

  say(message: MachineMessage): void {
    if (!this.isOpen) return;
    if (this.#line.waitingBytes > MOST_WAITING_BYTES) {
      this.#options.log('a machine that reads too slowly was cut off');
      this.#line.close();
      return;
    }
    this.#line.send(JSON.stringify(message));
  }

  receive(text: string): void {
    const message = parse(text);
    if (message === null) {
      this.#options.log(`${this.#line.address}: a message of no machine of ours; the line is cut`);
      this.#line.close();
      return;
    }
    this.heardAt = performance.now();
    if (message.type === 'hello') {
      this.hello = message;
      this.#options.hello(this, message);
    } else this.part?.take(message);
  }

  /** Takes another part. */
  become(part: Part | null): void {
    this.part?.stop();
    this.part = part;
  }

  cut(): void {
    this.#line.close();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.become(null);
    this.#options.closed(this);
  }
}

function parse(text: string): MachineMessage | null {
  try {
    const parsed = machineMessageSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
