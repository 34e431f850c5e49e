import { asRun } from '@shared/asRun/asRun.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import type { Section } from '@shared/sheet/face.ts';
import { type Sheet, sectionsOf, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';

/** A sheet as it is now, as far as paper is compared with it. */
export interface Edition {
  readonly name: SheetName;
  /** Version of the plan, "v7". */
  readonly version: string;
  readonly stamp: string;
  /** Its parts with their hashes, without what they say. */
  readonly sections: readonly Section[];
  /** Another one whenever the print looks different. */
  readonly key: string;
  /** Nothing would stand on it. */
  readonly isEmpty: boolean;
}

export type Editions = ReadonlyMap<SheetName, Edition>;

/** The sheet of a show at this moment. */
export function editionOf(show: Show, name: SheetName): Edition {
  const sheet: Sheet = sheetOf(show, name, 0);
  const { version, stamp, settings } = sheet;
  return {
    name,
    version,
    stamp,
    sections: stampedSections(sheet).map(({ id, hash }) => ({ id, hash })),
    key: `${version} ${stamp} ${JSON.stringify(settings)}`,
    isEmpty: isEmpty(show, sheet),
  };
}

function isEmpty(show: Show, sheet: Sheet): boolean {
  const { plan } = show;
  switch (sheet.name) {
    case 'as-run':
      return asRun(show).phase === 'ready';
    case 'check-in':
      return plan.recipients.length === 0;
    case 'programme':
    case 'running-order':
    case 'script':
      return plan.segments.length === 0;
    default:
      return sectionsOf(sheet).length === 0;
  }
}

/** What a sheet is made of: as long as these stay the same, so does the sheet. */
export function sourcesOf(show: Show, name: SheetName): readonly unknown[] {
  const { plan, info, planVersion, run, paper } = show;
  const shared = [plan, info, planVersion, paper.choices[name]];
  return name === 'as-run' ? [...shared, run] : [...shared, run.attendance, run.numbers];
}
