import type { Failure } from '@shared/contract/contract.ts';
import { PRESS_NAMES, type Press, type PressName, pressParams } from '@shared/share/presses.ts';
import { type ProgramCue, programCues, programState } from '@shared/share/programCues.ts';
import { cueLengths } from '@shared/timing/lengths.ts';
import { translator } from '@shared/words/translate.ts';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { press } from './control.ts';
import { bearerToken } from './credentials.ts';
import type { Guests } from './guests.ts';
import type { Pass } from './passes.ts';
import { addressOf, type Env, type ProgramOptions, Programs } from './programs.ts';

export type ApiOptions = ProgramOptions;

/** The longest body, in bytes: no button takes more than a line of text. */
const MOST_BYTES = 16 * 1024;

/** What each button takes, as it is shown to whoever sent something else. */
const FORMS: Readonly<Record<PressName, string>> = {
  go: '{} | {"cue": "12"}',
  back: '{}',
  hold: '{} | {"reason": "…"}',
  release: '{}',
  goto: '{"cue": "12"}',
  'next-name': '{}',
  absent: '{"recipient": "id", "absent": true}',
  message: '{"text": "…"}',
  screen: '{"screen": "auto" | "blank" | "logo"}',
};

/** A body that was taken, or the status and the reason of a refusal. */
type Taken =
  | { readonly ok: true; readonly button: Press }
  | { readonly ok: false; readonly status: ContentfulStatusCode; readonly error: Failure };

/** What programs ask (GET) and do (POST) over HTTP, below `/api`. Nothing of it changes the show but by `Guests.act`. */
export function apiRoutes(options: ApiOptions): Hono<Env> {
  const { guests, incident } = options;
  const app = new Hono<Env>();
  const programs = new Programs(options);
  const t = () => translator(guests.language);

  /** Lets a token in by its header alone: no browser sends that by itself, so no other site can press a button. */
  const admitted = async (context: Context<Env>, roles: Pass['role'][]) => {
    const pass = await programs.admit(context, bearerToken(context.env.incoming), roles);
    if (pass instanceof Response && pass.status === 401)
      pass.headers.set('www-authenticate', 'Bearer');
    return pass;
  };

  const reading = (path: string, answer: () => unknown) =>
    app.get(path, async (context) => {
      const pass = await admitted(context, ['control', 'screen']);
      if (pass instanceof Response) return pass;
      context.header('cache-control', 'no-store');
      return context.json(answer());
    });
  reading('/v1/state', () =>
    programState(guests.show, { now: guests.now(), caller: guests.callerName, t: t() }),
  );
  const cueList = new CueList(guests);
  reading('/v1/cues', () => ({ cues: cueList.read() }));

  for (const name of PRESS_NAMES)
    app.post(`/v1/${name}`, async (context) => {
      const pass = await admitted(context, ['control']);
      if (pass instanceof Response) return pass;
      const from = addressOf(context);
      const key = context.req.header('idempotency-key') ?? null;
      if (key !== null && !/^[\x20-\x7e]{1,200}$/.test(key))
        return programs.refuse(context, 400, { code: 'key-unfit', details: {} });
      const taken = await bodyOf(context, name);
      if (!taken.ok) {
        incident(taken.status === 413 ? 'too-large' : 'malformed', from);
        return programs.refuse(context, taken.status, taken.error);
      }
      const reply = await press(options, { pass, from, key }, taken.button);
      if (!reply.ok) return programs.refuse(context, statusOf(reply.error), reply.error);
      context.header('cache-control', 'no-store');
      return context.json(reply.value);
    });

  const wrongMethod = (paths: readonly string[], method: string) => {
    for (const path of paths)
      app.all(path, (context) => {
        context.header('allow', method);
        return programs.refuse(context, 405, { code: 'wrong-method', details: { method } });
      });
  };
  wrongMethod(['/v1/state', '/v1/cues'], 'GET');
  wrongMethod(
    PRESS_NAMES.map((name) => `/v1/${name}`),
    'POST',
  );
  app.all('*', (context) =>
    programs.refuse(context, 404, {
      code: 'no-such-path',
      details: { path: context.req.path.slice(0, 100) },
    }),
  );
  return app;
}

/** The cue list, made anew only when something of it is another: a program that asks too often must not slow a GO. */
class CueList {
  readonly #guests: Guests;
  #made: { readonly of: readonly unknown[]; readonly rows: readonly ProgramCue[] } | null = null;

  constructor(guests: Guests) {
    this.#guests = guests;
  }

  read(): readonly ProgramCue[] {
    const { show, language } = this.#guests;
    const { plan, run } = show;
    const of = [plan, run.numbers, run.begunAt, cueLengths(show), language];
    if (this.#made?.of.every((one, place) => one === of[place])) return this.#made.rows;
    const rows = programCues(show, translator(language));
    this.#made = { of, rows };
    return rows;
  }
}

/** Reads the body; nothing at all is as good as `{}`. */
async function bodyOf(context: Context<Env>, name: PressName): Promise<Taken> {
  // A body whose length is not told could be of any, and one that was left unread would be a GO without its cue.
  if (context.req.header('transfer-encoding') !== undefined)
    return { ok: false, status: 411, error: { code: 'length-missing', details: {} } };
  const bytes = Number(context.req.header('content-length') ?? 0);
  if (bytes > MOST_BYTES) {
    const details = { most: MOST_BYTES };
    return { ok: false, status: 413, error: { code: 'body-too-large', details } };
  }
  const text = bytes === 0 ? '' : await context.req.text();
  if (text !== '' && !isJson(context.req.header('content-type')))
    return { ok: false, status: 415, error: { code: 'body-not-json', details: {} } };
  const unfit = (at: string): Taken => ({
    ok: false,
    status: 400,
    error: { code: 'body-unfit', details: { at, form: FORMS[name] } },
  });
  let given: unknown = {};
  try {
    if (text !== '') given = JSON.parse(text);
  } catch {
    return unfit('JSON');
  }
  const parsed = pressParams[name].safeParse(given);
  if (parsed.success) return { ok: true, button: { name, params: parsed.data } as Press };
  const [issue] = parsed.error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []);
  return unfit(keys.map(String).join('.').slice(0, 60) || 'JSON');
}

const isJson = (type: string | undefined): boolean =>
  /^application\/json *(;.*)?$/i.test(type ?? '');

function statusOf({ code }: Failure): ContentfulStatusCode {
  switch (code) {
    case 'not-found':
      return 404;
    case 'not-allowed':
      return 403;
    case 'malformed':
    case 'unknown-command':
      return 400;
    default:
      // The show is not where the program thinks that it is.
      return 409;
  }
}
