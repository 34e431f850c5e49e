import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Failure } from '@shared/contract/contract.ts';
import type { IncidentCode, OscChoice } from '@shared/contract/sharing.ts';
import { type OscMessage, oscAsked } from '@shared/share/osc.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { press } from './control.ts';
import type { Guests } from './guests.ts';
import { oscMessages } from './oscCodec.ts';
import { OscFeedback } from './oscFeedback.ts';
import type { Pass } from './passes.ts';

export interface OscOptions {
  readonly choice: OscChoice;
  /** Address of this machine on which commands are taken. */
  readonly address: string;
  readonly guests: Guests;
  readonly incident: (code: IncidentCode, from: string) => void;
  readonly log: (line: string) => void;
  /** How often everything is sent again, for programs that listen late, in ms. */
  readonly againMs?: number;
}

export interface Osc {
  close(): Promise<void>;
}

/** So many messages each second from one address: a fader that was put on a button must not stop the show. */
const MESSAGES_PER_SECOND = 50;

/**
 * Takes commands from, and sends the state to, the programs that the operator has written down; nobody else is heard.
 * node-osc reads and writes the packets; the sockets are our own, since a packet of a stranger has to be dropped unread
 * and a port that is taken has to be reported (its server shares the port silently). Rejects with EADDRINUSE.
 */
export async function openOsc(options: OscOptions): Promise<Osc> {
  const { choice, address } = options;
  const heard = choice.port === null ? null : await listenOn(address, choice.port);
  const feedback = new OscFeedback(options);
  if (heard !== null) {
    const inlet = new OscInlet(options, (failure) => feedback.tellError(failure));
    heard.on('message', (packet, from) => void inlet.take(packet, from));
    heard.on('error', (error) => options.log(`OSC: ${error.message}`));
  }
  return {
    close: async () => {
      feedback.close();
      if (heard === null) return;
      const closed = once(heard, 'close');
      heard.close();
      await closed;
    },
  };
}

async function listenOn(address: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: 'udp4' });
  const listening = once(socket, 'listening');
  socket.bind(port, address);
  await listening;
  return socket;
}

/** Where packets come in. */
class OscInlet {
  readonly #options: OscOptions;
  readonly #refused: (sentence: string) => void;
  readonly #known: ReadonlySet<string>;
  readonly #asked = new RateLimiterMemory({ points: MESSAGES_PER_SECOND, duration: 1 });

  constructor(options: OscOptions, refused: (sentence: string) => void) {
    this.#options = options;
    this.#refused = refused;
    this.#known = new Set(options.choice.from);
  }

  async take(packet: Buffer, { address: from }: RemoteInfo): Promise<void> {
    const { incident } = this.#options;
    if (!this.#known.has(from)) {
      incident('osc-stranger', from);
      return;
    }
    const messages = oscMessages(packet);
    if (messages === null) {
      incident('osc-malformed', from);
      return;
    }
    try {
      await this.#asked.consume(from, messages.length);
    } catch {
      incident('too-many', from);
      return;
    }
    for (const message of messages) void this.#carryOut(message, from);
  }

  async #carryOut(message: OscMessage, from: string): Promise<void> {
    const asked = oscAsked(message);
    if (asked === 'let-go') return;
    if ('code' in asked) {
      this.#options.incident('osc-malformed', from);
      this.#refuse(asked);
      return;
    }
    const reply = await press(this.#options, { pass: passOf(from), from }, asked);
    if (!reply.ok) this.#refuse(reply.error);
  }

  #refuse(failure: Failure): void {
    this.#refused(failureSentence(failure, translator(this.#options.guests.language)));
  }
}

/** OSC knows no tokens: the operator has let the address in. */
const passOf = (from: string): Pass => ({
  id: `osc-${from}`,
  name: `OSC ${from}`,
  role: 'control',
  kind: 'program',
  hash: '',
});
