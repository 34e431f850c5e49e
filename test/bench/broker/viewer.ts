import { connect } from 'node:net';
import { WebSocket } from 'ws';
import {
  CONNACK,
  confirmation,
  connectPacket,
  isTaken,
  kindOf,
  type Message,
  messageIn,
  type Packet,
  PING,
  PUBLISH,
  packetAt,
  SUBACK,
  subscribePacket,
} from './mqttWire.ts';

/** As the page of a far viewer. */
export const KEEPALIVE_S = 10;
const NOTHING = Buffer.alloc(0);
/** All read into the same memory, one after the other. */
const SHARED = Buffer.alloc(65_536);

/** Where a broker on this computer is: MQTT over TCP, or over a WebSocket as browsers speak it. */
export interface Door {
  readonly port: number;
  readonly isWeb: boolean;
}

interface ViewerOptions {
  readonly door: Door;
  readonly clientId: string;
  readonly topics: readonly string[];
  readonly heard: (message: Message) => void;
}

/** One that listens to a broker, with as little work as can be. */
export class Viewer {
  readonly #options: ViewerOptions;
  readonly #opened: () => void;
  readonly #failed: (error: Error) => void;
  readonly #line: Line;
  #rest: Buffer = NOTHING;
  #isOver = false;

  private constructor(options: ViewerOptions, opened: () => void, failed: (error: Error) => void) {
    this.#options = options;
    this.#opened = opened;
    this.#failed = failed;
    const { door, clientId } = options;
    this.#line = (door.isWeb ? webLine : tcpLine)(door.port, {
      opened: () => this.#line.send(connectPacket(clientId, KEEPALIVE_S)),
      came: (bytes) => this.#came(bytes),
      ended: () => {
        if (!this.#isOver) failed(new Error('the broker has cut a viewer off'));
      },
    });
  }

  /** Resolves when the broker has taken the subscriptions. Throws when a viewer is cut off later. */
  static open(options: ViewerOptions): Promise<Viewer> {
    return new Promise((resolve, reject) => {
      let isOpen = false;
      const viewer = new Viewer(
        options,
        () => {
          isOpen = true;
          resolve(viewer);
        },
        (error) => {
          if (isOpen) throw error;
          reject(error);
        },
      );
    });
  }

  ping(): void {
    this.#line.send(PING);
  }

  close(): void {
    this.#isOver = true;
    this.#line.cut();
  }

  #came(came: Buffer): void {
    const bytes = this.#rest.length === 0 ? came : Buffer.concat([this.#rest, came]);
    let at = 0;
    for (;;) {
      const packet = packetAt(bytes, at);
      if (packet === null) break;
      this.#take(bytes, packet);
      at = packet.to;
    }
    this.#rest = at === bytes.length ? NOTHING : Buffer.from(bytes.subarray(at));
  }

  #take(bytes: Buffer, packet: Packet): void {
    const kind = kindOf(packet);
    if (kind === PUBLISH) {
      const message = messageIn(bytes, packet);
      if (message.packetId !== null) this.#line.send(confirmation(message.packetId));
      this.#options.heard(message);
    } else if (kind === CONNACK || kind === SUBACK) {
      if (!isTaken(bytes, packet)) this.#failed(new Error('the broker has refused a viewer'));
      else if (kind === SUBACK) this.#opened();
      else this.#line.send(subscribePacket(this.#options.topics));
    }
  }
}

interface Line {
  send(bytes: Buffer): void;
  cut(): void;
}

interface LineEvents {
  readonly opened: () => void;
  readonly came: (bytes: Buffer) => void;
  readonly ended: () => void;
}

function tcpLine(port: number, { opened, came, ended }: LineEvents): Line {
  const callback = (length: number) => {
    came(SHARED.subarray(0, length));
    return true;
  };
  const onread = { buffer: SHARED, callback };
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
  socket.once('connect', opened);
  socket.on('error', () => undefined);
  socket.once('close', ended);
  return { send: (bytes) => void socket.write(bytes), cut: () => void socket.destroy() };
}

function webLine(port: number, { opened, came, ended }: LineEvents): Line {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, 'mqtt', { perMessageDeflate: false });
  socket.once('open', opened);
  socket.on('message', came);
  socket.on('error', () => undefined);
  socket.once('close', ended);
  return { send: (bytes) => socket.send(bytes), cut: () => socket.terminate() };
}
