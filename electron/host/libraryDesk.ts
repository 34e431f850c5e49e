import { randomUUID } from 'node:crypto';
import type {
  CallParams,
  CallResults,
  Failure,
  GivenFile,
  Reply,
  ShowSummary,
} from '@shared/contract/contract.ts';
import { errorCode } from './files/durable.ts';
import { done, failed } from './replies.ts';
import { beginning } from './show/beginning.ts';
import { Exchange } from './show/exchange.ts';
import { type Library, UnfinishedWipe } from './show/library.ts';
import type { OpenShows } from './show/openShows.ts';

/** The calls about the library as a whole, and about shows as files. */
export type LibraryCall =
  | 'library.list'
  | 'library.create'
  | 'library.import'
  | 'library.wipe'
  | 'file.take'
  | 'show.export';

interface LibraryDeskOptions {
  readonly library: Library;
  readonly shows: OpenShows;
  /** Whether a window has this show open. */
  readonly isLookedAt: (showId: string) => boolean;
  /** Why a show can't be taken away now: others get it from here. Null: nobody does. */
  readonly sharedFault: (showId: string) => Failure | null;
  /** What else is remembered of a show goes with it. */
  readonly forgetShow: (showId: string) => void;
  readonly tellLibrary: (shows: readonly ShowSummary[]) => void;
}

/** Takes shows into the library, gives them out as files, and wipes them. */
export class LibraryDesk {
  readonly #options: LibraryDeskOptions;
  readonly #exchange: Exchange;
  /** Files that were opened with the app and that no window has taken yet, by key. */
  readonly #files = new Map<string, GivenFile>();

  constructor(options: LibraryDeskOptions) {
    this.#options = options;
    this.#exchange = new Exchange(options);
  }

  /** Keeps a file that was opened with the app for the window that takes it by this key. */
  giveFile(file: GivenFile): string {
    const key = randomUUID();
    this.#files.set(key, file);
    return key;
  }

  /** Tells all windows what there is now. */
  async tell(): Promise<void> {
    const { library, tellLibrary } = this.#options;
    tellLibrary(await library.list());
  }

  readonly handlers: {
    [N in LibraryCall]: (params: CallParams[N]) => Promise<Reply<CallResults[N]>>;
  } = {
    'library.list': async () => done(await this.#options.library.list()),
    'library.create': async ({ from, title }) => {
      const begun = await beginning(from, (id) => this.#options.shows.look(id));
      if (begun === null)
        return failed('not-found', {
          id: 'name' in from ? from.name : 'showId' in from ? from.showId : '',
        });
      const info = title === '' ? begun.info : { ...begun.info, title };
      const showId = await this.#options.library.add({ ...begun, info });
      await this.tell();
      return done({ showId });
    },
    'library.import': async (params) => {
      const reply = await this.#exchange.take(params);
      if (reply.ok) await this.tell();
      return reply;
    },
    'library.wipe': ({ showId }) => this.#wipe(showId),
    'file.take': async ({ key }) => {
      const file = this.#files.get(key) ?? null;
      this.#files.delete(key);
      return done(file);
    },
    'show.export': ({ showId }) => this.#exchange.give(showId),
  };

  /** Takes a show away with all that is remembered of it. Refused while anybody has it, here or elsewhere. */
  async #wipe(showId: string): Promise<Reply<{ files: number }>> {
    const { library, shows, isLookedAt, sharedFault, forgetShow } = this.#options;
    if (isLookedAt(showId)) return failed('wipe-open');
    const shared = sharedFault(showId);
    if (shared !== null) return { ok: false, error: shared };
    try {
      const held = await shows.takeAway(showId, () => library.takeOut(showId));
      if (held !== null) return { ok: false, error: held };
      forgetShow(showId);
      return done({ files: await library.removeWiped(showId) });
    } catch (error) {
      if (error instanceof UnfinishedWipe) return { ok: false, error: error.failure };
      const details = { folder: library.folderOf(showId), reason: errorCode(error) };
      return failed('wipe-refused', details);
    } finally {
      await this.tell();
    }
  }
}
