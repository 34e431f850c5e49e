import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import { roleSchema } from '@shared/share/roles.ts';
import { LINE_PROTOCOL, spareOf } from '@shared/share/spare.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import { SAFE_HEADERS } from '../web/assets.ts';
import { addressOf, closeServer, dropDeadLines, listenOn, refuseLine } from '../web/sockets.ts';
import { bearerToken, cookieToken, credential, remoteAddress } from './credentials.ts';
import { Gate } from './gate.ts';
import { CLOSED, type GuestConnection } from './guests.ts';
import { LIMITS, type Limits } from './limits.ts';
import { MachineLines } from './machineLines.ts';
import type { Pass } from './passes.ts';
import { connectGuest } from './siteLine.ts';
import type { SiteOptions } from './siteOptions.ts';
import { siteRoutes } from './siteRoutes.ts';
import { passOfSpare } from './spares.ts';
import { Strangers } from './strangers.ts';

export type { Certificate } from './certificate.ts';

/** What listens on the network. */
export interface Site {
  close(): Promise<void>;
}

/** The words of the statuses with which a line is refused. */
const STATUS_LINES = {
  400: '400 Bad Request',
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  405: '405 Method Not Allowed',
  408: '408 Request Timeout',
  411: '411 Length Required',
  413: '413 Content Too Large',
  421: '421 Misdirected Request',
  429: '429 Too Many Requests',
  431: '431 Request Header Fields Too Large',
} as const;
type Status = keyof typeof STATUS_LINES;

interface LineRefusal {
  readonly status: Status;
  readonly incident: IncidentCode | null;
}

/** How long lines have to hear that they end before they are cut, in ms. */
const GOODBYE_MS = 300;

/** Serves pages, lines, feeds and the API on the chosen address. Rejects with EADDRINUSE or EADDRNOTAVAIL. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const limits = { ...LIMITS, ...options.limits };
  const { choice } = options;
  const gate = new Gate(choice, limits.bodyBytes);
  const strangers = new Strangers(limits, options.incident);
  const routes = siteRoutes(options, ({ env }) => strangers.know(env.incoming.socket));
  // The globals of the process are not ours to replace.
  const answer = getRequestListener(routes.fetch, { overrideGlobalObjects: false });
  const server = newServer(options, limits);
  strangers.watch(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = gate.refusal(request);
    if (refusal === null) {
      void answer(request, response);
      return;
    }
    const { status, incident } = refusal;
    if (incident !== null) options.incident(incident, remoteAddress(request));
    const allow = status === 405 ? { allow: 'GET, HEAD, POST' } : {};
    // What else comes on this connection is not waited for.
    response.writeHead(status, { ...SAFE_HEADERS, connection: 'close', ...allow });
    response.end();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, stream: Duplex) =>
    refuseBroken(options, error, stream),
  );
  const lines = new SiteLines(options, limits, gate, strangers);
  server.on('upgrade', (request, stream, head) => lines.open(request, stream, head));
  await listenOn(server, choice.address, choice.port);
  return {
    close: async () => {
      await lines.close();
      const closed = closeServer(server);
      strangers.close();
      await closed;
    },
  };
}

function newServer({ certificate }: SiteOptions, limits: Limits): Server {
  const { headerBytes, headersMs, requestMs, idleMs } = limits;
  const times = {
    maxHeaderSize: headerBytes,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: Math.min(1000, headersMs),
  };
  const server: Server =
    certificate === null
      ? createServer(times)
      : createTlsServer({
          ...times,
          key: certificate.key,
          cert: certificate.cert,
          minVersion: 'TLSv1.2',
          handshakeTimeout: headersMs,
        });
  server.timeout = limits.stalledMs;
  server.maxConnections = limits.sockets;
  return server;
}

/** What is no request of HTTP, or comes too slowly. */
function refuseBroken(
  { incident }: SiteOptions,
  error: NodeJS.ErrnoException,
  stream: Duplex,
): void {
  const from = 'remoteAddress' in stream ? String(stream.remoteAddress ?? '') : '';
  const isSilent = 'bytesRead' in stream && stream.bytesRead === 0;
  const refuse = (status: Status, code: IncidentCode) => {
    incident(code, from);
    if (stream.writable) refuseLine(stream, STATUS_LINES[status]);
    else stream.destroy();
  };
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      // Browsers open connections that they may need; who says nothing on one is no attacker.
      if (isSilent) stream.destroy();
      else refuse(408, 'too-slow');
      return;
    case 'HPE_HEADER_OVERFLOW':
      refuse(431, 'too-large');
      return;
    default:
      if (error.code?.startsWith('HPE_')) refuse(400, 'malformed');
      else stream.destroy();
  }
}

