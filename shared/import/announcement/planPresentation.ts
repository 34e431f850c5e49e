import { splitSizes } from '../../lineup/split.ts';
import type { Award } from '../../model/award.ts';
import { draftPresentation, draftWave } from '../../model/drafts.ts';
import type { Person } from '../../model/person.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Formula, Presentation, Wave } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { formulaText } from '../../protocol/formula.ts';
import { saysTheSame } from '../../protocol/offices.ts';
import { showTemplates } from '../../script/template.ts';
import { presentationTitle } from '../../words/presentationTitle.ts';
import { lineOrNull } from '../asLine.ts';
import { isCounted } from './planRecipients.ts';
import type { PresentationFields } from './proposal.ts';

interface Handing {
  readonly award: Award;
  readonly presenters: readonly Person[];
  readonly recipientIds: readonly string[];
}

/** A presentation of the show as a text tells it. */
export function plannedPresentation(
  show: Show,
  fields: PresentationFields,
  { award, presenters, recipientIds }: Handing,
  newId: () => string,
): Presentation {
  const title = presentationTitle(award, show.info.scriptLanguage);
  const draft = draftPresentation(newId(), title, { awardId: award.id, waveId: newId() });
  const waves = wavesOf(fields, presenters, recipientIds, newId);
  const segment = { ...draft, waves };
  return { ...segment, formula: formulaOf(show, fields, segment, award, presenters) };
}

/** The file takes no more in one wave. */
const MOST_PRESENTERS = 10;

/**
 * Several presenters share a number that is known evenly, each in a wave of their own and in their order. Where it is not
 * known, or does not go round, they stay together in one wave: nothing says who gives to whom, a list that comes later
 * finds one lineup to fill, and one gesture splits it by its presenters then.
 */
function wavesOf(
  { counts }: PresentationFields,
  presenters: readonly Person[],
  recipientIds: readonly string[],
  newId: () => string,
): readonly Wave[] {
  const presenterIds = presenters.map(({ id }) => id);
  const isShared =
    presenterIds.length > 1 && isCounted(counts) && recipientIds.length >= presenterIds.length;
  if (!isShared)
    return [
      { ...draftWave(newId()), presenterIds: presenterIds.slice(0, MOST_PRESENTERS), recipientIds },
    ];
  let from = 0;
  return splitSizes(recipientIds.length, { by: 'presenters', presenterIds }).map((size, at) => {
    from += size;
    return {
      ...draftWave(newId()),
      presenterIds: presenterIds.slice(at, at + 1),
      recipientIds: recipientIds.slice(from - size, from),
    };
  });
}

/** The text's own words where the rules of the show would say others; else the rules, which follow later changes. */
function formulaOf(
  show: Show,
  { formula }: PresentationFields,
  segment: Presentation,
  award: Award,
  presenters: readonly Person[],
): Formula {
  const said = lineOrNull(formula);
  if (said === null) return { kind: 'auto' };
  const text = showTemplates(show);
  const { scriptLanguage } = show.info;
  const due =
    presenters.length === 0 && award.onBehalfOf !== null
      ? // Nobody is known who could hold the office: what anybody else would say.
        [text('formula.onBehalfOf', { authority: inLanguage(award.onBehalfOf, scriptLanguage) })]
      : presenters.map((one) => formulaText(segment, award, [one], scriptLanguage, text));
  return due.some((one) => one !== null && saysTheSame(one, said))
    ? { kind: 'auto' }
    : { kind: 'custom', text: said };
}
