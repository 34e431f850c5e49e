import { type Applied, apply, type Command, parseRequest } from '@shared/command/apply.ts';
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
import type { Epoch } from '@shared/model/epoch.ts';
import type { Show } from '@shared/model/show.ts';
import { lockFolder } from '../files/lock.ts';
import { FolderLock } from './folderLock.ts';
import type { JournalLine } from './journal.ts';
import { Saver } from './saver.ts';
import { type OpenedFiles, ShowFiles } from './showFiles.ts';
import { Tail } from './tail.ts';

export type Opened =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly fault: Failure };

interface SessionOptions {
  readonly folder: string;
  /** The host's clock in ms since 1970. */
  readonly now: () => number;
  /** Told of every patch and every change of the storage state. */
  readonly broadcast: (event: HostEvent) => void;
  /** Why this machine may not change the show; null: it may. */
  readonly access: (show: Show) => Failure | null;
  /**
   * Hears each line of this machine once it was told. What it gives is waited for before the command is acknowledged:
   * other machines have it on their disks, or are not waited for any more. Null: nobody is waited for.
   */
  readonly mirror: (line: JournalLine) => Promise<void> | null;
}

/**
 * What became of a line from another machine. `known`: it was here already; `gap`: one before it is missing; `differs`: it
 * does not fit, so that the copies are not the same any more.
 */
export type Taken = 'taken' | 'known' | 'gap' | 'differs';

/** One open show: takes commands one at a time, tells everybody, and brings them to the disk. */
export class Session {
  readonly #options: SessionOptions;
  readonly #files: ShowFiles;
  readonly #saver: Saver;
  /** What keeps two copies of the app from writing one folder. */
  readonly #lock: FolderLock;
  #access: Failure | null = null;
  /** Nothing is taken any more: what comes in its place, or after a restart, would not have it. */
  #isClosing = false;
  readonly tail = new Tail();
  /** Another show is on its way into the place of this one. */
  #adopting: Promise<void> = Promise.resolve();
  #notices: readonly Failure[];
  #show: Show;

