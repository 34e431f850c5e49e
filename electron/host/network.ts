import { farAccess } from '@shared/broker/farAccess.ts';
import type { Failure, HostEvent, Rank, Settings } from '@shared/contract/contract.ts';
import type { CallerState } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { Broker } from './broker/broker.ts';
import type { MemoryOptions } from './files/ownFile.ts';
import { Machines } from './machines/machines.ts';
import { Sharing } from './share/sharing.ts';
import type { JournalLine } from './show/journal.ts';
import type { Session } from './show/session.ts';
import type { ShowClock } from './showClock.ts';

interface NetworkOptions extends MemoryOptions {
  readonly version: string;
  /** Folder of the built page. */
  readonly pageRoot: string;
  readonly clock: ShowClock;
  readonly settings: () => Settings;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
}

/**
 * All that reaches beyond this machine, and is off until somebody turns it on: devices in the hall, other machines of the
 * show, and a broker for other halls.
 */
export class Network {
  readonly #sharing: Sharing;
  readonly #machines: Machines;
  readonly #broker: Broker;
  readonly handlers: Sharing['handlers'] & Machines['handlers'] & Broker['handlers'];

  constructor(options: NetworkOptions) {
    const { clock } = options;
    const rank = (show: Show): Rank => this.#machines.rank(show);
    this.#sharing = new Sharing({
      ...options,
      now: clock.now,
      rank,
      urls: () => this.#machines.urls,
      far: (showId) => farAccess(this.#broker.state, showId),
      accept: (pass, line) => this.#machines.accept(pass, line),
      machinesChanged: () => this.#machines.sharingChanged(),
    });
    this.#machines = new Machines({
      ...options,
      sharing: this.#sharing,
      broker: {
        replica: () => this.#broker.replica,
        take: (replica) => void this.#broker.takeReplica(replica),
      },
    });
    this.#broker = new Broker({
      ...options,
      now: clock.now,
      rank,
      access: (show) => this.#machines.access(show),
      claim: (showId) => this.#machines.claim(showId),
      strays: (strays) => this.#machines.keepStrays(strays),
      replicaChanged: () => this.#machines.brokerChanged(),
    });
    this.handlers = {
      ...this.#sharing.handlers,
      ...this.#machines.handlers,
      ...this.#broker.handlers,
    };
  }

  /** Reads what was remembered. Turns nothing on. */
  async read(): Promise<void> {
    await this.#sharing.read();
    await this.#machines.read();
    await this.#broker.read();
  }

  /** Who has the caller's key. */
  get caller(): CallerState {
    return this.#sharing.caller.state;
  }

  /** Why this machine may not change a show; null: it may. */
  access(show: Show): Failure | null {
    return this.#machines.access(show);
  }

  /** Hears each line that this machine adds; see `Session`. */
  mirror(showId: string, line: JournalLine): Promise<void> | null {
    this.#broker.line(showId, line);
    return this.#machines.mirror(showId, line);
  }

  /** What a session has told its windows; all others are told after them. */
  heard(showId: string, event: HostEvent): void {
    this.#sharing.heard(showId, event);
    this.#machines.heard(showId, event);
    this.#broker.heard(showId, event);
  }

  /** Why a request may not come from the operator's machine: somebody else has the caller's key. Null: it may. */
  deskFault(showId: string, request: unknown): Failure | null {
    return this.#sharing.deskFault(showId, request);
  }

  /** Why a show can't be taken away now: others get it from this machine, or it comes from another. Null: neither. */
  sharedFault(showId: string): Failure | null {
    const machines = this.#machines.state;
    const { showId: published, following } = this.#broker.state;
    const isOut =
      this.#sharing.shared?.showId === showId ||
      (machines.standing !== 'alone' && machines.showId === showId) ||
      published === showId ||
      following?.showId === showId;
    return isOut ? { code: 'wipe-shared', details: {} } : null;
  }

  /** Remembers nothing of a show any more that is taken away. */
  forgetShow(showId: string): void {
    this.#sharing.forgetShow(showId);
    this.#machines.forgetShow(showId);
    this.#broker.forgetShow(showId);
  }

  /** The house looks different now. */
  settingsChanged(settings: Settings): void {
    this.#sharing.settingsChanged(settings);
  }

  async close(): Promise<void> {
    await this.#broker.close();
    await this.#machines.close();
    await this.#sharing.close();
  }
}

/** The calls that it answers. */
export type NetworkCall = keyof Network['handlers'];
