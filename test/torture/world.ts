import { apply, type Command, type Request } from '@shared/command/apply.ts';
import { readShow } from '@shared/document/showFile.ts';
import { FIRST_EPOCH } from '@shared/model/epoch.ts';
import { isRunning } from '@shared/model/run.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { behind } from '../../electron/host/show/replaceShow.ts';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';
import { exampleShow } from '../fixtures/shows.ts';

/** The two shows of a tortured library: the one of the evening, and one beside it that is edited and replaced. */
export type Which = 'main' | 'other';

export type World = Readonly<Record<Which, Show>>;

/** One thing that a person does. */
export type Deed =
  | { readonly kind: 'command'; readonly which: Which; readonly request: Request }
  /** A file takes the place of a show of the library. */
  | { readonly kind: 'replace'; readonly which: Which; readonly text: string }
  /** A file comes into the library beside what is there. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'print'; readonly which: Which; readonly sheet: SheetName }
  /** The app is closed and opened again. */
  | { readonly kind: 'close' }
  /** Everything that is on its way to the disk is waited for. */
  | { readonly kind: 'breath' };

/** What is going on when a process is killed. `snapshot`: a command after which the host writes one and moves the old. */
export const MOMENTS = [
  'start',
  'command',
  'snapshot',
  'list',
  'replace',
  'copy',
  'print',
  'close',
] as const;
export type Moment = (typeof MOMENTS)[number];

export const firstWorld = (): World => ({
  main: { ...exampleShow(), id: 'main' },
  other: { ...exampleShow(), id: 'other' },
});

/** The clock of the app under torture, ms since 1970: a second later with each command. */
export const clockOf = ({ main, other }: World) => EIGHT_O_CLOCK + (main.seq + other.seq) * 1000;

const SNAPSHOTS = new Set<Request['type']>(['begin', 'end-show', 'end-rehearsal']);

export function momentOf(deed: Exclude<Deed, { kind: 'breath' }>): Moment {
  if (deed.kind !== 'command') return deed.kind;
  const { request } = deed;
  if (SNAPSHOTS.has(request.type)) return 'snapshot';
  return request.type === 'batch' && request.payload.label === 'import-list' ? 'list' : 'command';
}

/** What the shows are after a deed; the same shows when it is refused or changes nothing. Worked out beside the app, by `apply` alone. */
export function after(world: World, deed: Deed): World {
  if (deed.kind === 'command') {
    const { which, request } = deed;
    const command = { ...request, at: clockOf(world), actor: 'torture' } as Command;
    const applied = apply(world[which], command);
    return applied.ok ? { ...world, [which]: applied.show } : world;
  }
  if (deed.kind === 'replace') {
    const { which, text } = deed;
    if (isRunning(world[which].run)) return world;
    const { epoch, ...file } = readOrThrow(text);
    const show = { ...file, epoch: { ...FIRST_EPOCH, number: epoch.number } };
    return { ...world, [which]: behind(show, world[which]) };
  }
  return world;
}

/** The show in a text; throws what is wrong with it. */
export function readOrThrow(text: string): Show {
  const read = readShow(text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.show;
}