  private constructor(
    options: SessionOptions,
    files: ShowFiles,
    show: Show,
    lock: FolderLock,
    notices: readonly Failure[],
  ) {
    this.#options = options;
    this.#files = files;
    this.#show = show;
    this.#access = options.access(show);
    this.#lock = lock;
    this.#notices = notices;
    this.#saver = new Saver(
      files,
      () => this.#show,
      (storage) => options.broadcast({ type: 'storage', showId: show.id, storage }),
      {
        claim: () => lock.claim(show.seq),
        regain: async (write) => this.#remade(await lock.regain(write)),
      },
    );
  }

  /** Opens a show's folder; read-only when another copy of the app has it. */
  static async open(options: SessionOptions): Promise<Opened> {
    const files = new ShowFiles(options.folder);
    const lock = await FolderLock.take(options.folder);
    const opened = await files.open().catch(async (error: unknown) => {
      await lock.release();
      throw error;
    });
    if (!opened.ok) {
      await lock.release();
      return opened;
    }
    const { show, notices } = opened;
    if (lock.isHeld) {
      // A disk that refuses is reported with the first command; the saver mends before it writes.
      await files.mend(show, options.now()).catch(() => undefined);
      await files.secureSnapshot().catch(() => undefined);
      await files.removeLeftovers().catch(() => undefined);
    }
    return {
      ok: true,
      // A copy that only looks may see the writer's half-written last line: nothing to tell.
      session: new Session(options, files, show, lock, lock.readOnly === null ? notices : []),
    };
  }

  /** The folder was gone and was made anew; `aside`: what others had put into its place lies there. */
  #remade(aside: string | null): void {
    const { folder, broadcast } = this.#options;
    const notice: Failure =
      aside === null
        ? { code: 'folder-remade', details: { folder } }
        : { code: 'folder-other', details: { folder, aside } };
    const others = this.#notices.filter((one) => JSON.stringify(one) !== JSON.stringify(notice));
    this.#notices = [...others, notice];
    broadcast({ type: 'notice', showId: this.#show.id, notice });
  }

  /** Why nothing can be changed here; null: it can. */
  get readOnly(): Failure | null {
    return this.#lock.readOnly ?? (this.#isClosing ? CLOSING : this.#access);
  }

  /** Whether another copy of the app on this computer has the show. */
  get isLocked(): boolean {
    return this.#lock.readOnly !== null;
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
    if (this.#lock.readOnly !== null) return refused(rejection('read-only'));
    const { readOnly } = this;
    if (readOnly !== null) return refused(readOnly);
    const parsed = parseRequest(input);
    if (!parsed.ok) return refused(parsed.rejection);
    // Which machine calls is decided by a person, through `lead`.
    if (parsed.value.type === 'take-over') return refused({ code: 'not-allowed', details: {} });
    return this.#carryOut({ ...parsed.value, at: this.#options.now(), actor });
  }

  #carryOut(command: Command): Promise<Reply<{ seq: number }>> {
    const applied = this.#apply(command);
    if (!applied.ok) return refused(applied.rejection);
    const line = { seq: this.#show.seq, command };
    const saved = this.#saver.save(line);
    const mirrored = this.#options.mirror(line);
    const reply = { ok: true, value: { seq: line.seq } } as const;
    return (mirrored === null ? saved : Promise.all([saved, mirrored])).then(() => reply);
  }

  /** Applies a command and tells everybody. */
  #apply(command: Command): Applied {
    const applied = apply(this.#show, command);
    if (!applied.ok) return applied;
    this.#show = applied.show;
    const { seq } = this.#show;
    this.tail.add({ seq, command });
    this.#options.broadcast({
      type: 'patches',
      showId: this.#show.id,
      seq,
      patches: applied.patches,
      steps: this.steps,
    });
    return applied;
  }

  /** Stops taking commands for this reason, or (null) takes them again; everybody is told. */
  allow(why: Failure | null): void {
    if (JSON.stringify(this.#access) === JSON.stringify(why)) return;
    this.#access = why;
    const { readOnly } = this;
    this.#options.broadcast({ type: 'access', showId: this.#show.id, readOnly });
  }

  /** Writes down that this machine calls from here on, and takes commands again. The reply comes when it is on disk. */
  lead(epoch: Epoch, id: string): Promise<Reply<{ seq: number }>> {
    if (this.#lock.readOnly !== null) return refused(rejection('read-only'));
    const at = this.#options.now();
    this.allow(null);
    return this.#carryOut({ id, type: 'take-over', payload: epoch, at, actor: 'host' });
  }

  /** Takes a line of the machine that calls: applies and tells it at once. `saved` resolves when it is on disk. */
  take(line: JournalLine): { readonly taken: Taken; readonly saved: Promise<void> } {
    const done = (taken: Taken, saved = Promise.resolve()) => ({ taken, saved });
    const { seq } = this.#show;
    if (line.seq <= seq) return done('known', this.#saver.settled());
    if (line.seq > seq + 1) return done('gap');
    return this.#apply(line.command).ok ? done('taken', this.#saver.save(line)) : done('differs');
  }

  /**
   * Goes on with a show that the machine that calls has sent, in the place of this one. `aside`: this one leads somewhere
   * else and is kept whole. Resolves when it is on disk; rejects when the disk refuses, and nothing has changed then.
   * No line may be taken meanwhile.
   */
  adopt(show: Show, aside: boolean): Promise<void> {
    const adopting = this.#adopt(show, aside);
    this.#adopting = adopting.catch(() => undefined);
    return adopting;
  }

  async #adopt(show: Show, aside: boolean): Promise<void> {
    await this.#saver.adopt(show, this.#options.now(), aside);
    this.#show = show;
    this.tail.clear();
    this.#options.broadcast({ type: 'replaced', showId: show.id });
  }

  /** Looks further back into the journal, so that `tail` knows what was before the show was opened. */
  async reachBack(): Promise<void> {
    const lines = await this.#files.recentLines();
    // Those of a file whose place this show has taken do not lead to it.
    const leads = this.tail.all.length > 0 || lines.at(-1)?.seq === this.#show.seq;
    if (leads) this.tail.prepend(lines);
  }

  /** Keeps lines that are none of the show's, for a person to look at. Gives the name of their file. */
  keepStrays(lines: readonly JournalLine[]): Promise<string> {
    return this.#files.keepStrays(lines, this.#options.now());
  }

  /** Writes the last snapshot and lets the folder go. Rejects when the disk refuses. */
  async close(): Promise<void> {
    this.#isClosing = true;
    try {
      await this.#adopting;
      if (!this.isLocked) await this.#saver.close();
      else await this.#files.close();
    } catch (error) {
      // It stays open.
      this.#isClosing = false;
      throw error;
    }
    await this.#lock.release();
  }

  /**
   * Ends because its folder is taken away by `take`. Nothing is written for that, which a full disk would refuse. Where `take`
   * rejects, this rejects with the same, and the session goes on.
   */
  async endBy(take: () => Promise<void>): Promise<void> {
    this.#isClosing = true;
    try {
      await this.#adopting;
      await this.#saver.pause();
      await take();
    } catch (error) {
      this.#isClosing = false;
      this.#saver.resume();
      throw error;
    }
    await this.#lock.release();
  }
}

const CLOSING: Failure = { code: 'show-closing', details: {} };
const refused = (error: Failure) => Promise.resolve({ ok: false, error } as const);

/**
 * Sets the unreadable file of a show that nobody has open aside and goes on from its last good generation. Rejects with the
 * system's error when the disk refuses; everything is as it was then.
 */
export async function recoverShow(folder: string, now: number): Promise<OpenedFiles> {
  const lock = await lockFolder(folder);
  if (!lock.ok)
    return { ok: false, fault: { code: 'open-elsewhere', details: { pid: lock.pid ?? '?' } } };
  const files = new ShowFiles(folder);
  try {
    return await files.recover(now);
  } finally {
    await files.close();
    await lock.release();
  }
}
