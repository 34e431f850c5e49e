import { AWARD_CATALOGUE } from '../../catalogue/catalogue.ts';
import type { Award } from '../../model/award.ts';
import { findById, pickById } from '../../model/lookup.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Presentation } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import { showTemplates } from '../../script/template.ts';
import { callUpOf } from '../callUp.ts';
import type { Found } from '../finding.ts';
import { formulaText } from '../formula.ts';
import { misnomerIn } from '../misnomers.ts';
import { isDelegated, isForOthers, says, saysTheSame } from '../offices.ts';

/** What is said when an award is handed over. */

/** N4: the formula follows from the award's authority and who hands it over. */
export function oddFormula(show: Show, segment: Presentation): readonly Found[] {
  const award = findById(show.plan.awards, segment.awardId);
  const { formula } = segment;
  if (award === undefined || formula.kind === 'auto') return [];
  const due = dueFormulas(show, segment, award);
  if (due.length === 0) return [];
  const kind = formula.kind === 'none' ? omitted(due) : contrary(formula.text, due, award);
  if (kind === null) return [];
  return [
    {
      rule: 'N4',
      kind,
      at: { segmentId: segment.id },
      values: {
        title: segment.title,
        award: inLanguage(award.name, show.info.scriptLanguage),
        formula: due.find((text) => text !== null) ?? '',
        said: formula.kind === 'custom' ? formula.text : '',
      },
      fix: 'formula',
    },
  ];
}

/** What would be said of itself in each wave that has a presenter. */
function dueFormulas(show: Show, segment: Presentation, award: Award): readonly (string | null)[] {
  const auto = { ...segment, formula: { kind: 'auto' } } as const;
  const text = showTemplates(show);
  return segment.waves.flatMap(({ presenterIds }) => {
    const presenters = pickById(show.plan.people, presenterIds);
    return presenters.length === 0
      ? []
      : [formulaText(auto, award, presenters, show.info.scriptLanguage, text)];
  });
}

const omitted = (due: readonly (string | null)[]) =>
  due.some((text) => text !== null) ? 'omitted' : null;

function contrary(said: string, due: readonly (string | null)[], award: Award): string | null {
  const texts = due.filter((text) => text !== null);
  if (texts.some((text) => saysTheSame(text, said))) return null;
  if (namesOther(said, award)) return 'authority';
  if (texts.length > 0) return 'different';
  // "Thay mặt …" is customary where nothing has to be said.
  return isForOthers(said) ? null : 'needless';
}

const AUTHORITIES = [
  ...new Set(
    AWARD_CATALOGUE.flatMap(({ onBehalfOf }) => [onBehalfOf?.vi ?? null, onBehalfOf?.en ?? null]),
  ),
].filter((name) => name !== null);

/** Whether a formula hands on the authority of somebody who does not give this award. */
function namesOther(said: string, { onBehalfOf, issuer }: Award): boolean {
  if (!isDelegated(said)) return false;
  const own = [onBehalfOf?.vi, onBehalfOf?.en, issuer?.vi, issuer?.en];
  const isOwn = own.some((name) => name != null && says(said, name));
  return !isOwn && AUTHORITIES.some((name) => says(said, name));
}

/** N5: a name in use that the law does not know. Of an award it is the one that is wrong, whatever the script is in. */
export function misnamed({ plan }: Show, segment: Presentation): readonly Found[] {
  const names = findById(plan.awards, segment.awardId)?.name;
  const [inAward] = [names?.vi ?? '', names?.en ?? ''].flatMap((name) => {
    const right = misnomerIn(name)?.right;
    return right === undefined ? [] : [{ name, right }];
  });
  const inTitle = misnomerIn(segment.title);
  const found = (kind: string, name: string, right: string): Found => ({
    rule: 'N5',
    kind,
    at: { segmentId: segment.id },
    values: { title: segment.title, name, right },
    fix: 'rename',
  });
  return [
    ...(inAward === undefined ? [] : [found('award', inAward.name, inAward.right)]),
    ...(inTitle === null ? [] : [found('title', inTitle.wrong, inTitle.right)]),
  ];
}

/** N6: recipients come up before the President's decision is read, and after others. */
export function oddCallUp({ plan, info }: Show, segment: Presentation): readonly Found[] {
  const award = findById(plan.awards, segment.awardId);
  if (award === undefined || segment.decisionId === null || segment.callUp === 'auto') return [];
  const usual = callUpOf({ ...segment, callUp: 'auto' }, award);
  if (segment.callUp === usual) return [];
  return [
    {
      rule: 'N6',
      kind: usual,
      at: { segmentId: segment.id },
      values: {
        title: segment.title,
        issuer: award.issuer === null ? '' : inLanguage(award.issuer, info.scriptLanguage),
      },
      fix: 'call-up',
    },
  ];
}
