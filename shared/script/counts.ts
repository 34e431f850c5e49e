import { countKinds, KINDS, type KindCounts, lineup, type Place } from '../lineup/lineup.ts';
import type { Wave } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { calledName } from './names.ts';
import { listed } from './people.ts';
import { showTemplates, type TemplateText } from './template.ts';
import { ASIDE } from './tidy.ts';

/** "1 tập thể và 8 cá nhân". */
export function countsText(counts: KindCounts, text: TemplateText): string {
  return listed(
    KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
      text(`count.${kind}`, { n: counts[kind] }),
    ),
    text,
  );
}

/** Who receives in these waves: by name when there is one, otherwise how many of each kind; says so while nobody does. */
export function recipientsText(show: Show, waves: readonly Wave[]): string {
  const text = showTemplates(show);
  if (waves.every(({ recipientIds }) => recipientIds.length === 0)) return text('kind.nobody');
  const [name] = onlyName(show, waves);
  return name ?? countsText(countKinds(show.plan, waves), text);
}

/** The name of the one who receives in these waves, for lines that must not break in it; empty for several. */
export function onlyName(show: Show, waves: readonly Wave[]): readonly string[] {
  const only = onlyOne(waves.flatMap(({ id }) => lineup(show, id)));
  return only === null ? [] : [calledName(only, show, showTemplates(show))];
}

/**
 * Who comes to the stage: the head of a collective and the family of a posthumous recipient come for them
 * (Nghị định 145/2013 Điều 26.4 and 26.5); who is absent does not.
 */
export function invitedText(show: Show, { id }: Wave): string {
  const text = showTemplates(show);
  const places = lineup(show, id);
  if (places.length === 0) return text('kind.nobody');
  const coming = places.filter(({ attendance }) => attendance?.state !== 'absent');
  const asked = coming.length > 0 ? coming : places;
  const only = onlyOne(asked);
  if (only !== null) return oneInvited(only, show, text);
  const counts = { collective: 0, individual: 0, household: 0, posthumous: 0 };
  for (const place of asked) counts[invitedKind(place)] += 1;
  return listed(
    ([...KINDS, 'posthumous'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => text(`invited.${kind}`, { n: counts[kind] })),
    text,
  );
}

function oneInvited(place: Place, show: Show, text: TemplateText): string {
  const name = calledName(place, show, text);
  return place.attendance?.state === 'proxy'
    ? text('oneInvited.proxy', { proxy: place.attendance.proxy, name }) + ASIDE
    : text(`oneInvited.${invitedKind(place)}`, { name });
}

/** "tập thể, cá nhân": the kinds of those who go; one alone by name; for posthumous recipients their families. */
export function kindsText(show: Show, wave: Wave): string {
  const text = showTemplates(show);
  const places = lineup(show, wave.id);
  if (places.length === 0 || onlyOne(places) !== null) return invitedText(show, wave);
  if (isPosthumous(places)) return text('kind.posthumous');
  const counts = countKinds(show.plan, [wave]);
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => text(`kind.${kind}`))
    .join(', ');
}

/** Whether all who receive have died. */
export function isPosthumous(places: readonly Place[]): boolean {
  return places.length > 0 && places.every(({ recipient }) => recipient.posthumous);
}

/** The one who receives, when there is only one and it has a name. */
function onlyOne(places: readonly Place[]): Place | null {
  const [first, second] = places;
  return first !== undefined && second === undefined && first.recipient.name !== null
    ? first
    : null;
}

function invitedKind({ recipient }: Place) {
  return recipient.posthumous && recipient.kind === 'individual' ? 'posthumous' : recipient.kind;
}
