import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { type WebSocket, WebSocketServer } from 'ws';
import { newWindow } from '../sharing/viewers.ts';
import { lookOut, painted } from './frames.ts';

/** What a page shows and tries: the address of the other server stands in its own. */
const PAGE = `<!doctype html><main><h1></h1></main><script>
  const [first, other] = location.hash.slice(1).split(',');
  const dial = (url, next) => {
    const socket = new WebSocket(url);
    socket.onmessage = ({ data }) => { document.querySelector('h1').textContent = data; };
    socket.onclose = () => dial(next, url);
  };
  dial(first, other);
</script>`;

/** The raw limit: pages that only show what a server says first, and dial the other one when a server is lost. */
export class BareReconnect {
  readonly #servers: readonly BareGreeter[];
  readonly #pages: readonly Page[];
  #nth = 0;

  private constructor(servers: readonly BareGreeter[], pages: readonly Page[]) {
    this.#servers = servers;
    this.#pages = pages;
  }

  static async start(browser: Browser, pages: number): Promise<BareReconnect> {
    const servers = [await BareGreeter.start(), await BareGreeter.start()];
    const [home] = servers;
    const lines = servers.map(({ port }) => `ws://127.0.0.1:${port}`);
    const opened: Page[] = [];
    for (let nth = 0; nth < pages; nth += 1) {
      const page = await (await newWindow(browser)).newPage();
      await page.goto(`http://127.0.0.1:${home?.port}/#${lines.join()}`);
      await page.getByText('0', { exact: true }).waitFor();
      opened.push(page);
    }
    return new BareReconnect(servers, opened);
  }

  /** Cuts all lines to one server: ms until each page has painted what the other one has said. */
  async measure(): Promise<readonly number[]> {
    const [lost, other] = [this.#nth % 2, (this.#nth + 1) % 2].map((at) => this.#servers[at]);
    this.#nth += 1;
    const greeting = String(this.#nth);
    for (const page of this.#pages) await lookOut(page, sign(greeting));
    other?.greetWith(greeting);
    const from = Date.now();
    lost?.cut();
    const frames = await Promise.all(this.#pages.map(painted));
    return frames.map(({ at }) => at - from);
  }

  async stop(): Promise<void> {
    for (const page of this.#pages) await page.context().close();
    for (const server of this.#servers) server.stop();
  }
}

const sign = (text: string) => ({ selector: 'main h1', cueId: null, text });

/** Says one word to whoever comes. To its clients it is the same whether it ends their lines or is killed. */
class BareGreeter {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  #greeting = '0';

  private constructor(server: Server, sockets: WebSocketServer) {
    this.#server = server;
    this.#sockets = sockets;
    this.port = (server.address() as AddressInfo).port;
    sockets.on('connection', (socket: WebSocket) => socket.send(this.#greeting));
  }

  static async start(): Promise<BareGreeter> {
    const server = createServer((_asked, answer) => {
      answer.setHeader('content-type', 'text/html').end(PAGE);
    });
    const sockets = new WebSocketServer({ server, perMessageDeflate: false });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new BareGreeter(server, sockets);
  }

  greetWith(greeting: string): void {
    this.#greeting = greeting;
  }

  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  stop(): void {
    this.cut();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
