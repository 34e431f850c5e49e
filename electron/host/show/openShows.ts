import { stepsOf } from '@shared/command/steps.ts';
import type { Failure, HostEvent } from '@shared/contract/contract.ts';
import { isRunning } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { FolderLock } from './folderLock.ts';
import type { JournalLine } from './journal.ts';
import { replaceShow } from './replaceShow.ts';
import { recoverShow, Session } from './session.ts';
import { ShowFiles } from './showFiles.ts';

interface OpenShowsOptions {
  readonly folderOf: (showId: string) => string;
  /** The host's clock in ms since 1970. */
  readonly now: () => number;
  /** Why this machine may not change a show; null: it may. */
  readonly access: (show: Show) => Failure | null;
  /** Hears each line of a show that this machine adds; see `Session`. */
  readonly mirror: (showId: string, line: JournalLine) => Promise<void> | null;
  /** Tells the windows of a show. */
  readonly tell: (showId: string, event: HostEvent) => void;
  /** Told whether any show is live, at every change of that. */
  readonly onLive: (live: boolean) => void;
}

/** The shows that are open at this host: one session each, however many windows look at it. */
export class OpenShows {
  readonly #options: OpenShowsOptions;
  /** By id; a promise, so that two windows at once open a show once. */
  readonly #sessions = new Map<string, Promise<Session | Failure>>();

  constructor(options: OpenShowsOptions) {
    this.#options = options;
  }

  /**
   * The session of a show, opened when it is not yet. Who comes while it is being opened gets the same; but an opening that
   * fails may have begun before the show was there, so whoever came later looks again.
   */
  open(showId: string): Promise<Session | Failure> {
    const before = this.#sessions.get(showId);
    if (before !== undefined)
      return before.then((found) => (found instanceof Session ? found : this.open(showId)));
    const opening = this.#open(showId).catch((error: unknown) => {
      this.#sessions.delete(showId);
      throw error;
    });
    this.#sessions.set(showId, opening);
    return opening;
  }

  /** The session of a show that is open; null otherwise. */
  async find(showId: string): Promise<Session | null> {
    const session = await this.#sessions.get(showId);
    return session instanceof Session ? session : null;
  }

  /** The show as it stands, opened or not; the failure when it can't be read. Takes and changes nothing. */
  async look(showId: string): Promise<Show | Failure> {
    const session = await this.find(showId);
    if (session !== null) return session.show;
    const opened = await new ShowFiles(this.#options.folderOf(showId)).open();
    return opened.ok ? opened.show : opened.fault;
  }

  /** Sets the unreadable file of a show aside and goes on from its last good generation. */
  async recover(showId: string): Promise<Failure | { readonly notices: readonly Failure[] }> {
    if (this.#sessions.has(showId))
      return { code: 'open-elsewhere', details: { pid: process.pid } };
    const recovered = await recoverShow(this.#options.folderOf(showId), this.#options.now());
    return recovered.ok ? { notices: recovered.notices } : recovered.fault;
  }

  /**
   * Puts a show in the place of the one with the same id, which is kept as a generation and under a name of its
   * own. Refused while that one is live, and where another machine calls it. Windows that have it open get the new one.
   * Gives why not, or null.
   */
  async replace(show: Show): Promise<Failure | null> {
    const { id } = show;
    const session = await this.find(id);
    if (session !== null && session.readOnly !== null) return session.readOnly;
    const before = await this.look(id);
    if ('plan' in before) {
      const fault = this.#options.access(before);
      if (fault !== null) return fault;
      if (isRunning(before.run))
        return { code: 'show-is-live', details: { title: before.info.title } };
    }
    let closed = session === null;
    const replacing = (async () => {
      await session?.close();
      closed = true;
      return await replaceShow(this.#options.folderOf(id), show, this.#options.now());
    })();
    // Whoever asks for the show meanwhile waits for what comes out; when the disk refuses, the old session stays.
    const after = replacing.then(nothing, nothing).then(() => {
      return closed || session === null ? this.#open(id) : session;
    });
    this.#sessions.set(id, after);
    const fault = await replacing;
    const now = await after;
    if (now instanceof Session) this.#tellGap(now.show);
    return fault;
  }

  /**
   * Has the folder of a show taken away by `take`, while nobody writes into it. Gives why it can't be: it is live, or another
   * copy of the app has it. Where `take` rejects, this rejects with the same, and a show that is open goes on.
   */
  async takeAway(showId: string, take: () => Promise<void>): Promise<Failure | null> {
    const session = await this.find(showId);
    if (session?.isLocked && session.readOnly !== null) return session.readOnly;
    const show = await this.look(showId);
    if ('plan' in show && isRunning(show.run)) return { code: 'wipe-live', details: {} };
    if (session === null) return await this.#takeClosed(showId, take);
    const ending = session.endBy(take);
    // Whoever asks for the show meanwhile waits for what comes out.
    this.#sessions.set(
      showId,
      ending.then(
        () => {
          this.#sessions.delete(showId);
          return { code: 'not-found', details: { id: showId } };
        },
        () => session,
      ),
    );
    await ending;
    return null;
  }

  async #takeClosed(showId: string, take: () => Promise<void>): Promise<Failure | null> {
    // A full disk takes no lock, and is no reason to keep the show.
    const lock = await FolderLock.take(this.#options.folderOf(showId));
    if (lock.readOnly !== null) return lock.readOnly;
    try {
      await take();
      return null;
    } finally {
      await lock.release();
    }
  }

  /** A gap in the row of patches: the windows open the show again. */
  #tellGap(show: Show): void {
    const steps = stepsOf(show);
    this.#options.tell(show.id, {
      type: 'patches',
      showId: show.id,
      seq: show.seq,
      patches: [],
      steps,
    });
  }

  /** The id of a show that is live; null: none is. */
  async live(): Promise<string | null> {
    const sessions = await Promise.all(this.#sessions.values());
    const live = sessions.find(
      (session): session is Session => session instanceof Session && isRunning(session.show.run),
    );
    return live?.show.id ?? null;
  }

  /** Says whether any show is live. */
  async tellLive(): Promise<void> {
    this.#options.onLive((await this.live()) !== null);
  }

  /** Writes the last snapshots and closes all shows. Rejects with the first disk error; its show stays open. */
  async close(): Promise<void> {
    const results = await Promise.allSettled(
      [...this.#sessions].map(async ([showId, opening]) => {
        const session = await opening;
        if (session instanceof Session) await session.close();
        this.#sessions.delete(showId);
      }),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  async #open(showId: string): Promise<Session | Failure> {
    const opened = await Session.open({
      folder: this.#options.folderOf(showId),
      now: this.#options.now,
      broadcast: (event) => this.#options.tell(showId, event),
      access: this.#options.access,
      mirror: (line) => this.#options.mirror(showId, line),
    });
    if (!opened.ok) {
      this.#sessions.delete(showId);
      return opened.fault;
    }
    // After a crash a show may be live from the moment it opens.
    if (isRunning(opened.session.show.run)) void this.tellLive();
    return opened.session;
  }
}

const nothing = () => undefined;
