import { type Cue, cues, cuesOf, findCue } from '../cue/cues.ts';
import { cueAfter, cueBefore, currentCue, goesWith, standbyCue } from '../cue/position.ts';
import { countKinds, total } from '../lineup/lineup.ts';
import { type Progress, progress } from '../lineup/progress.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import type { ScriptName } from '../script/names.ts';
import { scriptOf } from '../script/script.ts';
import type { Translate } from '../words/translate.ts';
import { type CueName, cueName, kindCountsLabel } from './cueCard.ts';

/** Where the caller's pointer stands to a name; null: still to come, or nobody calls the names of this wave. */
export type NameCall = 'current' | 'on-deck' | 'called' | 'not-called' | null;

interface RowBase {
  /** Names the row in its show for as long as what it shows is there. */
  readonly key: string;
  /** Number of the cue that begins here, for the margin; null inside of a cue. */
  readonly cueNumber: string | null;
}

/** A paragraph, a mark or one name, from the top of the MC's screen to its bottom. */
export type ReadRow =
  /** What the rows below are. */
  | (RowBase & { readonly kind: 'heading'; readonly text: string })
  /** Read aloud. `kept` are phrases that no line may break. */
  | (RowBase & {
      readonly kind: 'say';
      readonly text: string;
      readonly kept: readonly string[];
      readonly drifted: boolean;
    })
  /** Music or a direction: never read. */
  | (RowBase & { readonly kind: 'mark'; readonly text: string; readonly drifted: boolean })
  | (RowBase & { readonly kind: 'name'; readonly name: ScriptName; readonly call: NameCall });

/** What the MC's screen shows. */
export interface ReadView {
  /** Null: the programme is empty. */
  readonly cue: CueName | null;
  /** The words of the cue; by wave those of all beats that one GO takes. */
  readonly rows: readonly ReadRow[];
  /** What comes after it, and how it begins. */
  readonly next: (CueName & { readonly opening: readonly string[] }) | null;
  /** Whether `cue` is the one that is live (or, before the first GO, the first). */
  readonly isLive: boolean;
  /** Where the show is, for who looks elsewhere. */
  readonly live: CueName | null;
  readonly beforeId: string | null;
  readonly afterId: string | null;
  /** Key of the row with the name that the caller's pointer is at. */
  readonly pointer: string | null;
  /** Who is still to be called, "còn 7 người"; null where no names stand. */
  readonly left: string | null;
  /** Whether somebody is still to be called. */
  readonly isCalling: boolean;
}

const EMPTY: ReadView = {
  cue: null,
  rows: [],
  next: null,
  isLive: true,
  live: null,
  beforeId: null,
  afterId: null,
  pointer: null,
  left: null,
  isCalling: false,
};

/** How much of the next cue is shown: enough to begin it. */
const OPENING_PARAGRAPHS = 2;

/** The cue that the MC's screen follows: the live one, or the first before the show begins, and of one that ended so. */
function followedCue(show: Show): Cue | null {
  return currentCue(show) ?? standbyCue(show) ?? cues(show.plan)[0] ?? null;
}

/** The words at the followed cue, or at `cueId` when the MC looks around; an id that is gone falls back to the followed one. */
export function readView(show: Show, cueId: string | null, t: Translate): ReadView {
  const followed = followedCue(show);
  const cue = findCue(show.plan, cueId) ?? followed;
  if (cue === null) return EMPTY;
  const isLive = cue.id === followed?.id;
  const after = cueAfter(show, cue);
  // Where a jump has changed what comes next, the live screen shows that.
  const next = isLive && currentCue(show) !== null ? standbyCue(show) : after;
  const calling = cue.waveId === null ? null : progress(show, cue.waveId);
  const rows = rowsOf(show, cue, calling, t);
  const hasNames = rows.some(({ kind }) => kind === 'name');
  const pointed = rows.find((row) => row.kind === 'name' && row.call === 'current');
  return {
    cue: cueName(show, cue, t),
    rows,
    next: next === null ? null : { ...cueName(show, next, t), opening: openingOf(show, next) },
    isLive,
    live: followed === null ? null : cueName(show, followed, t),
    beforeId: cueBefore(show, cue.id)?.id ?? null,
    afterId: after?.id ?? null,
    pointer: pointed?.key ?? null,
    left: calling === null || !hasNames ? null : leftLabel(show, calling, t),
    isCalling: calling !== null && calling.left.length > 0,
  };
}

