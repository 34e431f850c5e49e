import { parseRequest } from '@shared/command/apply.ts';
import {
  BEAT_MS,
  type CallResults,
  callParams,
  type Failure,
  type HostEvent,
  PROTOCOL,
  parseClientMessage,
  type Reply,
  type Settings,
} from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { Guest, IncidentCode } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import {
  type HallPart,
  maySend,
  ROLES,
  type Role,
  sightOf,
  VIEWS_OF,
} from '@shared/share/roles.ts';
import { done, failed } from '../replies.ts';
import type { Session } from '../show/session.ts';
import { framed, HallParts } from './audience.ts';
import type { CallerKey } from './caller.ts';
import type { Pass } from './passes.ts';

/** One line to a device; whoever holds it sees to the bytes that wait in it. */
export interface GuestLine {
  /** Address that it comes from. */
  readonly address: string;
  send(message: Buffer | string): void;
  /** Ends it; `code` is a close code of `CLOSED`. */
  end(code: number): void;
}

/** What the holder of a line tells. */
export interface GuestConnection {
  /** Takes one message, parsed from JSON. False: it was none of ours and was not answered. */
  receive(input: unknown): boolean;
  /** A round trip was measured, in ms. */
  measured(latencyMs: number): void;
  close(): void;
}

/** Close codes of lines to devices (RFC 6455, 7.4.2: 4000 and up are ours). */
export const CLOSED = {
  /** The token was taken away. */
  revoked: 4001,
  /** The show is not shared any more. */
  ended: 4002,
} as const;

interface Line {
  readonly passId: string;
  readonly role: Role;
  readonly line: GuestLine;
  /** Has got a state, so that it gets what is new. */
  isOpen: boolean;
  latencyMs: number | null;
}

/** What is known of a device while it is connected, or was. */
export interface Seen {
  readonly address: string;
  readonly at: number;
}

interface GuestsOptions {
  readonly session: Session;
  readonly version: string;
  readonly caller: CallerKey;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Language, look and mark of the house, which devices begin with. */
  readonly settings: () => Settings;
  /** The pass as it is now; null: it was taken away. */
  readonly passOf: (id: string) => Pass | null;
  /** Something that the SHARE panel shows has changed. */
  readonly changed: () => void;
  readonly incident: (code: IncidentCode, from: string) => void;
}

/** How many ids of requests are remembered, so that none is carried out twice. */
const REMEMBERED = 5000;

/** The devices and programs that look at the shared show: what they may ask, and what they are told. */
export class Guests {
  readonly #options: GuestsOptions;
  readonly #lines = new Set<Line>();
  readonly #seen = new Map<string, Seen>();
  readonly #hall = new HallParts();
  readonly #taken = new Set<string>();
  readonly #listeners = new Set<(show: Show, news: ReadonlySet<HallPart>) => void>();
  #waiting: HostEvent[] = [];
  #isDue = false;
  #beats: ReturnType<typeof setInterval> | null = null;
  #snapshot: { readonly show: Show; readonly json: string } | null = null;

  constructor(options: GuestsOptions) {
    this.#options = options;
    this.#hall.news(options.session.show);
  }

  get show(): Show {
    return this.#options.session.show;
  }

