import type { IncidentCode } from '@shared/contract/sharing.ts';
import type { SSEStreamingApi } from 'hono/streaming';
import type { FeedMaker } from './feedNow.ts';
import type { Guests } from './guests.ts';

/** How often a stream is looked after, in ms: the time runs on, and its token may have been taken away. */
const TICK_MS = 1000;
/** A stream on which nothing was said for so long gets a comment, in ms: those between are kept from closing it. */
const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing for so long is cut off, in ms. */
export const STALLED_MS = 20_000;
/** As many streams as are let stand open. */
export const MOST_STREAMS = 200;

interface Reader {
  readonly stream: SSEStreamingApi;
  readonly address: string;
  /** Whether the reader may still read. */
  readonly isLetIn: () => boolean;
  /** Takes the connection away from a reader that does not read. */
  readonly destroy: () => void;
  /** The tag of what it was told last. */
  told: string | null;
  /** When the write began that is still waiting for the reader; null: none is. */
  writingSince: number | null;
  /** When something was last said. */
  saidAt: number;
}

export interface FeedStreamsOptions {
  readonly guests: Guests;
  readonly feed: FeedMaker;
  readonly incident: (code: IncidentCode, from: string) => void;
  readonly stalledMs: number;
}

/**
 * The readers of the feed's events. Each event is the whole feed, so a reader that falls behind gets the newest next and
 * nothing piles up for it: one event at most waits for each.
 */
export class FeedStreams {
  readonly #options: FeedStreamsOptions;
  readonly #readers = new Set<Reader>();
  #stop: (() => void) | null = null;

  constructor(options: FeedStreamsOptions) {
    this.#options = options;
  }

  get isFull(): boolean {
    return this.#readers.size >= MOST_STREAMS;
  }

  /** Tells a reader what is, unless it knows that already (`lastId`), and what comes, until it is gone. */
  async serve(
    stream: SSEStreamingApi,
    reader: Pick<Reader, 'address' | 'isLetIn' | 'destroy'>,
    lastId: string | null,
  ): Promise<void> {
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
    const now = performance.now();
    const one: Reader = { ...reader, stream, told: lastId, writingSince: null, saidAt: now };
    this.#readers.add(one);
    this.#start();
    // Even one that knows everything hears at once that it is connected.
    void this.#write(one, ': connected\n\n').then(() => this.#tell(one));
    await gone;
    this.#readers.delete(one);
    if (this.#readers.size === 0) this.#stop?.();
  }

  #start(): void {
    if (this.#stop !== null) return;
    const unhear = this.#options.guests.onHall(() => {
      for (const one of this.#readers) void this.#tell(one);
    });
    const timer = setInterval(() => this.#tick(), TICK_MS);
    this.#stop = () => {
      unhear();
      clearInterval(timer);
      this.#stop = null;
    };
  }

  #tick(): void {
    const now = performance.now();
    for (const one of this.#readers) {
      if (!one.isLetIn()) this.#cut(one);
      else if (one.writingSince !== null && now - one.writingSince >= this.#options.stalledMs) {
        this.#options.incident('too-slow', one.address);
        this.#cut(one);
      } else if (one.writingSince === null && now - one.saidAt >= HEARTBEAT_MS)
        void this.#write(one, ': \n\n');
      else void this.#tell(one);
    }
  }

  /** Says what is new, again and again until nothing is; while a write waits for the reader, the next one waits too. */
  async #tell(one: Reader): Promise<void> {
    while (one.writingSince === null && this.#readers.has(one)) {
      const { tag, json } = this.#options.feed.read();
      if (one.told === tag) return;
      one.told = tag;
      await this.#write(one, `id: ${tag}\nevent: now\ndata: ${json}\n\n`);
    }
  }

  async #write(one: Reader, text: string): Promise<void> {
    one.writingSince = performance.now();
    await one.stream.write(text);
    one.writingSince = null;
    one.saidAt = performance.now();
  }

  #cut(one: Reader): void {
    this.#readers.delete(one);
    one.stream.abort();
    one.destroy();
  }
}
