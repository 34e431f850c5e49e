import type { Language } from '../model/primitives.ts';
import type { SheetSettings } from '../model/sheetSettings.ts';

/** A part of a sheet that can be printed again alone. `hash` covers everything else in it. */
export interface Section {
  readonly id: string;
  readonly hash: string;
}

/** What stands around the content on every page. */
export interface SheetFace {
  readonly language: Language;
  /** Title of the ceremony. */
  readonly event: string;
  /** What the sheet is called in its own language. */
  readonly title: string;
  readonly organiser: string;
  /** Version of the plan, "v7". */
  readonly version: string;
  /** Hash of all sections; paper and screen with the same stamp say the same. */
  readonly stamp: string;
  /** Stamp of the pack that it is a part of; null: it is printed by itself. */
  readonly pack: string | null;
  /** Date and time of the print in the hall's zone. */
  readonly printedAt: string;
  /** How it is set. What changes its words is part of the stamp; what changes its looks is not. */
  readonly settings: SheetSettings;
}
