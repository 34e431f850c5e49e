import { createSocket, type Socket } from 'node:dgram';
import type { OscChoice } from '@shared/contract/sharing.ts';
import { isRunning } from '@shared/model/run.ts';
import { OSC_TIME, type OscMessage, oscError, oscState } from '@shared/share/osc.ts';
import { programState } from '@shared/share/programCues.ts';
import { translator } from '@shared/words/translate.ts';
import { FeedMaker } from './feedNow.ts';
import type { Guests } from './guests.ts';
import { oscPacket } from './oscCodec.ts';

/** How often the time is told while the show runs, in ms. */
const TICK_MS = 1000;
/** How often everything is told again, in ms. */
const AGAIN_MS = 10_000;

const NEWS = () => false;
const TIME = (address: string) => address === OSC_TIME;
const ALL = () => true;

export interface OscFeedbackOptions {
  readonly choice: OscChoice;
  readonly guests: Guests;
  readonly log: (line: string) => void;
  readonly againMs?: number;
}

/** Sends how the show stands to the programs that the operator has written down: what is new at once, all of it now and then. */
export class OscFeedback {
  readonly #options: OscFeedbackOptions;
  readonly #targets: readonly Socket[];
  readonly #feed: FeedMaker;
  readonly #stop: () => void;
  /** The packet that was sent last, by its address. */
  readonly #told = new Map<string, Buffer>();

  constructor(options: OscFeedbackOptions) {
    const { choice, guests, againMs = AGAIN_MS, log } = options;
    this.#options = options;
    this.#feed = new FeedMaker(guests);
    this.#targets = choice.to.map((target) => openTarget(target, log, () => this.#tell(ALL)));
    if (choice.to.length === 0) {
      this.#stop = () => undefined;
      return;
    }
    const unhear = guests.onHall(() => this.#tell(NEWS));
    const timers = [
      setInterval(() => this.#tell(isRunning(guests.show.run) ? TIME : NEWS), TICK_MS),
      setInterval(() => this.#tell(ALL), againMs),
    ];
    this.#stop = () => {
      unhear();
      for (const timer of timers) clearInterval(timer);
    };
  }

  /** Why a command was not carried out, as a sentence. */
  tellError(sentence: string): void {
    this.#send(oscPacket(oscError(sentence)));
  }

  close(): void {
    this.#stop();
    for (const target of this.#targets) target.close();
  }

  /** Sends what is new, and what is to be sent again although it is not. */
  #tell(isAgain: (address: string) => boolean): void {
    for (const message of this.#messages()) {
      const packet = oscPacket(message);
      const before = this.#told.get(message.address);
      if (before?.equals(packet) && !isAgain(message.address)) continue;
      this.#told.set(message.address, packet);
      this.#send(packet);
    }
  }

  #messages(): readonly OscMessage[] {
    const { guests } = this.#options;
    const { show } = guests;
    const now = guests.now();
    const t = translator(guests.language);
    const state = programState(show, { now, caller: guests.callerName, t });
    return oscState(state, this.#feed.feed(now));
  }

  #send(packet: Buffer): void {
    // Who is not there misses it; the next time everything is told again.
    for (const target of this.#targets) if (isOpen(target)) target.send(packet, () => undefined);
  }
}

/** A socket that speaks with one program alone: what others send to it is dropped by the system. */
function openTarget(
  { address, port }: OscChoice['to'][number],
  log: (line: string) => void,
  opened: () => void,
): Socket {
  const socket = createSocket('udp4');
  let isLogged = false;
  socket.on('error', (error) => {
    if (!isLogged) log(`OSC to ${address}:${port}: ${error.message}`);
    isLogged = true;
  });
  socket.connect(port, address, opened);
  return socket;
}

function isOpen(socket: Socket): boolean {
  try {
    socket.remoteAddress();
    return true;
  } catch {
    return false;
  }
}