/** The words of a cue, or by wave those of the beats that its GO takes with it. */
function rowsOf(show: Show, cue: Cue, calling: Progress | null, t: Translate): readonly ReadRow[] {
  const calls = callsOf(show, cue.waveId, calling);
  if (show.plan.calling.step === 'beat')
    return [...cueRows(show, cue, calls, t), ...receiverRows(show, cue, calls, t)];
  return beatsFrom(show, cue).flatMap((one) => cueRows(show, one, calls, t));
}

/** This cue and the beats of the same wave that follow it. */
function beatsFrom({ plan }: Show, cue: Cue): readonly Cue[] {
  const rest = cues(plan).slice(cue.index + 1, cue.index + 1 + cuesOf(plan, cue.segmentId).length);
  const end = rest.findIndex((one) => !goesWith(one, cue));
  return [cue, ...(end < 0 ? rest : rest.slice(0, end))];
}

type Calls = (recipientId: string | null) => NameCall;

/** How each name of a wave stands to the pointer. On deck says something only while somebody calls the names. */
function callsOf(show: Show, waveId: string | null, calling: Progress | null): Calls {
  const names = waveId === null ? undefined : show.run.names[waveId];
  if (names === undefined || calling === null) return () => null;
  const onDeck = names.current === null ? null : (calling.onDeck?.recipient.id ?? null);
  return (id) => {
    if (id === null) return null;
    if (id === names.current) return 'current';
    return id === onDeck ? 'on-deck' : (names.marks[id] ?? null);
  };
}

function cueRows(show: Show, cue: Cue, calls: Calls, t: Translate): readonly ReadRow[] {
  const { number } = cueName(show, cue, t);
  return scriptOf(show, cue)
    .flatMap((block) => blockRows(cue.id, block, calls))
    .map((row, at) => (at === 0 ? { ...row, cueNumber: number } : row));
}

/**
 * While the awards are handed over the script has no names, but the caller's pointer goes on: the MC has them below
 * the words.
 */
function receiverRows(show: Show, cue: Cue, calls: Calls, t: Translate): readonly ReadRow[] {
  if (cue.beat !== 'present') return [];
  const callUp = findCue(show.plan, `${cue.waveId}/call-up`);
  const names = callUp === undefined ? [] : scriptOf(show, callUp).filter(isNames);
  const rows = names.flatMap((block) => blockRows(cue.id, block, calls));
  if (rows.length === 0) return [];
  const key = `${cue.id}#receivers`;
  return [{ key, cueNumber: null, kind: 'heading', text: t('read.receivers') }, ...rows];
}

const isNames = ({ kind }: ScriptBlock) => kind === 'names';

function blockRows(cueId: string, block: ScriptBlock, calls: Calls): readonly ReadRow[] {
  const key = `${cueId}#${block.part}`;
  if (block.kind === 'names')
    return block.names.map((name, at) => ({
      key: `${key}/${name.recipientId ?? at}`,
      cueNumber: null,
      kind: 'name',
      name,
      call: calls(name.recipientId),
    }));
  const paragraph = {
    key,
    cueNumber: null,
    text: block.text,
    drifted: block.own?.drifted === true,
  };
  return [
    block.kind === 'say'
      ? { ...paragraph, kind: 'say', kept: block.kept }
      : { ...paragraph, kind: 'mark' },
  ];
}

/** The first paragraphs that are read at a cue. */
function openingOf(show: Show, cue: Cue): readonly string[] {
  return scriptOf(show, cue)
    .flatMap((block) => (block.kind === 'say' ? [block.text] : []))
    .slice(0, OPENING_PARAGRAPHS);
}

function leftLabel({ plan }: Show, { left }: Progress, t: Translate): string {
  if (left.length === 0) return t('read.allCalled');
  const counts = countKinds(plan, [{ recipientIds: left.map(({ recipient }) => recipient.id) }]);
  return counts.individual === total(counts)
    ? t('read.left', { n: left.length })
    : t('read.leftKinds', { counts: kindCountsLabel(counts, t) });
}
