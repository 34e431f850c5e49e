import { findings, passedOver } from '@shared/protocol/checks.ts';
import { CHECKS } from '@shared/protocol/checkTable.ts';
import {
  FIX_KINDS,
  findingKey,
  findingSaid,
  findingSentence,
  RULE_IDS,
} from '@shared/protocol/finding.ts';
import { RULES, ruleOf, rulesInForce } from '@shared/protocol/rules.ts';
import { isWordKey, translator } from '@shared/words/translate.ts';
import { vi } from '@shared/words/vi.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NOTICE_CASES } from './noticeCases.ts';
import { quietShow } from './quietShow.ts';
import { ERROR_CASES } from './ruleCases.ts';

const RULE_CASES = [...ERROR_CASES, ...NOTICE_CASES];

describe('the rules', () => {
  const day = z.iso.date().nullable();
  const schema = z.strictObject({
    id: z.enum(RULE_IDS),
    severity: z.enum(['error', 'notice']),
    source: z.string().min(1),
    evidence: z.enum(['seen', 'inferred', 'known', 'integrity']),
    from: day,
    to: day,
    protocols: z.array(z.enum(['vn-state', 'plain'])).min(1),
    dismissible: z.boolean(),
  });

  it('stand in the data, in the code and in a case of their own, none left out', () => {
    for (const rule of RULES) expect(schema.parse(rule)).toEqual(rule);
    const known = [...RULE_IDS].sort();
    expect([...new Set(RULES.map(({ id }) => id))].sort()).toEqual(known);
    expect(Object.keys(CHECKS).sort()).toEqual(known);
    expect([...new Set(RULE_CASES.map(({ rule }) => rule))].sort()).toEqual(known);
  });

  it('have words, and no words are left of rules that are gone', () => {
    const rules = new Set<string>(RULE_IDS);
    const worded = Object.keys(vi).flatMap((key) => /^finding\.([^.]+)/.exec(key)?.[1] ?? []);
    expect([...new Set(worded)].filter((id) => !rules.has(id))).toEqual([]);
    expect(RULE_IDS.filter((id) => !worded.includes(id))).toEqual([]);
    expect(FIX_KINDS.filter((fix) => !isWordKey(`fix.${fix}`))).toEqual([]);
  });

  it('are errors only where the source was read, or where no source is needed', () => {
    const errors = RULES.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ evidence }) => !['seen', 'integrity'].includes(evidence))).toEqual([]);
    expect(errors.filter(({ dismissible }) => dismissible).map(({ id }) => id)).toEqual([
      'R2',
      'R7',
    ]);
  });

  it('have versions that follow each other without gap or overlap', () => {
    for (const id of RULE_IDS)
      for (const date of ['1990-01-01', '2023-12-31', '2024-01-01', '2030-06-01', null])
        expect(
          rulesInForce({ date, protocol: 'vn-state' }).filter((rule) => rule.id === id),
        ).toHaveLength(1);
  });

  it('follow the date: the decree of its time, and the newest while no date is known', () => {
    const source = (date: string | null) =>
      rulesInForce({ date, protocol: 'vn-state' }).find(({ id }) => id === 'R1')?.source;
    expect(source('2020-09-02')).toContain('145/2013');
    expect(source('2025-09-02')).toContain('98/2023');
    expect(source(null)).toBe(ruleOf('R1').source);
  });

  it('of a ceremony without state protocol are those that hold anywhere', () => {
    const plain = rulesInForce({ date: null, protocol: 'plain' }).map(({ id }) => id);
    expect(plain.filter((id) => /^[RN]\d/.test(id))).toEqual([
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'N10',
      'N11',
    ]);
    expect(plain).toEqual(expect.arrayContaining(RULE_IDS.filter((id) => /^[a-z]/.test(id))));
  });
});

it('nothing is found in a show in which all is as it should be', () => {
  expect(findings(quietShow())).toEqual([]);
  expect(passedOver(quietShow())).toEqual([]);
});

const name = (rule: string, kind: string | null) => (kind === null ? rule : `${rule} ${kind}`);

describe.each(RULE_CASES.map((one) => [name(one.rule, one.kind), one] as const))(
  '%s',
  (_name, { rule, kind, broken, at, fine }) => {
    const of = (found: ReturnType<typeof findings>) =>
      found.filter((one) => one.rule === rule && one.kind === kind);

    it('fires where it is broken', () => {
      expect(of(findings(broken())).map((one) => one.at)).toContainEqual(at);
    });

    it('is silent about what only looks alike', () => {
      expect(of(findings(fine()))).toEqual([]);
    });

    it('is looked for only in a ceremony whose rules have it', () => {
      const { info, ...show } = broken();
      const plain = { ...show, info: { ...info, protocol: 'plain' as const } };
      const isInForce = rulesInForce(plain.info).some(({ id }) => id === rule);
      expect(of(findings(plain)).length > 0).toBe(isInForce);
    });

    it('is said in both languages with the severity of its rule', () => {
      for (const finding of of(findings(broken()))) {
        expect(finding.severity).toBe(ruleOf(rule).severity);
        for (const language of ['vi', 'en'] as const)
          expect(findingSentence(finding, translator(language))).toMatch(/\p{L}.*[.]$/u);
      }
    });

    it('is passed over with a reason, until it says something else', () => {
      const show = broken();
      const [finding] = of(findings(show));
      if (finding === undefined) throw new Error('not found');
      const passing = (said: string) => ({
        ...show,
        plan: {
          ...show.plan,
          dismissed: { [findingKey(finding)]: { reason: 'Đã thống nhất', said } },
        },
      });
      const before = of(findings(show)).length;
      const passed = passing(findingSaid(finding));
      const gone = finding.dismissible ? 1 : 0;
      expect(of(findings(passed))).toHaveLength(before - gone);
      expect(passedOver(passed).map(({ dismissed }) => dismissed)).toEqual(
        Array(gone).fill('Đã thống nhất'),
      );
      expect(of(findings(passing('another time')))).toHaveLength(before);
    });
  },
);

it('keys of findings are short and differ within a show', () => {
  for (const { broken } of RULE_CASES) {
    const keys = findings(broken()).map(findingKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length <= 300)).toBe(true);
  }
});