  /** How a device is connected: its lines, the best of their round trips in ms, and when it was last heard. */
  presence(passId: string): {
    readonly lines: number;
    readonly latencyMs: number | null;
    readonly seen: Seen | null;
  } {
    const lines = [...this.#lines].filter((line) => line.passId === passId);
    const measured = lines.flatMap(({ latencyMs }) => latencyMs ?? []);
    return {
      lines: lines.length,
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
    const one: Line = { passId: pass.id, role: pass.role, line, isOpen: false, latencyMs: null };
    this.#lines.add(one);
    this.#see(one);
    this.#startBeats();
    this.#options.changed();
    return {
      receive: (input) => {
        const message = parseClientMessage(input);
        if (message === null) return false;
        void this.#answer(one, message);
        return true;
      },
      measured: (latencyMs) => {
        one.latencyMs = latencyMs;
        this.#see(one);
        this.#options.changed();
      },
      close: () => {
        this.#lines.delete(one);
        this.#see(one);
        if (this.#lines.size === 0) this.#stopBeats();
        this.#options.changed();
      },
    };
  }

  /** What the session has told its windows, to be told the devices as well, after them. */
  tell(event: HostEvent): void {
    if (event.type !== 'patches' && event.type !== 'storage') return;
    this.#waiting.push(event);
    if (this.#isDue) return;
    this.#isDue = true;
    // The operator's own windows come first, and the disk is written to meanwhile.
    setImmediate(() => {
      this.#isDue = false;
      this.#flush();
    });
  }

  /** Tells every device with a page something of its own: who calls, how the house looks. */
  tellAll(event: HostEvent): void {
    this.#sendTo([...this.#lines], () => framed(event));
  }

  /** Hears which parts of the hall are new. Gives the function that stops listening. */
  onHall(listener: (show: Show, news: ReadonlySet<HallPart>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Parts of what may be seen, as JSON. */
  hallJson(parts: readonly HallPart[]): string {
    return this.#hall.state(this.show, parts);
  }

  /**
   * Carries a request of a device or a program out: refuses what its role may not, what only the caller does and what was
   * carried out already. `from` is the address that it came from. The reply comes when the command is on disk.
   */
  act(pass: Pass, input: unknown, from: string): Promise<Reply<{ seq: number }>> {
    const refuse = (error: Failure) => Promise.resolve({ ok: false, error } as const);
    const parsed = parseRequest(input);
    if (!parsed.ok) return refuse(parsed.rejection);
    const request = parsed.value;
    if (!maySend(pass.role, request)) {
      this.#options.incident('wrong-role', from);
      return refuse({ code: 'not-allowed', details: {} });
    }
    // A program presses for whoever calls; a device has to have the key.
    const fault =
      pass.role === 'control' ? null : this.#options.caller.fault(request.type, pass.id);
    if (fault !== null) return refuse(fault);
    if (this.#taken.has(request.id)) {
      this.#options.incident('replayed', from);
      return refuse({ code: 'replayed', details: {} });
    }
    this.#remember(request.id);
    return this.#options.session.dispatch(request, `${pass.role}:${pass.name}`.slice(0, 200));
  }

  /** Cuts a device off. */
  cut(passId: string, code: number): void {
    for (const one of this.#lines) if (one.passId === passId) one.line.end(code);
  }

  /** Cuts all off. */
  close(code: number): void {
    this.#stopBeats();
    for (const { line } of this.#lines) line.end(code);
    this.#listeners.clear();
  }

  #see({ passId, line }: Line): void {
    this.#seen.set(passId, { address: line.address, at: this.#options.now() });
  }

  #remember(id: string): void {
    this.#taken.add(id);
    const [oldest] = this.#taken;
    if (this.#taken.size > REMEMBERED && oldest !== undefined) this.#taken.delete(oldest);
  }

  async #answer(
    one: Line,
    { id, method, params }: NonNullable<ReturnType<typeof parseClientMessage>>,
  ): Promise<void> {
    const reply = (text: string) => one.line.send(`{"type":"reply","id":${id},"reply":${text}}`);
    const parsed = callParams[method].safeParse(params);
    if (!parsed.success) {
      this.#options.incident('malformed', one.line.address);
      reply(JSON.stringify(failed('malformed', { at: method })));
      return;
    }
    switch (method) {
      case 'hello': {
        const { protocol } = parsed.data as { protocol: number };
        reply(JSON.stringify(this.#hello(one, protocol)));
        return;
      }
      case 'show.open': {
        const { showId, view } = parsed.data as { showId: string; view: string };
        const isTheirs =
          sightOf(one.role) === 'whole' &&
          showId === this.show.id &&
          (VIEWS_OF[one.role] as readonly string[]).includes(view);
        if (!isTheirs) break;
        one.isOpen = true;
        reply(this.#openedJson());
        return;
      }
      case 'hall.open': {
        const sight = sightOf(one.role);
        if (sight === 'whole') break;
        one.isOpen = true;
        reply(`{"ok":true,"value":${this.hallJson(sight)}}`);
        return;
      }
      case 'dispatch': {
        const pass = this.#options.passOf(one.passId);
        const { showId, request } = parsed.data as { showId: string; request: unknown };
        if (pass === null || showId !== this.show.id) break;
        reply(JSON.stringify(await this.act(pass, request, one.line.address)));
        return;
      }
      case 'caller.take':
      case 'caller.give-back': {
        const pass = this.#options.passOf(one.passId);
        if (pass === null || one.role !== 'caller') break;
        const { caller } = this.#options;
        if (method === 'caller.take') caller.pass(pass, 'taken');
        else if (caller.state.deviceId === pass.id) caller.pass(null, 'given');
        reply(JSON.stringify(done(null)));
        return;
      }
    }
    this.#options.incident('wrong-role', one.line.address);
    reply(JSON.stringify(failed('not-allowed')));
  }

  #hello(one: Line, protocol: number): Reply<CallResults['hello']> {
    if (protocol !== PROTOCOL) return failed('reload-needed');
    const pass = this.#options.passOf(one.passId);
    if (pass === null) return failed('not-allowed');
    const { version, settings, caller } = this.#options;
    const guest: Guest = {
      deviceId: pass.id,
      name: pass.name,
      role: pass.role,
      showId: this.show.id,
    };
    return done({
      shell: 'browser',
      version,
      settings: guestSettings(settings()),
      samples: [],
      templates: [],
      dataDir: '',
      guest,
      caller: caller.state,
    });
  }

  /** The reply with the whole show, made once for each state of it: many devices may come at the same time. */
  #openedJson(): string {
    if (this.#snapshot?.show !== this.show)
      this.#snapshot = {
        show: this.show,
        json: JSON.stringify(done(this.#options.session.opened())),
      };
    return this.#snapshot.json;
  }

  #flush(): void {
    const { show } = this;
    const events = this.#waiting.map(framed);
    this.#waiting = [];
    const news = this.#hall.news(show);
    const open = [...this.#lines].filter(({ isOpen }) => isOpen);
    for (const message of events)
      this.#sendTo(
        open.filter(({ role }) => sightOf(role) === 'whole'),
        () => message,
      );
    if (news.size > 0) {
      const byRole = new Map<Role, Buffer>();
      for (const role of ROLES) {
        const sight = sightOf(role);
        const parts = sight === 'whole' ? [] : sight.filter((part) => news.has(part));
        if (parts.length > 0) byRole.set(role, this.#hall.message(show, parts));
      }
      this.#sendTo(
        open.filter(({ role }) => byRole.has(role)),
        ({ role }) => byRole.get(role),
      );
    }
    for (const listener of this.#listeners) listener(show, news);
  }

  #sendTo(lines: readonly Line[], message: (line: Line) => Buffer | undefined): void {
    for (const one of lines) {
      const text = message(one);
      if (text !== undefined && this.#lines.has(one)) one.line.send(text);
    }
  }

  #startBeats(): void {
    this.#beats ??= setInterval(() => {
      const beat = framed({ type: 'beat', now: this.#options.now() });
      for (const { line } of this.#lines) line.send(beat);
    }, BEAT_MS);
  }

  #stopBeats(): void {
    if (this.#beats !== null) clearInterval(this.#beats);
    this.#beats = null;
  }
}

/** Nothing that was chosen for the operator's machine but how it looks. */
export function guestSettings({ language, theme, logo }: Settings): Settings {
  return { ...DEFAULT_SETTINGS, language, theme, logo };
}
