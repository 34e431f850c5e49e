import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { type Found, findingKey, findingSaid } from '@shared/protocol/finding.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { handing, moved, quietWith } from './quietShow.ts';

/** Both are kept in files: what has been passed over comes back when they are made otherwise. */
const keys = (show: Show) => findings(show).map(findingKey);
const found = (changes: Partial<Found> = {}): Found => ({
  rule: 'N10',
  kind: null,
  at: {},
  values: {},
  fix: null,
  ...changes,
});

describe('the key under which a finding is passed over', () => {
  it('is its rule, its kind and where it is', () => {
    const show = quietWith((plan, { info }) => {
      info.date = null;
      moved(plan, 's-pm', 6);
      handing(plan, 's-order-2').waves = [];
      handing(plan, 's-province').waves[0]?.recipientIds.reverse();
    });
    expect(keys(show)).toEqual([
      'R6 unplaced an',
      'R1 tier s-pm',
      'date-unknown',
      'no-waves s-order-2',
    ]);
  });

  it('names places in one order, however the rule has written them', () => {
    const at = { part: 'purpose', cueId: 'open', decisionId: 'd', personId: 'p', recipientId: 'r' };
    expect(findingKey(found({ at: { ...at, waveId: 'w', segmentId: 's' } }))).toBe(
      'N10 s w r p d open purpose',
    );
  });

  it('tells apart two findings at one place by what is in doubt, not by what their sentences say', () => {
    const values = {
      title: 'Trao thưởng',
      n: 3,
      token: '{tên}',
      key: 'k',
      language: 'en',
      of: 'x',
    };
    expect(findingKey(found({ values }))).toBe('N10 {tên} k en x');
  });

  it('fits into the file: composed letters, at most 300, no space at the ends', () => {
    const key = findingKey(
      found({ values: { key: `${'ê'.normalize('NFD')}${'a'.repeat(294)} b` } }),
    );
    expect(key).toBe(`N10 ê${'a'.repeat(294)}`);
    expect(findingKey(found({ values: { key: 'a'.repeat(400) } }))).toHaveLength(300);
  });
});

describe('what a finding says when it is passed over', () => {
  it('is all its values by name, in whatever order the rule has written them', () => {
    expect(findingSaid(found({ values: { title: 'Trao cờ', n: 3, award: 'Cờ thi đua' } }))).toBe(
      'award=Cờ thi đua; n=3; title=Trao cờ',
    );
  });

  it('is one line of composed letters, of at most 1000', () => {
    expect(findingSaid(found({ values: { text: 'một\r\n\nhai\nba' } }))).toBe('text=một hai ba');
    expect(findingSaid(found({ values: { text: 'ê'.normalize('NFD') } }))).toBe('text=ê');
    expect(findingSaid(found({ values: { text: 'a'.repeat(2000) } }))).toBe(
      `text=${'a'.repeat(995)}`,
    );
  });
});

describe('a finding is looked for again', () => {
  const rules = (show: Show) => findings(show).map(({ rule, at }) => [rule, at.segmentId ?? null]);
  const quiet = () => {
    const show = quietWith(() => {});
    expect(rules(show)).toEqual([]);
    return show;
  };

  it('when the stage becomes narrower', () => {
    const show = changed(quiet(), {
      type: 'edit-stage',
      payload: { changes: { widthMetres: 1 } },
    });
    expect(rules(show)).toEqual([
      ['N10', 's-order-3'],
      ['N10', 's-pm'],
      ['N10', 's-province'],
      ['N10', 's-province'],
    ]);
  });

  it('when the ceremony follows another protocol', () => {
    const plain = quietWith((plan, { info }) => {
      info.protocol = 'plain';
      handing(plan, 's-pm').waves[0]?.recipientIds.reverse();
    });
    expect(rules(plain)).toEqual([]);
    const state = changed(plain, {
      type: 'edit-info',
      payload: { changes: { protocol: 'vn-state' } },
    });
    expect(rules(state)).toEqual([['N1', 's-pm']]);
  });

  it('when somebody is marked absent', () => {
    const show = quiet();
    const absent: Show = {
      ...show,
      run: { ...show.run, attendance: { cuong: { state: 'absent', outcome: 'undecided' } } },
    };
    expect(rules(absent)).toEqual([['R4', 's-pm']]);
    expect(rules(show)).toEqual([]);
  });
});
