import type { BrokerState } from '../contract/broker.ts';
import type { Failure } from '../contract/failure.ts';
import type {
  MachineLink,
  MachinesState,
  OtherMachine,
  StrayCommand,
  Strays,
} from '../contract/machines.ts';
import type { SharedDevice } from '../contract/sharing.ts';
import { currentCue } from '../cue/position.ts';
import type { Show } from '../model/show.ts';
import { roleSchema } from '../share/roles.ts';
import { duration, wallClock } from '../timing/format.ts';
import { isWordKey, type Translate } from '../words/translate.ts';
import { cueName } from './cueCard.ts';

/** Why a window may not change its show, in a word or two for GO and for the place where "saved" stands. */
export function readOnlyWord(why: Failure, t: Translate): string {
  if (why.code === 'follows') return t('machines.short.follows', { name: nameIn(why) });
  if (why.code === 'handing-over') return t('machines.short.handing-over');
  return t('save.readOnlyShort');
}

/** The machine that a failure names. */
export const nameIn = ({ details }: Failure): string => String(details.name ?? '');

/**
 * How the machine that calls stands to this one, which follows. `unconnected`: only the file says that there is one;
 * `removed`: this machine is let in no more.
 */
export type CallerLink = MachineLink | 'unconnected' | 'removed';

/** What a window shows of the machine that calls instead of this one. */
export interface FollowView {
  readonly name: string;
  readonly link: CallerLink;
  /** "Không trả lời từ 08:05:09". */
  readonly state: string;
  /** In ms; null: not measured, or not worth saying. */
  readonly lagMs: number | null;
  /** When it was last heard, in the hall; null: never. */
  readonly heardAt: string | null;
  /** When it took over from another one, in the hall; null: it did not, or the show was not running then. */
  readonly takenOverAt: string | null;
  /** Through a broker another hall watches; it is not the one to take over. */
  readonly isFarAway: boolean;
}

type Known = Pick<MachinesState, 'showId' | 'others'>;

/** What is known of the machine that calls. */
interface Heard {
  readonly link: CallerLink;
  readonly lagMs: number | null;
  readonly heardAt: number | null;
}

const FAR_LINKS = {
  waiting: 'catching-up',
  gap: 'catching-up',
  'in-step': 'in-step',
  lost: 'away',
} as const satisfies Record<NonNullable<BrokerState['following']>['state'], CallerLink>;

/** The machine that calls a show which this machine follows, by a line of its own or (`following`) through a broker. */
export function followView(
  machines: Known & Pick<MachinesState, 'removed'>,
  following: BrokerState['following'],
  show: Pick<Show, 'id' | 'epoch' | 'run' | 'info'>,
  t: Translate,
): FollowView {
  const far = following?.showId === show.id ? following : null;
  const { link, lagMs, heardAt } =
    far === null ? heardByLine(machines, show) : { ...far, link: FAR_LINKS[far.state] };
  const time = timeOf(heardAt, show.info.zone);
  return {
    name: show.epoch.name,
    link,
    state: t(`machines.link.${link}`, { time: time ?? '–' }),
    lagMs: link === 'in-step' ? lagMs : null,
    heardAt: time,
    takenOverAt: takenOverAt(show),
    isFarAway: far !== null,
  };
}

function heardByLine(
  { showId, others, removed }: Known & Pick<MachinesState, 'removed'>,
  { id, epoch }: Pick<Show, 'id' | 'epoch'>,
): Heard {
  const here = showId === id ? others : [];
  const caller =
    here.find(({ calls }) => calls) ?? here.find((other) => other.id === epoch.machineId);
  const heardAt = caller?.heardAt ?? null;
  // One that is heard all the same, by a line of its own, is followed.
  const isHeard = caller !== undefined && caller.link !== 'away';
  if (!isHeard && removed?.showId === id) return { link: 'removed', lagMs: null, heardAt };
  return caller ?? { link: 'unconnected', lagMs: null, heardAt };
}

/** The first number stands for the machine on which the show has been all along. */
const FIRST_TAKEOVER = 2;

function takenOverAt({ epoch, run, info }: Pick<Show, 'epoch' | 'run' | 'info'>): string | null {
  if (epoch.number < FIRST_TAKEOVER) return null;
  const entry = run.log.findLast(({ event }) => event === 'take-over');
  if (entry?.event !== 'take-over' || entry.machine !== epoch.name) return null;
  return wallClock(entry.at, info.zone, true);
}

const timeOf = (at: number | null, zone: string): string | null =>
  at === null ? null : wallClock(at, zone, true);

/** "3 ms"; one below the first is not told apart. */
export const lagText = (ms: number, t: Translate): string =>
  ms < 1 ? t('machines.lag.least') : t('machines.lag', { ms: Math.round(ms) });

/** What a person is told who is about to take over: one sentence each. */
export function takeOverFacts(view: FollowView, show: Show, t: Translate): readonly string[] {
  const { name, link } = view;
  const place = placeText(show, t);
  if (link === 'in-step' || link === 'catching-up')
    return [t('machines.takeOver.answers', { name }), t('machines.takeOver.from', { place })];
  const last = show.run.log.at(-1);
  const since = unheardText(view, t);
  const time = last === undefined ? '' : wallClock(last.at, show.info.zone, true);
  return [
    since,
    last === undefined
      ? t('machines.takeOver.from', { place })
      : t('machines.takeOver.last', { time, place }),
    // The two do not meet again while it is let in no more.
    ...(link === 'removed' ? [] : [t('machines.takeOver.aside', { name })]),
    t('machines.takeOver.ask', { name }),
  ];
}

