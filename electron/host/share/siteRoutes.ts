import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { FAR_FILE, FAR_FOLDER, originOf } from '@shared/broker/farAccess.ts';
import { farPageOf, pageOf } from '@shared/share/pages.ts';
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
  const asset = async (context: Context<Env>, pathname: string, sockets: readonly string[]) => {
    const { 'accept-encoding': encodings = '' } = context.env.incoming.headers;
    const takesGzip = /\bgzip\b(?!;\s*q=0)/.test(String(encodings));
    return send(context, await assets.get(pathname, sockets, takesGzip));
  };
  const page = (context: Context<Env>, pathname: string) => {
    const scheme = choice.tls ? 'wss' : 'ws';
    const { host } = context.env.incoming.headers;
    // Of a machine that comes later nothing is known when the page is loaded, but most have the same port.
    const others = options.urls().flatMap((url) => socketOf(url) ?? []);
    const sockets = new Set([`${scheme}://${host}`, `${scheme}://*:${choice.port}`, ...others]);
    return asset(context, pathname, [...sockets]);
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

  app.get(`/${FAR_FOLDER}/${FAR_FILE}`, (context) => {
    const access = options.far?.() ?? null;
    return access === null ? context.body(null, 404, FRESH) : context.json(access, 200, FRESH);
  });

  app.get('*', async (context) => {
    const pathname = addressOf(context.env.incoming)?.pathname ?? '';
    if (isFarPage(pathname)) {
      // Their lines go to the broker and nowhere else.
      const origin = originOf(options.far?.()?.url ?? '');
      return asset(context, '/', origin === null ? [] : [origin]);
    }
    // Which of its views the page shows, it sees by its own address.
    if (pageOf(pathname) !== null) return page(context, '/');
    // As somebody types it on a phone.
    const typed = pathname.toLowerCase().replace(/\/$/, '');
    const meant = typed === `/${FAR_FOLDER}` ? `${typed}/screen` : typed;
    if (pageOf(meant) !== null || isFarPage(meant))
      return context.body(null, 308, { ...FRESH, location: meant });
    // All that a far viewer's page loads lies beside it, as on any web server.
    return pathname.startsWith(`/${FAR_FOLDER}/`)
      ? asset(context, pathname.slice(FAR_FOLDER.length + 1), [])
      : page(context, pathname);
  });
  app.all('*', (context) => context.body(null, 405, { ...FRESH, allow: 'GET, HEAD' }));
  app.onError((error, context) => {
    options.log(`${context.req.method} could not be answered: ${error.message}`);
    return context.body(null, 500, FRESH);
  });
  return app;
}

/** Of all the places where such a page can lie, the one on this machine. */
const isFarPage = (pathname: string): boolean =>
  pathname.startsWith(`/${FAR_FOLDER}/`) && farPageOf(pathname) !== null;

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
