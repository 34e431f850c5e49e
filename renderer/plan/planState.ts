import type { CommandType, Request } from '@shared/command/apply.ts';
import type { Plan } from '@shared/model/plan.ts';
import { type PlanSelection, resolveSelection, type Selected } from '@shared/view/planSelection.ts';
import { chosenRows, type RowChoice, rowSelection } from '@shared/view/rundownSelection.ts';
import { useContext, useMemo } from 'react';
import { create } from 'zustand';
import { dispatch, showNow, useWindow } from '../show/store.ts';
import { type Deed, EditedBy, isLocked } from './editedBy.ts';

export const SECTIONS = [
  'rundown',
  'table',
  'recipients',
  'people',
  'awards',
  'decisions',
  'wording',
  'info',
] as const;
export type Section = (typeof SECTIONS)[number];

interface Removed {
  readonly name: string;
  readonly showId: string | null;
  /** The show's seq after it. */
  readonly seq: number;
}

/** What this window has chosen in PLAN. Lives as long as the window, never in a file. */
interface PlanState {
  readonly section: Section;
  /** The row of the programme that is worked in. */
  readonly selection: PlanSelection;
  /** Rows that are chosen together, by id; empty: that row alone. */
  readonly chosenIds: readonly string[];
  /** Where a range of rows begins; null: at that row. */
  readonly anchorId: string | null;
  /** The chosen person, award or decision of each section; null: the first. */
  readonly thingIds: Readonly<Record<'people' | 'awards' | 'decisions', string | null>>;
  /** What was removed last; said until another command comes. */
  readonly removed: Removed | null;
}

export const usePlan = create<PlanState>()(() => ({
  section: 'rundown',
  selection: { segmentId: null, waveId: null },
  chosenIds: [],
  anchorId: null,
  thingIds: { people: null, awards: null, decisions: null },
  removed: null,
}));

/** Goes to a segment or wave of the rundown. */
export function select(selection: PlanSelection): void {
  usePlan.setState({ selection, chosenIds: [], anchorId: null, section: 'rundown' });
}

/** Chooses rows of the programme, in the list and the table alike. */
export function chooseRows({ activeId, chosenIds, anchorId }: RowChoice): void {
  const plan = showNow()?.plan;
  const selection = plan === undefined ? null : rowSelection(plan, activeId);
  if (selection !== null) usePlan.setState({ selection, chosenIds, anchorId });
}

export function showSection(section: Section): void {
  usePlan.setState({ section });
}

/** Goes to a person, award or decision. */
export function selectThing(section: 'people' | 'awards' | 'decisions', id: string | null): void {
  usePlan.setState(({ thingIds }) => ({ section, thingIds: { ...thingIds, [section]: id } }));
}

/** Sends a command; gives whether it was carried out. The person sees a refusal. */
export async function send<T extends CommandType>(
  type: T,
  payload: Request<T>['payload'],
): Promise<boolean> {
  return (await dispatch(type, payload)).ok;
}

/** Sends a command that removes something and offers to take that back. */
export async function sendRemoval<T extends CommandType>(
  name: string,
  type: T,
  payload: Request<T>['payload'],
): Promise<boolean> {
  const reply = await dispatch(type, payload);
  if (reply.ok) sayRemoved(name, reply.value.seq);
  return reply.ok;
}

/** Says what the command with this number has removed, and offers to take that back. */
export function sayRemoved(name: string, seq: number): void {
  usePlan.setState({ removed: { name, showId: useWindow.getState().showId, seq } });
}

/** The row that is worked in, read from an event; null when the programme is empty. */
export function selectedNow(): Selected | null {
  const { opened } = useWindow.getState();
  return opened === null ? null : selectedIn(opened.show.plan, usePlan.getState().selection);
}

/** The segment and wave that are worked in. */
export function useSelected(): Selected | null {
  const plan = useWindow(({ opened }) => opened?.show.plan);
  const selection = usePlan((state) => state.selection);
  return plan === undefined ? null : selectedIn(plan, selection);
}

/** A wave that has gone into another presentation is found there. */
function selectedIn(plan: Plan, selection: PlanSelection): Selected | null {
  const { segmentId, waveId } = selection;
  const moved = waveId === null ? null : rowSelection(plan, waveId);
  return resolveSelection(plan, moved ?? { segmentId, waveId });
}

/** The id of a row; null: none. */
export function rowId(selected: Selected | null): string | null {
  return selected?.wave?.id ?? selected?.segment.id ?? null;
}

/** What is chosen, read from an event; null when the programme is empty. */
export function choiceNow(): RowChoice | null {
  const activeId = rowId(selectedNow());
  const { chosenIds, anchorId } = usePlan.getState();
  return activeId === null ? null : { activeId, chosenIds, anchorId };
}

const NO_ROWS: ReadonlySet<string> = new Set();

/** The rows that are chosen, by id; empty only in an empty programme. */
export function useChosenRows(): ReadonlySet<string> {
  const plan = useWindow(({ opened }) => opened?.show.plan);
  const activeId = rowId(useSelected());
  const chosenIds = usePlan((state) => state.chosenIds);
  return useMemo(
    () =>
      plan === undefined || activeId === null
        ? NO_ROWS
        : chosenRows(plan, { activeId, chosenIds, anchorId: null }),
    [plan, activeId, chosenIds],
  );
}

/**
 * Whether nothing can be changed here: in this window, or by this deed while the show is live. Without one it is what
 * the part of the screen is edited by.
 */
export function useReadOnly(deed?: Deed): boolean {
  const around = useContext(EditedBy);
  return useWindow(
    ({ opened }) =>
      opened !== null && (opened.readOnly !== null || isLocked(opened.show, deed ?? around)),
  );
}

export const newId = (): string => crypto.randomUUID();
