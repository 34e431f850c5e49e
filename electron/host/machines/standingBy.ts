import type { Failure, Reply } from '@shared/contract/contract.ts';
import type { MachinesCallParams } from '@shared/contract/machines.ts';
import { machineAddress } from '@shared/view/machineAddress.ts';
import { done, failed } from '../replies.ts';
import { type AccessReplica, accessReplicaSchema } from '../share/access.ts';
import type { Callership } from './callership.ts';
import { certificateAt, comeIn, type Destination, Dialler } from './dialler.ts';
import type { MachineSharing } from './machineOptions.ts';
import type { StoodBy } from './machinesFile.ts';

/** How long the first copy of a show may take, in ms. */
const FIRST_COPY_MS = 30_000;

interface StandingByOptions {
  readonly callership: Callership;
  readonly sharing: MachineSharing;
  /** Name of this machine. */
  readonly name: () => string;
  /** What this machine stands by for, or did before it took over. */
  readonly stoodBy: () => StoodBy | null;
  readonly remember: (stoodBy: StoodBy | null) => void;
  readonly changed: () => void;
}

/** This machine stands by for another: comes in there, gets the show, and keeps a line open, whoever calls later. */
export class StandingBy {
  readonly #options: StandingByOptions;
  #dialler: Dialler | null = null;
  /** Comes by a person's wish, and has not everything yet. */
  #arrival: {
    replica: AccessReplica | null;
    hasShow: boolean;
    readonly settle: (fault: Failure | null) => void;
  } | null = null;
  /** A person's wish is on its way. */
  #isBeginning = false;

  constructor(options: StandingByOptions) {
    this.#options = options;
  }

  /** Whether a line is kept open, or tried to be. */
  get isOn(): boolean {
    return this.#dialler !== null;
  }

  get isArriving(): boolean {
    return this.#arrival !== null;
  }

  /** Comes in at another machine for the first time. */
  async begin(wish: MachinesCallParams['machines.stand-by']): Promise<Reply<{ showId: string }>> {
    if (this.#isBeginning) return failed('already-follows');
    this.#isBeginning = true;
    try {
      return await this.#begin(wish);
    } finally {
      this.#isBeginning = false;
    }
  }

  async #begin({
    url,
    pin,
    fingerprint,
    choice,
  }: MachinesCallParams['machines.stand-by']): Promise<Reply<{ showId: string }>> {
    const { sharing, name, remember } = this.#options;
    const address = machineAddress(url);
    if (address === null) return failed('not-rostrum', { url: url.slice(0, 200) });
    if (this.#dialler !== null) return failed('already-follows');
    if (sharing.shared !== null) return failed('shares-already');
    const to = await destination(address.url, fingerprint ?? address.fingerprint);
    if ('code' in to) return { ok: false, error: to };
    const admitted = await comeIn(to, {
      pin: pin.replace(/\D/g, ''),
      name: name().slice(0, 60),
    });
    if ('code' in admitted) return { ok: false, error: admitted };
    const stoodBy: StoodBy = {
      showId: '',
      machine: { id: '', name: '' },
      ...to,
      token: admitted.token,
      choice,
      clockOffsetMs: 0,
      isRemoved: false,
    };
    remember(stoodBy);
    const arrived = await this.#arrive(stoodBy);
    if (!arrived.ok) this.leave();
    return arrived;
  }

  /** Gets the first copy of the show, and lets devices in with it. */
  async #arrive(stoodBy: StoodBy): Promise<Reply<{ showId: string }>> {
    const { callership, sharing, remember } = this.#options;
    callership.forget();
    const arrival = await this.#firstCopy(stoodBy);
    const { session, roster } = callership;
    if ('code' in arrival) return { ok: false, error: arrival };
    if (session === null || arrival.replica === null || this.#dialler === null)
      return failed('not-following');
    const showId = session.show.id;
    const machine = [...roster.links].find((link) => link.machine !== null)?.machine;
    remember({
      ...(this.#options.stoodBy() ?? stoodBy),
      showId,
      machine: machine ?? stoodBy.machine,
    });
    const shared = await sharing.follow(showId, stoodBy.choice, arrival.replica);
    if (!shared.ok) return shared;
    // Now the other machine hears where devices find this one.
    for (const link of roster.links) callership.sayHello(link, true);
    return done({ showId });
  }

  #firstCopy(stoodBy: StoodBy): Promise<{ readonly replica: AccessReplica | null } | Failure> {
    return new Promise((resolve) => {
      const settle = (fault: Failure | null) => {
        clearTimeout(timer);
        const replica = this.#arrival?.replica ?? null;
        this.#arrival = null;
        resolve(fault ?? { replica });
      };
      const timer = setTimeout(
        () => settle({ code: 'not-reachable', details: { url: stoodBy.url, reason: 'timeout' } }),
        FIRST_COPY_MS,
      );
      this.#arrival = { replica: null, hasShow: false, settle };
      this.#dial(stoodBy);
    });
  }

  /** The show has come in, or (the failure) will not. */
  adopted(fault: Failure | null): void {
    if (this.#arrival === null) return;
    if (fault !== null) this.#arrival.settle(fault);
    else this.#arrival.hasShow = true;
    this.#lookWhetherArrived();
  }

  /** The machine that calls says who may come in. */
  takeReplica(input: unknown): void {
    const replica = accessReplicaSchema.safeParse(input);
    if (!replica.success) return;
    if (this.#arrival === null) {
      this.#options.sharing.takeReplica(replica.data);
      return;
    }
    this.#arrival.replica = replica.data;
    this.#lookWhetherArrived();
  }

  /** The other machine lets this one in no more: nothing more is tried. The copy stays, and whoever looks at it. */
  #removed(): void {
    const stoodBy = this.#options.stoodBy();
    const isArriving = this.#arrival !== null;
    this.refused({ code: 'machine-gone', details: { name: stoodBy?.machine.name ?? '' } });
    this.stop();
    if (!isArriving && stoodBy !== null) this.#options.remember({ ...stoodBy, isRemoved: true });
  }

  /** The other machine does not want to be followed. */
  refused(why: Failure): void {
    this.#arrival?.settle(why);
  }

  #lookWhetherArrived(): void {
    const arrival = this.#arrival;
    if (arrival?.hasShow && arrival.replica !== null) arrival.settle(null);
  }

  /** Goes on with what was stood by for when the app stopped. */
  async resume(): Promise<Reply<{ showId: string }>> {
    const { sharing, callership } = this.#options;
    const stoodBy = this.#options.stoodBy();
    if (stoodBy === null || stoodBy.showId === '') return failed('nothing-to-resume');
    const { showId, choice } = stoodBy;
    if (this.#dialler !== null) return done({ showId });
    if ((await callership.takeUp(showId)) === null) return failed('not-found', { id: showId });
    const shared = await sharing.follow(showId, choice, sharing.replica);
    return shared.ok ? done({ showId }) : shared;
  }

  /** The show that was stood by for is shared from here, again or by itself: the line is kept open. */
  sharedNow(showId: string): void {
    const stoodBy = this.#options.stoodBy();
    if (this.#dialler === null && stoodBy?.showId === showId && !stoodBy.isRemoved)
      this.#dial(stoodBy);
  }

  #dial({ url, ca, token }: StoodBy): void {
    const { callership, changed } = this.#options;
    this.#dialler = new Dialler({
      url,
      ca,
      token,
      take: (line) => callership.open(line, false),
      refused: () => this.#removed(),
    });
    changed();
  }

  /** Stands by no more. */
  leave(): void {
    this.stop();
    this.#options.callership.end();
    this.#options.remember(null);
  }

  /** Keeps no line open, and remembers what it stood by for. */
  stop(): void {
    this.#dialler?.stop();
    this.#dialler = null;
    this.#arrival?.settle({ code: 'not-following', details: {} });
  }
}

/** How a machine is reached: under TLS only by the certificate that a person has compared. */
async function destination(
  url: string,
  fingerprint: string | null,
): Promise<Destination | Failure> {
  if (!url.startsWith('https:')) return { url, ca: null };
  const certificate = await certificateAt(url);
  if (certificate === null) return { code: 'not-reachable', details: { url, reason: 'TLS' } };
  if (fingerprint === null)
    return { code: 'unknown-certificate', details: { fingerprint: certificate.fingerprint } };
  return certificate.fingerprint === fingerprint
    ? { url, ca: certificate.ca }
    : { code: 'certificate-differs', details: { url } };
}
