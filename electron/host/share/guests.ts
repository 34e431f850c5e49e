import { parseRequest } from '@shared/command/apply.ts';
import {
  BEAT_MS,
  type Failure,
  type HostEvent,
  parseClientMessage,
  type Rank,
  type Reply,
} from '@shared/contract/contract.ts';
import type { Language } from '@shared/model/primitives.ts';
import type { Show } from '@shared/model/show.ts';
import { type HallPart, maySend, ROLES, sightOf } from '@shared/share/roles.ts';
import type { Session } from '../show/session.ts';
import { encoded, HallParts } from './audience.ts';
import { type Asker, GuestCalls, type GuestCallsOptions } from './guestCalls.ts';
import { Outbox } from './outbox.ts';
import type { Pass } from './passes.ts';

/** One line to a device; whoever holds it sees to the bytes that wait in it. */
export interface GuestLine {
  /** Address that it comes from. */
  readonly address: string;
  send(message: Buffer | string): void;
  /** Ends it; `code` is a close code of `CLOSED`. */
  end(code: number): void;
}

/** What the holder of a line tells of its being there. */
export interface Presence {
  /** A round trip was measured, in ms. */
  measured(latencyMs: number): void;
  close(): void;
}

/** What the holder of a line tells. */
export interface GuestConnection extends Presence {
  /** Takes one message, parsed from JSON. False: it was none of ours and was not answered. */
  receive(input: unknown): boolean;
}

/** Close codes of lines to devices (RFC 6455, 7.4.2: 4000 and up are ours). */
export const CLOSED = {
  /** The token was taken away. */
  revoked: 4001,
  /** The show is not shared any more. */
  ended: 4002,
} as const;

/** A line with what is known of it. */
interface Line extends Asker {
  readonly line: GuestLine;
  latencyMs: number | null;
}

const newLine = ({ id, role }: Pass, line: GuestLine): Line => ({
  passId: id,
  role,
  address: line.address,
  line,
  isOpen: false,
  latencyMs: null,
});

/** What is known of a device while it is connected, or was. */
export interface Seen {
  readonly address: string;
  readonly at: number;
}

interface GuestsOptions extends Omit<GuestCallsOptions, 'session'> {
  readonly session: Session;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Something that the SHARE panel shows has changed. */
  readonly changed: () => void;
  /** Which machine devices hear. */
  readonly rank: (show: Show) => Rank;
}

/** What a session tells its windows and devices alike. */
const FOR_DEVICES: ReadonlySet<HostEvent['type']> = new Set([
  'patches',
  'storage',
  'access',
  'replaced',
] as const);

/** How many ids of requests are remembered, so that none is carried out twice. */
const REMEMBERED = 5000;

