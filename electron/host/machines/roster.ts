import type { Machine, OtherMachine } from '@shared/contract/machines.ts';
import { Following } from './following.ts';
import { Leading } from './leading.ts';
import type { Link } from './link.ts';

/** The other machines of the show: those that have a line now, and those that had one. */
export class Roster {
  readonly links = new Set<Link>();
  readonly #now: () => number;
  /** What was known of machines whose line has ended, by id. */
  readonly #known = new Map<string, OtherMachine>();

  /** `now`: the show's clock, ms since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The lines in which this machine calls. */
  get leadings(): readonly { readonly link: Link; readonly leading: Leading }[] {
    return [...this.links].flatMap((link) =>
      link.part instanceof Leading ? [{ link, leading: link.part }] : [],
    );
  }

  /** The lines in which this machine follows. */
  get followings(): readonly { readonly link: Link; readonly following: Following }[] {
    return [...this.links].flatMap((link) =>
      link.part instanceof Following ? [{ link, following: link.part }] : [],
    );
  }

  get isEmpty(): boolean {
    return this.links.size === 0 && this.#known.size === 0;
  }

  /** A line has ended; what was known of the machine stays. */
  drop(link: Link): void {
    this.links.delete(link);
    const { machine } = link;
    if (machine === null) return;
    this.#known.set(machine.id, { ...this.#otherOf(link, machine), link: 'away', lagMs: null });
  }

  /** Forgets a machine that has no line. */
  forget(machineId: string): void {
    this.#known.delete(machineId);
  }

  /** Cuts all lines and knows nobody any more. */
  clear(): void {
    for (const link of [...this.links]) link.cut();
    this.#known.clear();
  }

  /** Of two lines to the same machine the older one is dead and has not noticed yet. */
  cutOlder(than: Link): void {
    for (const link of [...this.links])
      if (link !== than && link.machine?.id === than.machine?.id) link.cut();
  }

  get others(): readonly OtherMachine[] {
    const here = [...this.links].flatMap((link) =>
      link.machine === null ? [] : [this.#otherOf(link, link.machine)],
    );
    const ids = new Set(here.map(({ id }) => id));
    return [...here, ...[...this.#known.values()].filter(({ id }) => !ids.has(id))];
  }

  #otherOf(link: Link, { id, name }: Machine): OtherMachine {
    const { part, hello, heardAt, lagMs } = link;
    const quietMs = performance.now() - heardAt;
    const leading = part instanceof Leading ? part : null;
    return {
      id,
      name,
      link: leading?.state ?? linkOf(link),
      calls: part instanceof Following,
      url: hello?.url ?? null,
      lagMs: lagMs === null ? null : Math.round(lagMs * 10) / 10,
      heardAt: Math.round(this.#now() - quietMs),
      behind: Math.max(0, leading?.behind ?? 0),
    };
  }
}

/** How a machine stands that this one follows, or does not know yet what to do with. */
function linkOf({ part, isHeard }: Link): OtherMachine['link'] {
  if (!isHeard) return 'silent';
  return part instanceof Following ? 'in-step' : 'catching-up';
}
