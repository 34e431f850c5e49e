import { randomUUID } from 'node:crypto';
import type { CallParams, CallResults, Failure, Reply } from '@shared/contract/contract.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { fileName } from '@shared/export/fileName.ts';
import { FIRST_EPOCH } from '@shared/model/epoch.ts';
import { isRunning } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { newerOf } from '@shared/view/newer.ts';
import type { Library } from './library.ts';
import type { OpenShows } from './openShows.ts';

interface ExchangeOptions {
  readonly library: Library;
  readonly shows: OpenShows;
  /** Whether a window has this show open. */
  readonly isLookedAt: (showId: string) => boolean;
}

/** Shows as files of their own: out of the library and into it. */
export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** The whole show as the text of one file, under a name that says what it is. */
  async give(showId: string): Promise<Reply<CallResults['show.export']>> {
    const show = await this.#options.shows.look(showId);
    if (!('plan' in show)) return { ok: false, error: show };
    const name = fileName(show.info, 'rostrum');
    return { ok: true, value: { fileName: name, text: writeShow(show) } };
  }

  /** Takes a show from the text of its file, run and history included. Writes nothing when it can't be read. */
  async take({
    text,
    onConflict,
  }: CallParams['library.import']): Promise<Reply<CallResults['library.import']>> {
    const read = readShow(text);
    // The host never sees the name of the file; the window that has it puts it in.
    if (!read.ok)
      return { ok: false, error: { ...read.fault, details: { file: '', ...read.fault.details } } };
    // Whoever takes a file in means to work on it, whichever machine has called the show before.
    const { number } = read.show.epoch;
    const show = { ...read.show, epoch: { ...FIRST_EPOCH, number } };
    const { library, shows } = this.#options;
    const place = await library.placeOf(show.id);
    if (place === 'free') return taken(await library.put(show));
    if (place === 'unusable' || onConflict === 'copy')
      return taken(await library.put({ ...show, id: randomUUID() }));
    if (onConflict === 'ask') return { ok: false, error: await this.#conflict(show) };
    const fault = await shows.replace(show);
    return fault === null ? taken(show.id) : { ok: false, error: fault };
  }

  /** What a person has to know to choose between a file and the show that is here already. */
  async #conflict(file: Show): Promise<Failure> {
    const here = await this.#options.shows.look(file.id);
    const { title } = file.info;
    if (!('plan' in here))
      return {
        code: 'show-exists',
        details: { title, showId: file.id, newer: 'unknown', state: 'unreadable' },
      };
    const state = this.#options.isLookedAt(file.id) ? 'open' : 'closed';
    return {
      code: 'show-exists',
      details: {
        title: here.info.title,
        showId: file.id,
        ...newerOf(file, here),
        state: isRunning(here.run) ? 'live' : state,
      },
    };
  }
}

const taken = (showId: string) => ({ ok: true, value: { showId } }) as const;
