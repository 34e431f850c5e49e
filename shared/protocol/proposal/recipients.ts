import { awardFromCatalogue } from '../../catalogue/catalogue.ts';
import { awardOfShow } from '../../import/groups.ts';
import { standsForMany, textKey } from '../../import/keys.ts';
import { awardMeant } from '../../import/recognise/awards.ts';
import type { Award } from '../../model/award.ts';
import { draftPresentation } from '../../model/drafts.ts';
import { pickById } from '../../model/lookup.ts';
import type { Presentation, Segment } from '../../model/segment.ts';
import { presentationTitle } from '../../words/presentationTitle.ts';
import { idsWithoutPlace } from '../unplaced.ts';
import { type Draft, type Proposing, type Reason, reason, withSegments } from './draft.ts';

/** Who stands nowhere yet is placed where the imported list says; awards that nobody hands over yet get a presentation. */
export const placeRecipients: Proposing = (draft, newId) => {
  const { byAward, awards, reasons } = sorted(draft, newId);
  const grown = withPresentations({ ...draft, awards }, newId);
  const placed: Reason[] = [];
  const segments = grown.segments.map((segment) => {
    if (segment.kind !== 'presentation') return segment;
    const ids = firstOf(grown, segment, byAward);
    if (ids.length === 0) return segment;
    placed.push(reason('placed', segment.id, { title: segment.title, n: ids.length }));
    return appended(segment, ids, newId);
  });
  return withSegments(grown, segments, [...placed, ...reasons]);
};

interface Sorted {
  /** Ids of those who stand nowhere, by the award that their list names, in the order of the list. */
  readonly byAward: ReadonlyMap<string, readonly string[]>;
  readonly awards: readonly Award[];
  readonly reasons: readonly Reason[];
}

function sorted(draft: Draft, newId: () => string): Sorted {
  const { plan } = draft.show;
  const named = awardsInLists(draft);
  const byAward = new Map<string, string[]>();
  const awards = [...draft.awards];
  let unknown = 0;
  let wrongKind = 0;
  const waiting = inListOrder(draft, idsWithoutPlace(plan));
  for (const { id, kind } of pickById(plan.recipients, waiting)) {
    const award = awardNamed(draft, named.get(id) ?? null, awards, newId);
    if (award === null) unknown += 1;
    else if (!award.kinds.includes(kind)) wrongKind += 1;
    else byAward.set(award.id, [...(byAward.get(award.id) ?? []), id]);
  }
  const left = (code: string, n: number) => (n === 0 ? [] : [reason(code, null, { n })]);
  return { byAward, awards, reasons: [...left('left', unknown), ...left('left-kind', wrongKind)] };
}

/** What the lists call the award of each recipient; the list imported last decides. */
function awardsInLists({ show }: Draft): ReadonlyMap<string, string | null> {
  return new Map(
    show.plan.lists.flatMap(({ rows }) =>
      rows.map(({ recipientId, award }) => [recipientId, award] as const),
    ),
  );
}

function inListOrder({ show }: Draft, ids: readonly string[]): readonly string[] {
  const waiting = new Set(ids);
  const listed = new Set(
    show.plan.lists.flatMap(({ rows }) => rows.map(({ recipientId }) => recipientId)),
  );
  return [...[...listed].filter((id) => waiting.has(id)), ...ids.filter((id) => !listed.has(id))];
}

/** The award of the show that a text means, else a new one from the catalogue; null: neither knows it. */
function awardNamed(
  { show }: Draft,
  text: string | null,
  awards: Award[],
  newId: () => string,
): Award | null {
  if (text === null) return null;
  const entry = awardMeant(text);
  const shown = { ...show, plan: { ...show.plan, awards } };
  const own = awardOfShow(shown, { award: text, catalogueId: entry?.id ?? null });
  if (own !== null || entry === null || standsForMany(entry)) return own;
  const added = awardFromCatalogue(entry, newId());
  awards.push(added);
  return added;
}

/** Those for whom this presentation is the first of their award. */
function firstOf(
  { segments }: Draft,
  { id, awardId }: Presentation,
  byAward: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const first = segments.find((one) => one.kind === 'presentation' && one.awardId === awardId);
  return first?.id === id ? (byAward.get(awardId) ?? []) : [];
}

function appended(
  segment: Presentation,
  ids: readonly string[],
  newId: () => string,
): Presentation {
  const last = segment.waves.at(-1);
  const wave =
    last === undefined
      ? { id: newId(), presenterIds: [], recipientIds: ids, plannedSeconds: null }
      : { ...last, recipientIds: [...last.recipientIds, ...ids], plannedSeconds: null };
  return { ...segment, waves: [...segment.waves.slice(0, -1), wave] };
}

/** A presentation for each award that has none, behind the last there is; their order comes later. */
function withPresentations(draft: Draft, newId: () => string): Draft {
  const { show, segments } = draft;
  const handed = new Set(
    segments.flatMap((one) => (one.kind === 'presentation' ? [one.awardId] : [])),
  );
  const missing = draft.awards.filter(({ id }) => !handed.has(id));
  const made = missing.map(
    (award): Presentation => ({
      ...draftPresentation(newId(), presentationTitle(award, show.info.scriptLanguage), {
        awardId: award.id,
        waveId: newId(),
      }),
      decisionId: decisionFor(draft, award),
    }),
  );
  const at = placeForAwards(segments);
  return withSegments(
    draft,
    [...segments.slice(0, at), ...made, ...segments.slice(at)],
    made.map(({ id, title }) => reason('added-presentation', id, { title })),
  );
}

/** Behind the last presentation, else in front of what follows the awards. */
function placeForAwards(segments: readonly Segment[]): number {
  const last = segments.findLastIndex(({ kind }) => kind === 'presentation');
  const after = segments.findIndex(comesAfterAwards);
  if (last >= 0) return last + 1;
  return after < 0 ? segments.length : after;
}

/** The words of superiors and of thanks, and the close. */
export function comesAfterAwards(segment: Segment): boolean {
  if (segment.kind === 'closing') return true;
  return segment.kind === 'speech' && (segment.role === 'address' || segment.role === 'thanks');
}

/** The decision of the authority that gives the award or signs for it, when there is only one. */
function decisionFor({ show }: Draft, { issuer, onBehalfOf }: Award): string | null {
  const givers = new Set(
    [issuer?.vi, issuer?.en, onBehalfOf?.vi, onBehalfOf?.en]
      .map((name) => textKey(name ?? null))
      .filter((name) => name !== ''),
  );
  const own = show.plan.decisions.filter(({ issuer: by }) =>
    [by.vi, by.en].some((name) => givers.has(textKey(name))),
  );
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}
