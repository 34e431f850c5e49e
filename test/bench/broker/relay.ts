import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { machineNow } from '../sharing/crowd.ts';

/** Stands between publishers and the broker and sees when a message passes; what it costs, it costs all of them. */
export class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #awaited: { readonly topic: string; readonly passed: (at: number) => void } | null = null;

  private constructor(brokerPort: number) {
    this.#server = createServer({ noDelay: true }, (near) => {
      const far = connect({ port: brokerPort, host: '127.0.0.1', noDelay: true });
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.once('close', () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.on('data', (bytes) => this.#look(bytes));
      near.pipe(far);
      far.pipe(near);
    });
  }

  static async to(brokerPort: number): Promise<Relay> {
    const relay = new Relay(brokerPort);
    relay.#server.listen(0, '127.0.0.1');
    await once(relay.#server, 'listening');
    return relay;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** When the next message of a topic passes, ms on the clock of the machine. */
  passed(topic: string): Promise<number> {
    return new Promise((passed) => {
      this.#awaited = { topic, passed };
    });
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #look(bytes: Buffer): void {
    if (this.#awaited === null || !bytes.includes(this.#awaited.topic)) return;
    this.#awaited.passed(machineNow());
    this.#awaited = null;
  }
}