/** The devices and programs that look at the shared show: what they may ask, and what they are told. */
export class Guests {
  readonly #options: GuestsOptions;
  #session: Session;
  readonly #lines = new Set<Line>();
  readonly #byPass = new Map<string, Set<Line>>();
  readonly #calls: GuestCalls;
  readonly #seen = new Map<string, Seen>();
  readonly #hall = new HallParts();
  readonly #outbox = new Outbox<Line>((one, message) => {
    if (this.#lines.has(one)) one.line.send(message);
  });
  readonly #taken = new Set<string>();
  readonly #listeners = new Set<(show: Show, news: ReadonlySet<HallPart>) => void>();
  #waiting: HostEvent[] = [];
  #isDue = false;
  #beats: ReturnType<typeof setInterval> | null = null;

  constructor(options: GuestsOptions) {
    this.#options = options;
    this.#session = options.session;
    this.#calls = new GuestCalls({ ...options, session: () => this.#session }, this);
    this.#hall.news(this.show);
  }

  get show(): Show {
    return this.#session.show;
  }

  /** The host's clock, ms since 1970. */
  now(): number {
    return this.#options.now();
  }

  /** Language of the house, in which programs are told why something was refused. */
  get language(): Language {
    return this.#options.settings().language;
  }

  /** Name of the device that has the caller's key; null: the operator's machine has it. */
  get callerName(): string | null {
    return this.#options.caller.state.name;
  }

  /** Why nothing of the show can be changed at this machine; null: it can. */
  get readOnly(): Failure | null {
    return this.#session.readOnly;
  }

  /** Whether a request with this id was carried out, by any machine of the show, or refused by the show, already. */
  isTaken(requestId: string): boolean {
    return this.#taken.has(requestId) || this.#session.tail.has(requestId);
  }

  /** How a device is connected: its lines, the best of their round trips in ms, and when it was last heard. */
  presence(passId: string): {
    readonly lines: number;
    readonly latencyMs: number | null;
    readonly seen: Seen | null;
  } {
    const lines = this.#byPass.get(passId);
    const measured = [...(lines ?? [])].flatMap(({ latencyMs }) => latencyMs ?? []);
    return {
      lines: lines?.size ?? 0,
      latencyMs: measured.length === 0 ? null : Math.min(...measured),
      seen: this.#seen.get(passId) ?? null,
    };
  }

  /** A device or program was heard without a line (HTTP). */
  heard(pass: Pass, address: string): void {
    const isNew = !this.#seen.has(pass.id);
    this.#seen.set(pass.id, { address, at: this.#options.now() });
    if (isNew) this.#options.changed();
  }

  /** Takes a line in. */
  connect(pass: Pass, line: GuestLine): GuestConnection {
    const one = newLine(pass, line);
    this.#lines.add(one);
    this.#startBeats();
    // A device shows the right time from the beginning.
    line.send(this.#beat());
    const presence = this.#attend(one);
    return {
      receive: (input) => {
        const message = parseClientMessage(input);
        if (message === null) return false;
        void this.#calls.answer(one, message).then((reply) => line.send(reply));
        return true;
      },
      measured: presence.measured,
      close: () => {
        this.#lines.delete(one);
        if (this.#lines.size === 0) this.#stopBeats();
        presence.close();
      },
    };
  }

  /** Another machine has a line: it is listed and cut off as devices are, but neither asks nor is told anything here. */
  attend(pass: Pass, line: Pick<GuestLine, 'address' | 'end'>): Presence {
    return this.#attend(newLine(pass, { ...line, send: () => undefined }));
  }

  #attend(one: Line): Presence {
    const id = one.passId;
    this.#linesOf(id).add(one);
    this.#see(one);
    this.#options.changed();
    return {
      measured: (latencyMs) => {
        one.latencyMs = latencyMs;
        this.#see(one);
        this.#options.changed();
      },
      close: () => {
        this.#byPass.get(id)?.delete(one);
        if (this.#options.passOf(id) !== null) this.#see(one);
        this.#options.changed();
      },
    };
  }

  /** What the session has told its windows, to be told the devices as well, after them. */
  tell(event: HostEvent): void {
    if (!FOR_DEVICES.has(event.type)) return;
    this.#waiting.push(event);
    if (this.#isDue) return;
    this.#isDue = true;
    // The operator's own windows come first, and the disk is written to meanwhile.
    setImmediate(() => {
      this.#isDue = false;
      this.#flush();
    });
  }

  /** Another file has come in the show's place, with a session of its own: all open it again. */
  become(session: Session): void {
    this.#session = session;
    this.tell({ type: 'replaced', showId: session.show.id });
    this.tellRank();
  }

  /** Tells every device with a page something of its own: who calls, how the house looks. */
  tellAll(event: HostEvent): void {
    this.#outbox.send([...this.#lines], encoded(event));
  }

  /** Tells every device at once which rank this machine has now. */
  tellRank(): void {
    this.#outbox.send([...this.#lines], this.#beat());
  }

  /** Tells every device where else it finds the show. */
  tellReach(): void {
    for (const one of this.#lines) {
      const pass = this.#options.passOf(one.passId);
      if (pass === null) continue;
      const reach = this.#options.reach(pass);
      this.#outbox.send([one], encoded({ type: 'reach', reach }));
    }
  }

  /** Tells one device something of its own. */
  tellOne(passId: string, event: HostEvent): void {
    this.#outbox.send([...(this.#byPass.get(passId) ?? [])], encoded(event));
  }

  /** Hears which parts of the hall are new. Gives the function that stops listening. */
  onHall(listener: (show: Show, news: ReadonlySet<HallPart>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Parts of what may be seen, as JSON. */
  hallJson(parts: readonly HallPart[]): string {
    return this.#hall.json(this.show, parts);
  }

  /**
   * Carries a request of a device or a program out: refuses what its role may not, what only the caller does and what was
   * carried out already. `from` is the address that it came from. The reply comes when the command is on disk.
   */
  act(pass: Pass, input: unknown, from: string): Promise<Reply<{ seq: number }>> {
    const refuse = (error: Failure) => Promise.resolve({ ok: false, error } as const);
    const parsed = parseRequest(input);
    if (!parsed.ok) {
      this.#options.incident('malformed', from);
      return refuse(parsed.rejection);
    }
    const request = parsed.value;
    if (!maySend(pass.role, request, this.show.run)) {
      this.#options.incident('wrong-role', from);
      return refuse({ code: 'not-allowed', details: {} });
    }
    // A program presses for whoever calls; a device has to have the key.
    const fault =
      pass.role === 'control' ? null : this.#options.caller.fault(request.type, pass.id);
    if (fault !== null) return refuse(fault);
    if (this.isTaken(request.id)) {
      this.#options.incident('replayed', from);
      return refuse({ code: 'replayed', details: {} });
    }
    // Nothing has come of it: the same request may come again once this machine calls.
    const { readOnly } = this;
    if (readOnly !== null) return refuse(readOnly);
    this.#remember(request.id);
    return this.#session.dispatch(request, `${pass.role}:${pass.name}`.slice(0, 200));
  }

  /** Cuts a device off. */
  cut(passId: string, code: number): void {
    for (const { line } of this.#byPass.get(passId) ?? []) line.end(code);
    this.#byPass.delete(passId);
    this.#seen.delete(passId);
  }

  /** Cuts all off. */
  close(code: number): void {
    this.#stopBeats();
    for (const { line } of this.#lines) line.end(code);
    this.#listeners.clear();
  }

  #see({ passId, address }: Line): void {
    this.#seen.set(passId, { address, at: this.#options.now() });
  }

  #linesOf(passId: string): Set<Line> {
    const lines = this.#byPass.get(passId) ?? new Set();
    this.#byPass.set(passId, lines);
    return lines;
  }

  #remember(id: string): void {
    this.#taken.add(id);
    const [oldest] = this.#taken;
    if (this.#taken.size > REMEMBERED && oldest !== undefined) this.#taken.delete(oldest);
  }

  #flush(): void {
    const { show } = this;
    const events = this.#waiting.map(encoded);
    this.#waiting = [];
    const open = [...this.#lines].filter(({ isOpen }) => isOpen);
    const whole = open.filter(({ role }) => sightOf(role) === 'whole');
    for (const message of events) this.#outbox.send(whole, message);
    // Looked at only now: it takes longer than to tell a few devices.
    const news = this.#hall.news(show);
    for (const role of ROLES) {
      const sight = sightOf(role);
      const parts = sight === 'whole' ? [] : sight.filter((part) => news.has(part));
      if (parts.length === 0) continue;
      const theirs = open.filter((one) => one.role === role);
      if (theirs.length > 0) this.#outbox.send(theirs, this.#hall.event(show, parts));
    }
    for (const listener of this.#listeners) listener(show, news);
  }

  #startBeats(): void {
    this.#beats ??= setInterval(() => {
      this.#outbox.send([...this.#lines], this.#beat());
    }, BEAT_MS);
  }

  #beat(): Buffer {
    return encoded({ type: 'beat', now: this.#options.now(), rank: this.#options.rank(this.show) });
  }

  #stopBeats(): void {
    if (this.#beats !== null) clearInterval(this.#beats);
    this.#beats = null;
  }
}
