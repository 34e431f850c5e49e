import rulesFile from '@data/protocol/rules.json' with { type: 'json' };
import type { Info, Protocol } from '../model/info.ts';
import type { RuleId } from './finding.ts';

/** A rule as it stands in `data/protocol/rules.json`; one version of it where the law has changed. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: 'error' | 'notice';
  /** Document and article; "Rostrum" for what is true of any plan. */
  readonly source: string;
  /** Read at its source, drawn from it, general knowledge, or true of any plan. Only "seen" and "integrity" may be errors. */
  readonly evidence: 'seen' | 'inferred' | 'known' | 'integrity';
  /** First and last day on which it holds, YYYY-MM-DD; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly protocols: readonly Protocol[];
  /** Whether a person may pass its findings over, with a reason. */
  readonly dismissible: boolean;
}

// Part of the app and checked by a test, so it isn't parsed again at every start.
export const RULES = rulesFile.rules as readonly Rule[];

const newest = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id, in its newest version. */
export function ruleOf(id: RuleId): Rule {
  const rule = newest.get(id);
  if (rule === undefined) throw new Error(`no rule ${id} in data/protocol/rules.json`);
  return rule;
}

const chosen = new Map<string, readonly Rule[]>();

/** The rules that a ceremony is checked against, by its date and protocol; without a date those that have no end. */
export function rulesInForce({ date, protocol }: Pick<Info, 'date' | 'protocol'>): readonly Rule[] {
  const name = `${protocol} ${date}`;
  const known = chosen.get(name);
  if (known !== undefined) return known;
  const rules = RULES.filter((rule) => rule.protocols.includes(protocol) && holdsOn(rule, date));
  // A date that is typed digit by digit brings a few; more than that is no ceremony.
  if (chosen.size > 50) chosen.clear();
  chosen.set(name, rules);
  return rules;
}

function holdsOn({ from, to }: Rule, date: string | null): boolean {
  if (date === null) return to === null;
  return (from === null || from <= date) && (to === null || date <= to);
}
