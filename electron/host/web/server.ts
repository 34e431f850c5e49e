import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Host } from '../host.ts';
import type { FinishedFile } from '../print/printShop.ts';
import { readAsset, SAFE_HEADERS } from './assets.ts';
import { cookieName, cookieValue, isOurHost, isOurOrigin, isToken, tokenCookie } from './guard.ts';
import { connectLine } from './line.ts';
import {
  addressOf,
  closeServer,
  dropDeadLines,
  listenOn,
  refuseLine,
  sayGoodbye,
} from './sockets.ts';
import { STRANGER_HEADERS, STRANGER_PAGE } from './strangerPage.ts';

/** Only this computer can reach the host. */
const LOOPBACK = '127.0.0.1';
const LINE_PATH = '/line';
/** A show file of 30 million characters, each of up to three bytes, and room around it. */
const MAX_MESSAGE_BYTES = 128 * 1024 * 1024;
const PING_EVERY_MS = 5000;
/** Close code of RFC 6455: the server goes away. */
const GOING_AWAY = 1001;

export interface ServeOptions {
  readonly host: Pick<Host, 'connect' | 'finishedPrint'>;
  /** Folder of the built page. */
  readonly root: string;
  /** 0: any free one. */
  readonly port: number;
  /** Who knows it is let in. */
  readonly token: string;
  /** One line about what was refused or went wrong. */
  readonly log: (line: string) => void;
  /** How often a window must show that it is there; 5 s when left out. */
  readonly pingEveryMs?: number;
}

export interface Served {
  readonly port: number;
  /** Cuts all windows off and frees the port. The host itself goes on. */
  close(): Promise<void>;
}

/** What is the same for all requests of one server. */
interface Site extends ServeOptions {
  readonly boundPort: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
}

/** Serves the page, the finished prints and the windows' lines on 127.0.0.1. Rejects with EADDRINUSE when the port is taken. */
export async function serveHost(options: ServeOptions): Promise<Served> {
  const server = createServer();
  const boundPort = await listenOn(server, LOOPBACK, options.port);
  const site: Site = { ...options, boundPort };
  server.on('request', (request, response) => void respond(site, request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request, stream, head) => {
    if (!mayOpenLine(site, request)) {
      site.log('a line from a page that is none of ours was refused');
      return refuseLine(stream, '403 Forbidden');
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      connectLine(socket, site.host, site.log);
    });
  });
  const pings = dropDeadLines(sockets, options.pingEveryMs ?? PING_EVERY_MS);
  return {
    port: boundPort,
    close: () => {
      pings.stop();
      for (const socket of sockets.clients) sayGoodbye(socket, GOING_AWAY);
      return closeServer(server);
    },
  };
}

async function respond(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await answer(site, request).catch((error: unknown) => {
    site.log(`${request.method} could not be answered: ${error}`);
    return refusal(500);
  });
  const length = body === null ? 0 : Buffer.byteLength(body);
  response.writeHead(status, { ...SAFE_HEADERS, 'content-length': length, ...headers });
  // Node leaves the body out by itself when only the head was asked for.
  response.end(body);
}

const refusal = (status: number, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  body: null,
});

async function answer(site: Site, request: IncomingMessage): Promise<Answer> {
  const { host } = request.headers;
  if (!isOurHost(host, site.boundPort)) return refusal(421);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, { allow: 'GET, HEAD' });
  const url = addressOf(request);
  if (url === null) return refusal(400);
  if (url.pathname === '/' && isToken(url.searchParams.get('token'), site.token))
    return letIn(site, url);
  if (!isKnown(site, request))
    return { status: 401, headers: STRANGER_HEADERS, body: STRANGER_PAGE };
  if (url.pathname.startsWith('/print/'))
    return printAnswer(site.host.finishedPrint(url.pathname.slice('/print/'.length)));
  return readAsset(site.root, url.pathname, [`ws://${host}`]);
}

/** Puts the token into a cookie and sends the browser to the same address without it. */
function letIn(site: Site, url: URL): Answer {
  url.searchParams.delete('token');
  return refusal(303, {
    location: `/${url.search}`,
    'set-cookie': tokenCookie(site.boundPort, site.token),
    'cache-control': 'no-store',
  });
}

function isKnown(site: Site, request: IncomingMessage): boolean {
  const given = cookieValue(request.headers.cookie, cookieName(site.boundPort));
  return isToken(given, site.token);
}

function printAnswer(file: FinishedFile | null): Answer {
  if (file === null) return refusal(404);
  return {
    status: 200,
    headers: {
      'content-type': file.type,
      'content-disposition': `inline; filename="${file.fileName.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'no-store',
    },
    body: file.bytes,
  };
}

function mayOpenLine(site: Site, request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  return (
    isOurHost(host, site.boundPort) &&
    isOurOrigin(origin, host) &&
    addressOf(request)?.pathname === LINE_PATH &&
    isKnown(site, request)
  );
}
