import type { CommandType, Request } from '@shared/command/apply.ts';
import { type PlanSelection, resolveSelection, type Selected } from '@shared/view/planSelection.ts';
import { create } from 'zustand';
import { dispatch, useWindow } from '../show/store.ts';

export const SECTIONS = [
  'rundown',
  'table',
  'recipients',
  'people',
  'awards',
  'decisions',
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
  readonly selection: PlanSelection;
  /** The chosen person, award or decision of each section; null: the first. */
  readonly thingIds: Readonly<Record<'people' | 'awards' | 'decisions', string | null>>;
  /** What was removed last; said until another command comes. */
  readonly removed: Removed | null;
}

export const usePlan = create<PlanState>()(() => ({
  section: 'rundown',
  selection: { segmentId: null, waveId: null },
  thingIds: { people: null, awards: null, decisions: null },
  removed: null,
}));

/** Goes to a segment or wave of the rundown. */
export function select(selection: PlanSelection): void {
  usePlan.setState({ selection, section: 'rundown' });
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
  if (reply.ok) {
    const { showId } = useWindow.getState();
    usePlan.setState({ removed: { name, showId, seq: reply.value.seq } });
  }
  return reply.ok;
}

/** What is chosen now, read from an event; null when the programme is empty. */
export function selectedNow(): Selected | null {
  const { opened } = useWindow.getState();
  return opened === null ? null : resolveSelection(opened.show.plan, usePlan.getState().selection);
}

/** The chosen segment and wave. */
export function useSelected(): Selected | null {
  const plan = useWindow(({ opened }) => opened?.show.plan);
  const selection = usePlan((state) => state.selection);
  return plan === undefined ? null : resolveSelection(plan, selection);
}

/** Whether nothing can be changed in this window. */
export function useReadOnly(): boolean {
  return useWindow(({ opened }) => opened !== null && opened.readOnly !== null);
}

export const newId = (): string => crypto.randomUUID();
