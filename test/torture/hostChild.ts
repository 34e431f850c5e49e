import { writeSync } from 'node:fs';
import type {
  CallName,
  CallParams,
  CallResults,
  HostMessage,
  Reply,
} from '@shared/contract/contract.ts';
import { Host } from '../../electron/host/host.ts';
import { ChromiumPrinter } from '../../electron/host/print/chromiumPrinter.ts';
import type { PdfPrinter } from '../../electron/host/print/printShop.ts';
import { NO_SHELL } from '../fixtures/noShell.ts';
import type { Plan } from './plan.ts';
import { type Desk, type Found, play, resume, type Say } from './play.ts';
import { readOrThrow } from './world.ts';

/**
 * The whole host in a process of its own, on the folder `argv[2]`, playing the evening of the plan `argv[3]` (JSON) until it is killed;
 * without a plan ("null") it only looks and ends. Says what it does in lines of JSON, at once and synchronously.
 */
const [, , dataDir = '', planText = 'null'] = process.argv;
const plan = JSON.parse(planText) as Plan | null;

/** The sheet is made and nobody lays it out: seconds for a thousand of them instead of an hour. */
const NO_PAPER: PdfPrinter = {
  print: async (html) => new TextEncoder().encode(html),
  close: () => Promise.resolve(),
};

let clock: number | null = null;
const startHost = () =>
  Host.start({
    dataDir,
    pageRoot: dataDir,
    version: '0.0.0',
    shell: NO_SHELL,
    pdfPrinter: plan?.pdf === true ? new ChromiumPrinter() : NO_PAPER,
    // The evening has a clock of its own, so that it can be worked out elsewhere.
    now: () => clock ?? Date.now(),
    log: () => undefined,
  });

let host = await startHost();
let line = connect();
let count = 0;
const waiting = new Map<number, (reply: Reply<unknown>) => void>();
/** Resolves what waits for the news of the show; there is one at a time. */
let onNews: () => void = () => undefined;

function connect() {
  return host.connect((message: HostMessage) => {
    if (message.type === 'reply') waiting.get(message.id)?.(message.reply);
    else if (message.type === 'patches') onNews();
  });
}

function ask<N extends CallName>(method: N, params: CallParams[N]): Promise<Reply<CallResults[N]>> {
  count += 1;
  const id = count;
  const replied = new Promise<Reply<unknown>>((resolve) => waiting.set(id, resolve));
  line.receive({ type: 'call', id, method, params });
  // The host answers a call with the result of that very call.
  return replied as Promise<Reply<CallResults[N]>>;
}

const desk: Desk = {
  ask,
  dispatch: (showId, request) => {
    const news = new Promise<void>((resolve) => {
      onNews = resolve;
    });
    const reply = ask('dispatch', { showId, request });
    return { told: Promise.race([news, reply]), reply };
  },
  setClock: (ms) => {
    clock = ms;
  },
  reopen: async () => {
    await host.close();
    host = await startHost();
    line = connect();
    await ask('show.open', { showId: 'other', view: 'run' });
    await ask('show.open', { showId: 'main', view: 'run' });
  },
};

const found: Partial<Found> = {};
const say: Say = (said) => {
  if (said.said === 'resumed') Object.assign(found, said.found);
  const bytes = Buffer.from(`${JSON.stringify(said)}\n`);
  for (let written = 0; written < bytes.length; )
    written += writeSync(1, bytes, written, bytes.length - written);
};

await resume(desk, say);
const { main, other } = found;
if (plan !== null && main?.fault === null && other?.fault === null)
  await play(desk, { main: readOrThrow(main.text), other: readOrThrow(other.text) }, plan, say);
else await host.close();
