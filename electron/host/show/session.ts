import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { rejection } from '@shared/command/rejection.ts';
import { stepsOf } from '@shared/command/steps.ts';
import type {
  Failure,
  HostEvent,
  OpenedShow,
  Reply,
  Steps,
  StorageState,
} from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { lockFolder } from '../files/lock.ts';
import { Saver } from './saver.ts';
import { type OpenedFiles, ShowFiles } from './showFiles.ts';

export type Opened =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly fault: Failure };

interface SessionOptions {
  readonly folder: string;
  /** The host's clock in ms since 1970. */
  readonly now: () => number;
  /** Told of every patch and every change of the storage state. */
  readonly broadcast: (event: HostEvent) => void;
}

/** One open show: takes commands one at a time, tells everybody, and brings them to the disk. */
export class Session {
  readonly #options: SessionOptions;
  readonly #files: ShowFiles;
  readonly #saver: Saver;
  readonly #release: () => Promise<void>;
  readonly readOnly: Failure | null;
  readonly #notices: readonly Failure[];
  #show: Show;

  private constructor(
    options: SessionOptions,
    files: ShowFiles,
    show: Show,
    access: { readOnly: Failure | null; release: () => Promise<void>; notices: readonly Failure[] },
  ) {
    this.#options = options;
    this.#files = files;
    this.#show = show;
    this.readOnly = access.readOnly;
    this.#release = access.release;
    this.#notices = access.notices;
    this.#saver = new Saver(
      files,
      () => this.#show,
      (storage) => options.broadcast({ type: 'storage', showId: show.id, storage }),
    );
  }

  /** Opens a show's folder; read-only when another copy of the app has it. */
  static async open(options: SessionOptions): Promise<Opened> {
    const files = new ShowFiles(options.folder);
    const access = await takeFolder(options.folder);
    const opened = await files.open().catch(async (error: unknown) => {
      await access.release();
      throw error;
    });
    if (!opened.ok) {
      await access.release();
      return opened;
    }
    const { show, notices } = opened;
    if (access.readOnly === null) {
      // A disk that refuses is reported with the first command; the saver mends before it writes.
      await files.mend(show, options.now()).catch(() => undefined);
      await files.removeLeftovers().catch(() => undefined);
    }
    return {
      ok: true,
      // A copy that only looks may see the writer's half-written last line: nothing to tell.
      session: new Session(options, files, show, {
        ...access,
        notices: access.readOnly === null ? notices : [],
      }),
    };
  }

  get show(): Show {
    return this.#show;
  }

  get storage(): StorageState {
    return this.#saver.state;
  }

  get steps(): Steps {
    return stepsOf(this.#show);
  }

  /** What a window gets when it opens the show. */
  opened(): OpenedShow {
    return {
      show: { ...this.#show, history: { undo: [], redo: [] }, aside: null, inHand: {} },
      steps: this.steps,
      storage: this.storage,
      readOnly: this.readOnly,
      notices: this.#notices,
    };
  }

  /**
   * Carries a request out: refuses it, or applies and broadcasts it at once.
   * The reply comes when the command is on disk.
   */
  dispatch(input: unknown, actor: string): Promise<Reply<{ seq: number }>> {
    const refuse = (error: Failure) => Promise.resolve({ ok: false, error } as const);
    if (this.readOnly !== null) return refuse(rejection('read-only'));
    const parsed = parseRequest(input);
    if (!parsed.ok) return refuse(parsed.rejection);
    const command: Command = { ...parsed.value, at: this.#options.now(), actor };
    const applied = apply(this.#show, command);
    if (!applied.ok) return refuse(applied.rejection);
    this.#show = applied.show;
    const { seq } = this.#show;
    this.#options.broadcast({
      type: 'patches',
      showId: this.#show.id,
      seq,
      patches: applied.patches,
      steps: this.steps,
    });
    return this.#saver.save({ seq, command }).then(() => ({ ok: true, value: { seq } }));
  }

  /** Writes the last snapshot and lets the folder go. Rejects when the disk refuses. */
  async close(): Promise<void> {
    if (this.readOnly === null) await this.#saver.close();
    else await this.#files.close();
    await this.#release();
  }
}

/** Sets the unreadable file of a show that nobody has open aside and goes on from its last good generation. */
export async function recoverShow(folder: string, now: number): Promise<OpenedFiles> {
  const access = await takeFolder(folder);
  if (access.readOnly !== null) return { ok: false, fault: access.readOnly };
  const files = new ShowFiles(folder);
  try {
    return await files.recover(now);
  } finally {
    await files.close();
    await access.release();
  }
}

/** A folder that can't be locked because it can't be written is opened all the same: the show goes on in memory. */
async function takeFolder(
  folder: string,
): Promise<{ readOnly: Failure | null; release: () => Promise<void> }> {
  const nothing = async () => undefined;
  try {
    const lock = await lockFolder(folder);
    if (lock.ok) return { readOnly: null, release: lock.release };
    return {
      readOnly: { code: 'open-elsewhere', details: { pid: lock.pid ?? '?' } },
      release: nothing,
    };
  } catch {
    // Read-only folder or full disk: the saver reports it with the first command. A missing folder is found by opening.
    return { readOnly: null, release: nothing };
  }
}
