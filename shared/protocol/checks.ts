import { cuesOf } from '../cue/cues.ts';
import { currentCue } from '../cue/position.ts';
import type { Info } from '../model/info.ts';
import { findWave, memoByIdentity } from '../model/lookup.ts';
import type { Run } from '../model/run.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { scriptOfShow } from '../script/script.ts';
import { surroundings } from '../script/surroundings.ts';
import { CHECKS } from './checkTable.ts';
import { type Finding, type Found, findingKey, findingSaid } from './finding.ts';
import type { Check, SegmentScript } from './rules/check.ts';
import { type Rule, rulesInForce } from './rules.ts';

/** What the checks find in a show and nobody has passed over: errors first, then notices, each in the order of the programme. */
export function findings(show: Show): readonly Finding[] {
  return checked(show).open;
}

/** What somebody has passed over, with the reason; in the same order. */
export function passedOver(show: Show): readonly Finding[] {
  return checked(show).passedOver;
}

interface Checked {
  readonly open: readonly Finding[];
  readonly passedOver: readonly Finding[];
}

interface Known {
  readonly info: Info;
  readonly attendance: Run['attendance'];
  readonly checked: Checked;
}

// A GO changes neither plan nor attendance, so nothing is looked at again.
const knownByPlan = new WeakMap<Show['plan'], Known>();

function checked(show: Show): Checked {
  const { plan, info, run } = show;
  const before = knownByPlan.get(plan);
  const isKnown = before?.info === info && before.attendance === run.attendance;
  const known = isKnown ? before : { info, attendance: run.attendance, checked: look(show) };
  knownByPlan.set(plan, known);
  return withoutWhatIsOver(show, known.checked);
}

function look(show: Show): Checked {
  const nothingDismissed = Object.keys(show.plan.dismissed).length === 0;
  const found = inOrder(show);
  const all = nothingDismissed ? found : found.map((finding) => judged(show, finding));
  const of = (severity: Finding['severity'], isOpen: boolean) =>
    all.filter((one) => one.severity === severity && (one.dismissed === null) === isOpen);
  const sorted = (isOpen: boolean) => [...of('error', isOpen), ...of('notice', isOpen)];
  return { open: sorted(true), passedOver: nothingDismissed ? [] : sorted(false) };
}

/** What concerns the whole show, then segment by segment. */
function inOrder(show: Show): readonly Finding[] {
  const general: Finding[] = [];
  const bySegment = new Map<string, Finding[]>();
  for (const finding of acrossShow(show)) {
    const { segmentId } = finding.at;
    const list = segmentId === undefined ? general : (bySegment.get(segmentId) ?? []);
    list.push(finding);
    if (segmentId !== undefined) bySegment.set(segmentId, list);
  }
  return [
    ...general,
    ...inSegments(show).flatMap((own, index) => {
      const across = bySegment.get(show.plan.segments[index]?.id ?? '');
      return across === undefined ? own : [...across, ...own];
    }),
  ];
}

interface InForce {
  readonly rule: Rule;
  readonly check: Check;
}

const checksOf = memoByIdentity((rules: readonly Rule[]): readonly InForce[] => {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  return Object.entries(CHECKS).flatMap(([id, checks]) => {
    const rule = byId.get(id);
    return rule === undefined ? [] : checks.map((check) => ({ rule, check }));
  });
});

const asFinding = (found: Found, { severity, dismissible }: Rule): Finding => ({
  ...found,
  severity,
  dismissible,
  dismissed: null,
});

/** Rules that look across the show remember for themselves; what they give stays the same finding as long as it is the same. */
function acrossShow(show: Show): readonly Finding[] {
  return checksOf(rulesInForce(show.info)).flatMap(({ rule, check }) =>
    check.of === 'show' ? check.find(show).map((found) => kept(found, rule)) : [],
  );
}

const keptByRule = new WeakMap<Rule, WeakMap<Found, Finding>>();

function kept(found: Found, rule: Rule): Finding {
  const own = keptByRule.get(rule) ?? new WeakMap<Found, Finding>();
  keptByRule.set(rule, own);
  const finding = own.get(found) ?? asFinding(found, rule);
  own.set(found, finding);
  return finding;
}

interface InSegment {
  readonly basis: readonly unknown[];
  readonly found: readonly Finding[];
}

// The words of a segment are made anew whenever it or something that it names has changed.
const knownByScript = new WeakMap<SegmentScript, InSegment>();

/** What the rules find in each segment and its words; looked for again only where something has changed. */
function inSegments(show: Show): readonly (readonly Finding[])[] {
  const { segments, stage, lists } = show.plan;
  const rules = rulesInForce(show.info);
  const around = surroundings(segments);
  return scriptOfShow(show).map((script, index) => {
    const segment = segments[index];
    if (segment === undefined) return [];
    const basis = [rules, stage, lists, around.get(segment.id)?.decision];
    const before = knownByScript.get(script);
    if (before?.basis.every((one, nth) => one === basis[nth])) return before.found;
    const found = inSegment(show, segment, script);
    knownByScript.set(script, { basis, found });
    return found;
  });
}

function inSegment(show: Show, segment: Segment, script: SegmentScript): readonly Finding[] {
  const foundBy = (check: Check): readonly Found[] => {
    switch (check.of) {
      case 'show':
        return [];
      case 'script':
        return check.find(show, segment, script);
      case 'segment':
        return check.find(show, segment);
      case 'presentation':
        return segment.kind === 'presentation' ? check.find(show, segment) : [];
    }
  };
  return checksOf(rulesInForce(show.info)).flatMap(({ rule, check }) =>
    foundBy(check).map((one) => asFinding(one, rule)),
  );
}

/** With the reason of a dismissal that still says the same. */
function judged({ plan }: Show, finding: Finding): Finding {
  const key = keyOf(finding);
  const dismissal = Object.hasOwn(plan.dismissed, key) ? plan.dismissed[key] : undefined;
  if (!finding.dismissible || dismissal?.said !== findingSaid(finding)) return finding;
  return { ...finding, dismissed: dismissal.reason };
}

const keyOf = memoByIdentity(findingKey);

/** R4 asks for a decision that is too late once the wave has left the stage. */
function withoutWhatIsOver(show: Show, found: Checked): Checked {
  if (show.run.phase === 'ready' || !found.open.some(({ rule }) => rule === 'R4')) return found;
  const at = show.run.phase === 'ended' ? Number.POSITIVE_INFINITY : currentCue(show)?.index;
  return {
    ...found,
    open: found.open.filter((one) => one.rule !== 'R4' || !isOver(show, one, at)),
  };
}

function isOver({ plan }: Show, { at }: Finding, current: number | undefined): boolean {
  const place = findWave(plan, at.waveId ?? null);
  if (place === undefined || current === undefined) return false;
  const last = cuesOf(plan, place.segment.id).findLast(({ waveId }) => waveId === place.wave.id);
  return last !== undefined && last.index < current;
}
