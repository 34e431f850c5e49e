import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import { awardOfShow } from '../import/groups.ts';
import type { GroupChoice } from '../import/importBatch.ts';
import { catalogueEntry, standsForMany } from '../import/keys.ts';
import type { ImportGroup, ImportTarget } from '../import/propose.ts';
import type { KindCounts } from '../lineup/lineup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';

/** Rows of one award by one decision, as the screen asks where they shall stand. */
export interface PreviewGroup extends Omit<ImportGroup, 'rows'> {
  /** The award as the show or the catalogue writes it, else as the list does; null: the list names none. */
  readonly title: string | null;
}

export function previewGroup(show: Show, { rows: _rows, ...group }: ImportGroup): PreviewGroup {
  const known = awardOfShow(show, group) ?? ownEntry(group.catalogueId);
  const title = known === null ? group.award : inLanguage(known.name, show.info.scriptLanguage);
  return { ...group, title };
}

/** The catalogue's entry, unless it stands for the awards of many authorities: then the list says which. */
function ownEntry(catalogueId: string | null): CatalogueEntry | null {
  const entry = catalogueEntry(catalogueId);
  return entry === null || standsForMany(entry) ? null : entry;
}

/** A target as the value of a choice on the screen. */
export function targetValue(target: ImportTarget): string {
  return target.kind === 'presentation' ? `presentation:${target.segmentId}` : target.kind;
}

/** Names that wait for one in a target. */
export function unnamedOf(target: ImportTarget): number {
  return target.kind === 'presentation' || target.kind === 'placeholders' ? target.unnamed : 0;
}

/**
 * What happens to a group unless the person says otherwise: its first target; a group without an award goes
 * to the presentation from which the import was asked for. Places that wait for a name are filled.
 */
export function firstChoice(group: PreviewGroup, segmentId: string | null): GroupChoice {
  const asked = group.targets.find(
    (target) => target.kind === 'presentation' && target.segmentId === segmentId,
  );
  const target = (group.award === null ? asked : undefined) ?? group.targets[0];
  return choiceOf(group, target ?? { kind: 'unplaced' });
}

export function choiceOf({ key }: PreviewGroup, target: ImportTarget): GroupChoice {
  return { key, target, fill: unnamedOf(target) > 0 };
}

/** The choices of all groups: what the person has said, as long as it still can be done, else the first choice. */
export function resolveChoices(
  groups: readonly PreviewGroup[],
  said: Readonly<Record<string, GroupChoice>>,
  segmentId: string | null,
): readonly GroupChoice[] {
  return groups.map((group) => {
    const choice = said[group.key];
    const target = group.targets.find(
      (one) => choice !== undefined && targetValue(one) === targetValue(choice.target),
    );
    return choice === undefined || target === undefined
      ? firstChoice(group, segmentId)
      : { ...choice, target };
  });
}

/** All groups together, by kind. */
export function groupTotals(groups: readonly PreviewGroup[]): KindCounts {
  const sum = (kind: keyof KindCounts) =>
    groups.reduce((count, { counts }) => count + counts[kind], 0);
  return {
    collective: sum('collective'),
    individual: sum('individual'),
    household: sum('household'),
  };
}
