import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { pageOf } from '@shared/share/pages.ts';
import { joiningRoleSchema, type Role } from '@shared/share/roles.ts';
import { type Context, Hono } from 'hono';
import { type Asset, SAFE_HEADERS } from '../web/assets.ts';
import { tokenCookie } from '../web/guard.ts';
import { addressOf } from '../web/sockets.ts';
import { apiRoutes } from './api.ts';
import { cookieToken, credential, remoteAddress } from './credentials.ts';
import { feedRoutes } from './feed.ts';
import { Joining } from './joining.ts';
import { PackedAssets } from './packedAssets.ts';
import { ROLES_PAGE, ROLES_PAGE_HEADERS } from './rolesPage.ts';
import type { SiteOptions } from './siteOptions.ts';

type Env = { Bindings: HttpBindings };

/** A browser that was closed by its system comes back by itself on the day; the host ends sessions by itself. */
const COOKIE_SECONDS = 18 * 60 * 60;

/** The headers of answers that hold nothing to be kept. */
const FRESH = { ...SAFE_HEADERS, 'cache-control': 'no-store' };

/** All that is answered over HTTP, once the gate has let a request through. */
export function siteRoutes(
  options: SiteOptions,
  known: (context: Context<Env>) => void,
): Hono<Env> {
  const { choice, access, guests, incident, root } = options;
  const app = new Hono<Env>();
  const joining = new Joining(options);
  const assets = new PackedAssets(root);

  const send = ({ env, req }: Context<Env>, { status, headers, body }: Asset): Response => {
    const { outgoing } = env;
    outgoing.writeHead(status, { ...headers, 'content-length': body?.byteLength ?? 0 });
    outgoing.end(req.method === 'HEAD' ? null : body);
    return RESPONSE_ALREADY_SENT;
  };
  const page = async (context: Context<Env>, pathname: string) => {
    const scheme = choice.tls ? 'wss' : 'ws';
    const { host, 'accept-encoding': encodings = '' } = context.env.incoming.headers;
    const takesGzip = /\bgzip\b(?!;\s*q=0)/.test(String(encodings));
    // Of a machine that comes later nothing is known when the page is loaded, but most have the same port.
    const others = options.urls().flatMap((url) => socketOf(url) ?? []);
    const sockets = new Set([`${scheme}://${host}`, `${scheme}://*:${choice.port}`, ...others]);
    return send(context, await assets.get(pathname, [...sockets], takesGzip));
  };

  app.get('/', (context) => context.body(ROLES_PAGE, 200, ROLES_PAGE_HEADERS));

  app.get('/me/:role', (context) => {
    const role = joiningRoleSchema.safeParse(context.req.param('role'));
    if (!role.success) return context.body(null, 404, FRESH);
    const { incoming } = context.env;
    const from = remoteAddress(incoming);
    const pass = credential(access.passes, cookieToken(incoming, choice.port, role.data), [
      role.data,
    ]);
    if (typeof pass === 'string') {
      if (pass !== 'none') incident(pass, from);
      return context.body(null, 401, { ...FRESH, ...forgetting(options, role.data, pass) });
    }
    known(context);
    guests.heard(pass, from);
    return context.json({ role: pass.role, name: pass.name, deviceId: pass.id }, 200, FRESH);
  });

  app.post('/join', async (context) => {
    const from = remoteAddress(context.env.incoming);
    const isFromPage = context.req.header('origin') !== undefined;
    const joined = await joining.join(await context.req.text(), from, isFromPage);
    if ('token' in joined) {
      const cookie = tokenCookie(choice.port, joined.token, {
        role: joined.pass.role,
        secure: choice.tls,
        maxAge: COOKIE_SECONDS,
      });
      known(context);
      guests.heard(joined.pass, from);
      return context.body(null, 204, { ...FRESH, 'set-cookie': cookie });
    }
    const { status, incident: code, ...refusal } = joined;
    if (code !== null) incident(code, from);
    const wait: Record<string, string> =
      refusal.forMs === undefined ? {} : { 'retry-after': String(Math.ceil(refusal.forMs / 1000)) };
    return context.json(refusal, status, { ...FRESH, ...wait });
  });

  app.route('/api', apiRoutes({ guests, access, incident }));
  app.route('/feed', feedRoutes({ guests, access, openFeeds: choice.openFeeds, incident }));

  app.get('*', async (context) => {
    const pathname = addressOf(context.env.incoming)?.pathname ?? '';
    // Which of its views the page shows, it sees by its own address.
    if (pageOf(pathname) !== null) return page(context, '/');
    // As somebody types it on a phone.
    const meant = pathname.toLowerCase().replace(/\/$/, '');
    return pageOf(meant) === null
      ? page(context, pathname)
      : context.body(null, 308, { ...FRESH, location: meant });
  });
  app.all('*', (context) => context.body(null, 405, { ...FRESH, allow: 'GET, HEAD' }));
  app.onError((error, context) => {
    options.log(`${context.req.method} could not be answered: ${error.message}`);
    return context.body(null, 500, FRESH);
  });
  return app;
}

/** Where lines to another machine go; null: that is no address of one, and must not get into a header. */
function socketOf(url: string): string | null {
  const [, secure, host] = /^http(s?):\/\/((?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?)$/i.exec(url) ?? [];
  return host === undefined ? null : `ws${secure}://${host}`;
}

/** Takes a cookie that is worth nothing out of the browser. */
function forgetting(
  { choice }: SiteOptions,
  role: Role,
  why: string,
): Readonly<Record<string, string>> {
  if (why === 'none') return {};
  const cookie = tokenCookie(choice.port, '', { role, secure: choice.tls, maxAge: 0 });
  return { 'set-cookie': cookie };
}
