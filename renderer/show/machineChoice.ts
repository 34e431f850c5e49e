import type { HostMessage, Reach } from '@shared/contract/contract.ts';
import { clockOffset } from '@shared/share/hostClock.ts';
import { laterEpoch, machineToMoveTo, mayListenTo, NO_TAKEOVER } from '@shared/share/rank.ts';
import { LINE_PROTOCOL, spareProtocol } from '@shared/share/spare.ts';
import { hostNow, setClockOffset } from '../ui/useNow.ts';
import { PATIENCE_MS } from './doorway.ts';
import { Line } from './line.ts';
import { MachineLine } from './machineLine.ts';
import { type Arrival, arriveBy, takeLine, useWindow } from './store.ts';
import { openSocket, type SocketTransport } from './transport.ts';

/** How long the lost lines to several machines are waited for at most while none of them is listened to, in ms. */
const SOON_MS = 1000;
/** As many other machines are looked for. */
const MOST_OTHERS = 8;

const set = useWindow.setState;
const get = useWindow.getState;

interface MachineChoiceOptions {
  /** Path of the line (`/line/mc`). */
  readonly path: string;
  /** Address of the machine that the page came from. */
  readonly home: string;
  /** Opens the line to that one, or rejects. */
  readonly openHome: () => Promise<SocketTransport>;
  /** Asks by a line for all that is shown; null: it was refused. `isHome`: the page came from that machine. */
  readonly ask: (line: Line, isHome: boolean) => Promise<Arrival | null>;
  /** What is shown is another machine's now, or again. */
  readonly arrived: () => void;
  /** The machine that was listened to has ended the line, with this close code. False: it is not to be tried again. */
  readonly ended: (code: number) => boolean;
  /** How long the pause before another try is at most while there is no other machine, in ms; undefined: as usual. */
  readonly longestPause: () => number | undefined;
}

/**
 * Which machine a device listens to. It keeps a line to each; on all but one it only hears that the machine is there and
 * which rank it has. What is shown stays until it is replaced by all that the other machine has, at one stroke.
 */
export class MachineChoice {
  readonly #options: MachineChoiceOptions;
  readonly #home: MachineLine;
  readonly #lines = new Map<string, MachineLine>();
  /** The one that is shown. */
  #current: MachineLine | null = null;
  /** The one that is being asked for all that it has. */
  #next: MachineLine | null = null;
  /** Rises with every change of `#next`. */
  #turn = 0;
  /** The one that was shown last. */
  #last: MachineLine | null = null;
  #highest = NO_TAKEOVER;
  #spare = '';
  /** When the one that is shown was last heard, by this device's clock; 0: never. */
  #heardAt = 0;

  constructor(options: MachineChoiceOptions) {
    this.#options = options;
    this.#home = this.#lineTo(options.home, options.openHome);
    this.#lines.set(options.home, this.#home);
  }

  /** Whether another machine than the one that the page came from is shown, or was last. */
  get isElsewhere(): boolean {
    const last = this.#last;
    return last !== null && last !== this.#home && this.#lines.get(last.url) === last;
  }

