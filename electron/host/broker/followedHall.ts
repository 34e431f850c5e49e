import type { Invitation } from '@shared/broker/journal.ts';
import type { BrokerCallParams, BrokerState } from '@shared/contract/broker.ts';
import type { Failure, Reply } from '@shared/contract/contract.ts';
import type { Strays } from '@shared/contract/machines.ts';
import type { Show } from '@shared/model/show.ts';
import type { OwnFile } from '../files/ownFile.ts';
import { keepStrays } from '../machines/strays.ts';
import { done, failed } from '../replies.ts';
import { Session } from '../show/session.ts';
import type { ShowClock } from '../showClock.ts';
import type { BrokerAddress } from './brokerClient.ts';
import { certificateFault } from './certificates.ts';
import { type HallMemory, hallFile, invitationIn } from './hallFile.ts';
import type { HallFollower, HallFollowerOptions } from './hallFollower.ts';
import { type LinePace, USUAL_PACE } from './linePace.ts';

export interface FollowedHallOptions {
  readonly dataDir: string;
  /** The show's clock, ms since 1970. */
  readonly now: () => number;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  readonly clock: ShowClock;
  readonly log: (line: string) => void;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Why this machine may not change a show; null: it may. */
  readonly access: (show: Show) => Failure | null;
  /** Lines of this machine that the one that calls never got, for people to look at. */
  readonly strays: (strays: Strays) => void;
  readonly pace?: LinePace;
}

/** The show of another hall that this machine follows, or did when the app stopped. */
export class FollowedHall {
  readonly #options: FollowedHallOptions;
  readonly #file: OwnFile<HallMemory>;
  /** Something that people see has changed. */
  readonly #changed: () => void;
  #memory: HallMemory | null = null;
  #follower: HallFollower | null = null;

  constructor(options: FollowedHallOptions, changed: () => void) {
    this.#options = options;
    this.#file = hallFile(options);
    this.#changed = changed;
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    this.#memory = await this.#file.read();
  }

  get state(): Pick<BrokerState, 'following' | 'resumable' | 'fault'> {
    const follower = this.#follower;
    const memory = follower === null ? this.#memory : null;
    const invitation = memory === null ? null : invitationIn(memory);
    return {
      following: follower?.state ?? null,
      resumable: invitation === null ? null : { showId: invitation.showId, url: invitation.url },
      fault: follower?.fault ?? null,
    };
  }

  /** Name of the file in which what could not be read lies; null: all could. */
  get unread(): string | null {
    return this.#file.unread;
  }

  /** A person has been told of it. */
  seen(): void {
    this.#file.seen();
  }

  /** Follows what an invitation names. `isSent`: whether this machine publishes a show itself. */
  async follow(
    params: BrokerCallParams['broker.follow'],
    isSent: (showId: string) => boolean,
  ): Promise<Reply<{ showId: string | null }>> {
    const { user, password, ca, cert, key } = params;
    const invitation = invitationIn(params);
    if (invitation === null) return failed('broker-no-invitation');
    const { url, showId } = invitation;
    if (isSent(showId)) return failed('broker-own-show');
    const address = { url, user, password, ca, cert, key };
    if (cert !== null && key === null) return failed('broker-no-key');
    const fault = certificateFault(address);
    if (fault !== null) return failed('broker-pem', { reason: fault });
    const found = await this.#options.open(showId);
    if (!(found instanceof Session) && found.code !== 'file-missing')
      return { ok: false, error: found };
    const session = found instanceof Session ? found : null;
    if (session?.isLocked && session.readOnly !== null)
      return { ok: false, error: session.readOnly };
    await session?.reachBack();
    // Loaded late, with its library: most starts connect to no broker.
    const { HallFollower } = await import('./hallFollower.ts');
    await this.#follower?.stop();
    this.#memory = params;
    this.#file.write(params);
    this.#follower = new HallFollower(this.#following(invitation, address, session));
    this.#changed();
    return done({ showId: session === null ? null : showId });
  }

  #following(
    invitation: Invitation,
    address: BrokerAddress,
    session: Session | null,
  ): HallFollowerOptions {
    const { open, put, ownNow, clock, log, access, strays, now, pace = USUAL_PACE } = this.#options;
    return {
      invitation,
      address,
      session,
      open: async () => {
        const opened = await open(invitation.showId);
        return opened instanceof Session ? opened : null;
      },
      put,
      ownNow,
      clock: (offsetMs) => clock.set(offsetMs),
      pace,
      taken: (one) => one.allow(access(one.show)),
      strays: async (one, lines) => {
        const kept = await keepStrays(one, lines, now());
        if (kept !== null) strays(kept);
      },
      changed: this.#changed,
      log,
    };
  }

  /** Goes on with what was followed when the app stopped. */
  async resume(isSent: (showId: string) => boolean): Promise<Reply<{ showId: string | null }>> {
    if (this.#memory === null || this.#follower !== null) return failed('broker-nothing-to-follow');
    return this.follow(this.#memory, isSent);
  }

  /** Follows it no more, and forgets the invitation. */
  async leave(): Promise<Reply<null>> {
    const follower = this.#follower;
    this.#follower = null;
    if (this.#memory !== null) this.#file.remove();
    this.#memory = null;
    this.#changed();
    await follower?.stop();
    return done(null);
  }

  /** Forgets the invitation if it is to this show. */
  async forgetShow(showId: string): Promise<void> {
    if (this.#memory !== null && invitationIn(this.#memory)?.showId === showId) await this.leave();
  }

  /** The app stops; what is followed stays remembered. */
  async close(): Promise<void> {
    const follower = this.#follower;
    this.#follower = null;
    await follower?.stop();
    await this.#file.settled();
  }
}
