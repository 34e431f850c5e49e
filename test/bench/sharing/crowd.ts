import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { AskedChild, benchChild } from '../childCalls.ts';

/** Devices that come in at a shared show, with the page's own sequence: PIN, line, hello, state. */
export interface Joining {
  readonly group: string;
  /** `http://127.0.0.1:…` */
  readonly base: string;
  readonly showId: string;
  readonly role: 'mc' | 'stage' | 'clock' | 'screen';
  readonly pin: string;
  readonly devices: number;
  /** Lines of each. */
  readonly lines: number;
}

/** What one line has received; beats are counted apart. */
export interface Tally {
  messages: number;
  bytes: number;
  beats: number;
}

export interface CrowdCalls {
  /** Lines of devices; gives the ms until the last of them had its state. */
  join(joining: Joining): number;
  /** Lines to the bare server. */
  bare(choice: { readonly group: string; readonly url: string; readonly lines: number }): void;
  /** Each line of a group waits for its next news. */
  arm(group: string): void;
  /** When the last of them had it, ms on the clock of the machine, and the bytes that it had got. */
  arrived(group: string): { readonly at: number; readonly text: string };
  /** The lines of a group read nothing any more. */
  stall(group: string): void;
  tallies(group: string): readonly Tally[];
  /** Counts anew. */
  clear(group: string): void;
  close(group: string): void;
}

/** A clock that all processes of the machine share, in ms. */
export const machineNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The raw limit: a server that sends what it gets to all its clients and knows nothing else, in a process of its own. */
export class BareServer {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #trigger: WebSocket;

  private constructor(child: ChildProcess, url: string, trigger: WebSocket) {
    this.#child = child;
    this.url = url;
    this.#trigger = trigger;
  }

  static async start(root: string): Promise<BareServer> {
    const child = benchChild(root, 'bareChild');
    const [url] = (await once(child, 'message')) as [string];
    const trigger = new WebSocket(url, { perMessageDeflate: false });
    await once(trigger, 'open');
    return new BareServer(child, url, trigger);
  }

  send(text: string): void {
    this.#trigger.send(text);
  }

  stop(): void {
    this.#trigger.terminate();
    this.#child.kill();
  }
}

/** Many clients, in a process of their own. */
export class Crowd extends AskedChild<CrowdCalls> {
  constructor(root: string) {
    super(root, 'crowdChild');
  }
}
