import { connect, createServer, type Server, type Socket } from 'node:net';

/** `cut`: every connection is closed, and none is taken; `silent`: all stay open, and nothing comes through. */
type CableState = 'good' | 'cut' | 'silent';

const NO_PASSWORD = Buffer.from([5, 0]);
const GRANTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/**
 * The network between a device and the host, which a test can cut and mend: a proxy (SOCKS 5, RFC 1928), so that the
 * device's addresses are the true ones.
 */
export class Cable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #state: CableState = 'good';

  private constructor() {
    this.#server = createServer((socket) => this.#take(socket));
  }

  static async lay(): Promise<Cable> {
    const cable = new Cable();
    await new Promise<void>((resolve) => cable.#server.listen(0, '127.0.0.1', resolve));
    return cable;
  }

  /** What a browser context goes through. */
  get proxy(): { readonly server: string } {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the cable is not laid');
    return { server: `socks5://127.0.0.1:${address.port}` };
  }

  /** Pulled out: both ends see at once that their connections are closed. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** As a device out of reach of its Wi-Fi: neither end is told anything. */
  silence(): void {
    this.#state = 'silent';
    for (const socket of this.#sockets) socket.pause();
  }

  mend(): void {
    this.#state = 'good';
    for (const socket of this.#sockets) socket.resume();
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(device: Socket): void {
    this.#know(device);
    if (this.#state === 'cut') {
      device.destroy();
      return;
    }
    let told = Buffer.alloc(0);
    let hasGreeted = false;
    const hear = (bytes: Buffer) => {
      told = Buffer.concat([told, bytes]);
      if (!hasGreeted) {
        const length = greetingLength(told);
        if (length === null) return;
        hasGreeted = true;
        told = told.subarray(length);
        device.write(NO_PASSWORD);
      }
      const port = askedPort(told);
      if (port === null) return;
      device.off('data', hear);
      device.write(GRANTED);
      this.#join(device, port);
    };
    device.on('data', hear);
    if (this.#state === 'silent') device.pause();
  }

  #join(device: Socket, port: number): void {
    const host = connect(port, '127.0.0.1');
    this.#know(host);
    device.on('data', (bytes) => host.write(bytes));
    host.on('data', (bytes) => device.write(bytes));
    host.on('close', () => device.destroy());
    device.on('close', () => host.destroy());
  }

  #know(socket: Socket): void {
    this.#sockets.add(socket);
    // A reset is a closed connection like any other.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}

/** How long an address is, by its kind: four numbers, or a name after its length. */
const ADDRESS_LENGTHS: Readonly<Record<number, (bytes: Buffer) => number>> = {
  1: () => 4,
  3: (bytes) => 1 + (bytes[4] ?? 0),
};

/** How long the device's greeting is; null: not all of it is there. */
function greetingLength(bytes: Buffer): number | null {
  const length = 2 + (bytes[1] ?? Number.POSITIVE_INFINITY);
  return bytes.length < length ? null : length;
}

/** The port that the device asks for; null: not all of the question is there. */
function askedPort(bytes: Buffer): number | null {
  const end = 4 + (ADDRESS_LENGTHS[bytes[3] ?? 0]?.(bytes) ?? Number.POSITIVE_INFINITY);
  return bytes.length < end + 2 ? null : bytes.readUInt16BE(end);
}