function unheardText({ name, link, heardAt }: FollowView, t: Translate): string {
  if (link === 'removed') return t('machines.takeOver.removed', { name });
  return heardAt === null
    ? t('machines.takeOver.unconnected', { name })
    : t('machines.takeOver.silent', { name, time: heardAt });
}

/** "mục 12 (Trao tặng, Huân chương …)": where the show stands. */
function placeText(show: Show, t: Translate): string {
  const { phase } = show.run;
  if (phase === 'ready' || phase === 'ended') return t(`machines.place.${phase}`);
  const cue = currentCue(show);
  if (cue === null) return t('machines.place.before');
  const { number, heading, context } = cueName(show, cue, t);
  return t('machines.place.cue', {
    number,
    name: cue.beat === null ? heading : `${heading} · ${context}`,
  });
}

/** A clock that is off by less than this, in ms, is not worth a word. */
const WORTH_SAYING_MS = 2000;

/** That this computer's clock is not the show's; null: it is, or nearly. `offsetMs` is what it lacks. */
export function clockText(offsetMs: number, t: Translate): string | null {
  if (Math.abs(offsetMs) <= WORTH_SAYING_MS) return null;
  const amount = duration(offsetMs);
  return t(offsetMs > 0 ? 'machines.clock.behind' : 'machines.clock.ahead', { amount });
}

/** Machines that should follow this one: all that are known but the one that calls. */
export const standbyMachines = ({ others }: Known): readonly OtherMachine[] =>
  others.filter(({ calls }) => !calls);

/** How what is acknowledged here is kept elsewhere, in the place where "saved" stands. */
export interface MirrorView {
  /** The worst of all machines. */
  readonly link: MachineLink;
  readonly text: string;
}

const WORST_FIRST: readonly MachineLink[] = ['away', 'silent', 'catching-up', 'in-step'];

/** Null: the show that is open is on this machine alone, or another one calls it. */
export function mirrorView(
  machines: Pick<MachinesState, 'standing' | 'showId' | 'others'>,
  showId: string,
  t: Translate,
): MirrorView | null {
  const others = standbyMachines(machines);
  const link = WORST_FIRST.find((one) => others.some((other) => other.link === one));
  if (machines.standing !== 'calls' || machines.showId !== showId || link === undefined)
    return null;
  const inStep = others.filter((other) => other.link === 'in-step').length;
  return { link, text: t(`machines.mirror.${link}`, { n: inStep + 1 }) };
}

/** Machines that should follow and are not heard, with the sentence that says so. */
export function missingMachines(
  machines: Pick<MachinesState, 'standing' | 'showId' | 'others'>,
  { id, info }: Pick<Show, 'id' | 'info'>,
  t: Translate,
): readonly { readonly id: string; readonly heardAt: number | null; readonly text: string }[] {
  if (machines.standing !== 'calls' || machines.showId !== id) return [];
  return standbyMachines(machines).flatMap(({ id: machineId, name, link, heardAt }) =>
    link === 'silent' || link === 'away'
      ? [
          {
            id: machineId,
            heardAt,
            text: t(`machines.missing.${link}`, { name, time: timeOf(heardAt, info.zone) ?? '–' }),
          },
        ]
      : [],
  );
}

/** The address of a machine without scheme and port, as its pass was last seen at. */
const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').replace(/:\d+$/, '');

/** As much of a machine's name stands on its pass. */
const NAME_ON_PASS = 60;

/** The passes by which another machine has come in here. */
export function passesOf(
  { name, url }: Pick<OtherMachine, 'name' | 'url'>,
  devices: readonly SharedDevice[],
): readonly SharedDevice[] {
  const standby = devices.filter(({ role }) => role === 'standby');
  const named = standby.filter((device) => device.name === name.slice(0, NAME_ON_PASS));
  if (named.length > 0 || url === null) return named;
  return standby.filter(({ address }) => address === hostOf(url));
}

/**
 * The devices without the machines that are listed by themselves, and without this one, which lets in whom the machine
 * lets in that it stands by for.
 */
export function withoutMachines(
  devices: readonly SharedDevice[],
  machines: Known & Pick<MachinesState, 'me'>,
): readonly SharedDevice[] {
  const own = passesOf({ name: machines.me.name, url: null }, devices);
  const listed = new Set([
    ...standbyMachines(machines).flatMap((one) => passesOf(one, devices)),
    ...own.filter(({ lines }) => lines === 0),
  ]);
  return listed.size === 0 ? devices : devices.filter((device) => !listed.has(device));
}

/** One stray as a line that can be read. */
export interface StrayRow {
  readonly time: string;
  readonly label: string;
  readonly about: string | null;
  readonly who: string;
}

/** The newest first. */
export function strayRows(
  { commands }: Pick<Strays, 'commands'>,
  zone: string,
  t: Translate,
): readonly StrayRow[] {
  return commands
    .map(({ at, command, about, actor }: StrayCommand) => ({
      time: wallClock(at, zone, true),
      label: isWordKey(`command.${command}`) ? t(`command.${command}` as 'command.undo') : command,
      about,
      who: whoText(actor, t),
    }))
    .reverse();
}

/** A device of the network is its role and name (`stage:Lan`); all else is a window of the machine itself. */
function whoText(actor: string, t: Translate): string {
  const [, said = '', name = ''] = /^([a-z]+):(.+)$/s.exec(actor) ?? [];
  const role = roleSchema.safeParse(said);
  return role.success ? `${name} (${t(`role.short.${role.data}`)})` : t('machines.who.here');
}