  /** Whether a machine's clock was heard. */
  get knowsTime(): boolean {
    return [...this.#lines.values()].some(({ samples }) => samples.length > 0);
  }

  /** Begins, with the machine that the page came from. */
  start(): void {
    void this.#home.connect();
  }

  /** Ends all lines and forgets the other machines, and that there were takeovers. */
  forget(): void {
    for (const line of this.#lines.values()) {
      this.#unseat(line);
      line.stop();
    }
    this.#lines.clear();
    this.#lines.set(this.#home.url, this.#home);
    this.#last = null;
    this.#highest = NO_TAKEOVER;
    this.#heardAt = 0;
    set({ elsewhere: null });
  }

  /** There is no network: all lines are lost. */
  loseAll(): void {
    for (const line of this.#lastTheCurrent()) line.lose();
  }

  /** Loses what was not heard for too long, and tries at once what waits. */
  lookAgain(): void {
    for (const line of this.#lastTheCurrent()) line.check();
    for (const line of this.#lines.values()) line.tryNow();
  }

  /** So that no line is moved to which is lost in the next moment. */
  #lastTheCurrent(): readonly MachineLine[] {
    const current = this.#current;
    const others = [...this.#lines.values()].filter((line) => line !== current);
    return current === null ? others : [...others, current];
  }

  #lineTo(url: string, open: () => Promise<SocketTransport>): MachineLine {
    return new MachineLine(url, open, {
      opened: () => this.#choose(),
      heard: (line, message) => this.#hear(line, message),
      lost: (line, code) => this.#lose(line, code),
    });
  }

  #hear(line: MachineLine, message: HostMessage): void {
    const isShown = line === this.#current;
    if (isShown || line === this.#next) {
      this.#heardAt = line.heardAt;
      if (message.type === 'reach') this.#takeReach(message.reach);
    }
    if (message.type !== 'beat') return;
    if (isShown) this.#tell(line);
    this.#highest = laterEpoch(this.#highest, message.rank.epoch);
    for (const held of [this.#current, this.#next])
      if (held !== null && !mayListenTo(held.rank, this.#highest)) this.#giveUp(held);
    this.#choose();
    if (isShown) this.#lookWhetherLost();
  }

  /** Moves to the machine that goes before the others, if there is one. */
  #choose(): void {
    const there = [...this.#lines.values()].filter(({ socket }) => socket !== null);
    const held = this.#next ?? this.#current;
    // What is shown may be of a takeover that its machine has not beaten since.
    const shown = get().opened?.show.epoch ?? NO_TAKEOVER;
    const highest = laterEpoch(this.#highest, shown);
    const machine = machineToMoveTo(there, held?.rank ?? null, highest);
    if (machine === null) return;
    if (this.#next !== null) this.#giveUp(this.#next);
    if (machine !== this.#current) void this.#moveTo(machine);
  }

  async #moveTo(machine: MachineLine): Promise<void> {
    const { socket } = machine;
    if (socket === null) return;
    this.#next = machine;
    const turn = this.#turn;
    const line = new Line(socket);
    const arrival = await this.#options.ask(line, machine === this.#home);
    if (turn !== this.#turn) return;
    if (arrival === null) return this.#lose(machine, null);
    const left = this.#current;
    this.#next = null;
    this.#current = machine;
    this.#last = machine;
    machine.isGood();
    arriveBy(line, arrival);
    this.#tell(machine);
    left?.comeBack();
    if (arrival.hello.reach !== null) this.#takeReach(arrival.hello.reach);
    this.#options.arrived();
  }

  /** Whose clock is gone by, and who it is. */
  #tell(machine: MachineLine): void {
    if (machine.samples.length > 0) setClockOffset(clockOffset(machine.samples));
    const { url, rank } = machine;
    const { elsewhere } = get();
    if (machine === this.#home) {
      if (elsewhere !== null) set({ elsewhere: null });
    } else if (elsewhere?.url !== url || elsewhere.calls !== rank.calls)
      set({ elsewhere: { url, calls: rank.calls } });
  }

  /** It is listened to no more, and not asked. What it has shown stays. */
  #unseat(line: MachineLine): void {
    if (line === this.#current) {
      this.#current = null;
      takeLine(null);
    }
    if (line !== this.#next) return;
    this.#next = null;
    this.#turn += 1;
  }

  /** From now on it is only heard that it is there. */
  #giveUp(line: MachineLine): void {
    this.#unseat(line);
    line.comeBack();
  }

  #lose(line: MachineLine, code: number | null): void {
    const wasShown = line === this.#current;
    const mattered = wasShown || line === this.#next;
    this.#unseat(line);
    if (mattered && code !== null && !this.#options.ended(code)) return;
    line.comeBack(this.#longestPause(line));
    if (wasShown)
      for (const other of this.#lines.values()) if (other !== line) other.hurry(SOON_MS);
    this.#choose();
    this.#lookWhetherLost();
  }

  #longestPause(line: MachineLine): number | undefined {
    const usual = this.#options.longestPause();
    if (this.#current !== null || this.#lines.size === 1) return usual;
    return line === this.#home ? (usual ?? SOON_MS) : SOON_MS;
  }

  #lookWhetherLost(): void {
    if (this.#current !== null || this.#next !== null) return;
    // By the host's clock, as all times on the page.
    const heardAt = this.#heardAt === 0 ? null : this.#heardAt + (hostNow() - Date.now());
    set(({ lostAt }) => ({ line: 'lost', lostAt: lostAt ?? heardAt }));
  }

  #takeReach({ urls, spare }: Reach): void {
    this.#spare = spare;
    const wanted = new Set([this.#home.url, ...originsOf(urls)]);
    for (const line of [this.#current, this.#next]) if (line !== null) wanted.add(line.url);
    for (const [url, line] of this.#lines) {
      if (wanted.has(url)) continue;
      line.stop();
      this.#lines.delete(url);
    }
    for (const url of wanted) {
      if (this.#lines.has(url)) continue;
      const line = this.#lineTo(url, () => this.#openAt(url));
      this.#lines.set(url, line);
      line.comeBack();
    }
  }

  #openAt(url: string): Promise<SocketTransport> {
    const protocols = [LINE_PROTOCOL, spareProtocol(this.#spare)];
    return openSocket(this.#options.path, { patienceMs: PATIENCE_MS, at: url, protocols });
  }
}

/** Addresses without a path; what is none is left out. */
function originsOf(urls: readonly string[]): readonly string[] {
  return urls
    .slice(0, MOST_OTHERS)
    .flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : []))
    .filter((origin) => origin !== 'null');
}
