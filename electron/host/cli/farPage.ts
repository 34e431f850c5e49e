import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FAR_FILE, FAR_FOLDER, farAccessSchema, originOf } from '@shared/broker/farAccess.ts';
import { BROKER_VERSION } from '@shared/broker/topics.ts';
import { USUAL_PREFIX } from '@shared/view/brokerDraft.ts';
import { FAR_VIEWS } from '@shared/view/brokerPanel.ts';
import { errorCode } from '../files/durable.ts';
import { allowSockets } from '../web/assets.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, loadShow } from './files.ts';

/** What a web server shows that is asked for the folder alone. */
const INDEX = '<!doctype html><meta http-equiv="refresh" content="0; url=screen.html">\n';

/**
 * `far-page SHOW.json --broker wss://… --out DIR [--user NAME] [--password TEXT] [--prefix TEXT]`: the folder `far` for any
 * web server, with the pages of far viewers for this show. `app.root` is the folder of the built page. Never overwrites.
 */
export async function farPage(call: Call, app: { readonly root: string }): Promise<0> {
  const { id } = await loadShow(argument(call));
  const out = given(call, 'out');
  const url = given(call, 'broker');
  const prefix = text(call, 'prefix') || USUAL_PREFIX;
  const root = `${prefix}/v${BROKER_VERSION}/${id}`;
  const { user, password } = { user: text(call, 'user'), password: text(call, 'password') };
  const access = farAccessSchema.safeParse({ url, user, password, root });
  const origin = originOf(url);
  if (origin === null) throw unknown('--broker', url, 'ws://…, wss://…');
  if (!access.success) throw unknown('--prefix', prefix, USUAL_PREFIX);
  await saveSite(out, app.root, async (folder) => {
    const page = allowSockets(await readFile(join(folder, 'index.html'), 'utf8'), [origin]);
    for (const view of FAR_VIEWS) await writeFile(join(folder, `${view}.html`), page);
    await writeFile(join(folder, 'index.html'), INDEX);
    await writeFile(join(folder, FAR_FILE), `${JSON.stringify(access.data, null, 2)}\n`);
  });
  return 0;
}

const unknown = (what: string, value: string, known: string): BadInput =>
  new BadInput('unknown-choice', { what, given: value, known });

const text = (
  { options }: Call,
  name: 'out' | 'broker' | 'user' | 'password' | 'prefix',
): string => (typeof options[name] === 'string' ? options[name] : '');

function given(call: Call, name: 'out' | 'broker'): string {
  const value = text(call, name);
  if (value === '') throw new BadInput('option-missing', { option: `--${name}` });
  return value;
}

/** Puts the built page into the folder `far` of `out`, finished by `make`; all of it or nothing. */
async function saveSite(
  out: string,
  root: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const there = await readdir(out).catch(() => []);
  if (there.length > 0) throw new BadInput('file-exists', { file: out });
  const beside = `${resolve(out)}.${process.pid}.part`;
  try {
    const folder = join(beside, FAR_FOLDER);
    await mkdir(beside);
    await cp(root, folder, { recursive: true });
    await make(folder);
    await rename(beside, out);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw new BadInput('file-unwritable', { file: out, reason: errorCode(error) });
  }
}