/** The subprotocols that a line offers (RFC 6455, 4.1). */
const offeredProtocols = ({ headers }: IncomingMessage): readonly string[] =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());

/** The lines of a site. */
class SiteLines {
  readonly #options: SiteOptions;
  readonly #limits: Limits;
  readonly #gate: Gate;
  readonly #strangers: Strangers;
  readonly #sockets: WebSocketServer;
  readonly #machines: MachineLines;
  readonly #connections = new WeakMap<WebSocket, GuestConnection>();
  readonly #pings: ReturnType<typeof dropDeadLines>;

  constructor(options: SiteOptions, limits: Limits, gate: Gate, strangers: Strangers) {
    this.#options = options;
    this.#limits = limits;
    this.#gate = gate;
    this.#strangers = strangers;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.messageBytes,
      maxFragments: limits.fragments,
      maxBufferedChunks: limits.chunks,
      perMessageDeflate: false,
      // Never the other one, which holds a secret.
      handleProtocols: (offered) => (offered.has(LINE_PROTOCOL) ? LINE_PROTOCOL : false),
    });
    this.#machines = new MachineLines(options, limits.pingEveryMs);
    this.#pings = dropDeadLines(this.#sockets, limits.pingEveryMs, (socket, ms) =>
      this.#connections.get(socket)?.measured(ms),
    );
  }

  /** Takes a line in, or refuses it. */
  open(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const from = remoteAddress(request);
    const { guests, incident } = this.#options;
    const pass = this.#admitted(request);
    if ('status' in pass) {
      if (pass.incident !== null) incident(pass.incident, from);
      refuseLine(stream, STATUS_LINES[pass.status]);
      return;
    }
    this.#strangers.know(request.socket);
    if (pass.role === 'standby') {
      this.#machines.take(pass, request, stream, head);
      return;
    }
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      const connect = guests.connect.bind(guests, pass);
      this.#connections.set(socket, connectGuest(socket, from, connect, this.#limits, incident));
      this.#pings.ask(socket);
    });
  }

  /** Whose line it is, or why it is refused. */
  #admitted(request: IncomingMessage): Pass | LineRefusal {
    const { access, guests, choice } = this.#options;
    const [, name] = /^\/line\/(\w+)$/.exec(addressOf(request)?.pathname ?? '') ?? [];
    const isProgram = name === 'control' || name === 'standby';
    const spare = isProgram ? null : spareOf(offeredProtocols(request));
    const refusal =
      spare === null
        ? this.#gate.lineRefusal(request, isProgram)
        : this.#gate.spareRefusal(request);
    if (refusal !== null) return refusal;
    const role = roleSchema.safeParse(name);
    if (!role.success) return { status: 404, incident: null };
    const token = isProgram ? bearerToken(request) : cookieToken(request, choice.port, role.data);
    const pass =
      spare === null
        ? credential(access.passes, token, [role.data])
        : passOfSpare(access, spare, role.data);
    if (pass === 'none') return { status: 401, incident: null };
    if (pass === 'wrong-role') return { status: 403, incident: pass };
    if (typeof pass === 'string') return { status: 401, incident: pass };
    const isFull = guests.presence(pass.id).lines >= this.#limits.linesPerPass;
    return isFull ? { status: 429, incident: 'too-many' } : pass;
  }

  /** Cuts all lines, once they had a moment to hear it. */
  async close(): Promise<void> {
    this.#pings.stop();
    this.#machines.close();
    const open = [...this.#sockets.clients];
    for (const socket of open) socket.close(CLOSED.ended);
    const ended = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    const impatience = setTimeout(() => {
      for (const socket of open) socket.terminate();
    }, GOODBYE_MS);
    await Promise.all(ended);
    clearTimeout(impatience);
  }
}
