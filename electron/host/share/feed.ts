import { PROGRAM_ROLES, type Role } from '@shared/share/roles.ts';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { auth } from 'hono/utils/basic-auth';
import { bearerToken, cookieToken } from './credentials.ts';
import { FeedMaker, type FeedNow } from './feedNow.ts';
import { FeedStreams, STALLED_MS } from './feedStreams.ts';
import type { Pass } from './passes.ts';
import { addressOf, type Env, type ProgramOptions, Programs } from './programs.ts';

export interface FeedOptions extends ProgramOptions {
  /** Anybody on the network may read. */
  readonly openFeeds: boolean;
  /** How long a reader of the events may take nothing, in ms. */
  readonly stalledMs?: number;
}

/** Tokens that open the feed: those of programs, whatever they are for. */
const READERS: readonly Role[] = PROGRAM_ROLES;

/** What stands on the screen in the hall, for graphics, below `/feed`: only what was announced. */
export function feedRoutes(options: FeedOptions): Hono<Env> {
  const { guests, access, openFeeds, incident, stalledMs = STALLED_MS } = options;
  const app = new Hono<Env>();
  const programs = new Programs(options);
  const feed = new FeedMaker(guests);
  const streams = new FeedStreams({ guests, feed, incident, stalledMs });

  /** Null: let in without a token. */
  const admitted = async (context: Context<Env>): Promise<Pass | Response | null> => {
    const token = tokenOf(context);
    if (token === null && openFeeds) return programs.tooOften(context, addressOf(context));
    const pass = await programs.admit(context, token, READERS);
    // Programs that know nothing but a name and a password send them when they are asked to.
    if (pass instanceof Response && pass.status === 401)
      pass.headers.set('www-authenticate', 'Basic realm="Rostrum", charset="UTF-8"');
    return pass;
  };

  const reading = (path: string, type: string, bodyIn: (now: FeedNow, c: Context<Env>) => string) =>
    app.get(path, async (context) => {
      const pass = await admitted(context);
      if (pass instanceof Response) return pass;
      const now = feed.read();
      const body = bodyIn(now, context);
      const tag = `"${now.tag}"`;
      context.header('etag', tag);
      // To be asked for each time, but sent only when it is another.
      context.header('cache-control', 'no-cache');
      context.header('x-content-type-options', 'nosniff');
      context.header('vary', 'authorization, cookie');
      if (hasTag(context.req.header('if-none-match'), tag)) return context.body(null, 304);
      context.header('content-type', type);
      return context.body(body);
    });
  reading('/now.json', 'application/json; charset=utf-8', ({ json, rows }, context) =>
    context.req.query('rows') === undefined ? json : rows,
  );
  reading('/now.csv', 'text/csv; charset=utf-8; header=present', ({ csv }) => csv);

  app.get('/events', async (context) => {
    const pass = await admitted(context);
    if (pass instanceof Response) return pass;
    const address = addressOf(context);
    if (streams.isFull) {
      incident('too-many', address);
      return programs.refuse(context, 429, { code: 'too-often', details: { seconds: 10 } });
    }
    const lastId = context.req.header('last-event-id') ?? null;
    const reader = {
      address,
      isLetIn: () => pass === null || access.passes.byId(pass.id) !== null,
      destroy: () => context.env.outgoing?.destroy(),
    };
    context.header('x-content-type-options', 'nosniff');
    // Who asks for the head alone reads no events.
    if (context.req.method === 'HEAD') return context.body(null);
    return streamSSE(context, (stream) => streams.serve(stream, reader, lastId));
  });

  app.all('*', (context) =>
    context.req.method === 'GET' || context.req.method === 'HEAD'
      ? programs.refuse(context, 404, {
          code: 'no-such-path',
          details: { path: context.req.path.slice(0, 100) },
        })
      : programs.refuse(context, 405, { code: 'wrong-method', details: { method: 'GET' } }),
  );
  return app;
}

/** From the header, as a bearer or as the password of anybody; else from the cookie of the screen. */
function tokenOf({ env, req }: Context<Env>): string | null {
  const { incoming } = env;
  return (
    bearerToken(incoming) ??
    auth(req.raw)?.password ??
    cookieToken(incoming, incoming.socket.localPort ?? 0, 'screen')
  );
}

/** Whether a list of `If-None-Match` names this tag. */
const hasTag = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
