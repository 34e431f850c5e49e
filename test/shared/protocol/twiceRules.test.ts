import type { Show } from '@shared/model/show.ts';
import { enteredTwice, sameAwardTwice } from '@shared/protocol/rules/twice.ts';
import { castDraft, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { below, seeded } from '../../fixtures/random.ts';
import { award, presentation, wave } from '../../fixtures/shows.ts';
import { handing, individual, quietWith } from './quietShow.ts';

/** Presentations "s-1", "s-2" … of one award, each a list of waves of recipients. */
type Lineups = readonly (readonly (readonly string[])[])[];

/**
 * A show in which one award is handed over in these lineups, to people who differ in their names. What was counted for
 * an award is remembered under its id, so each test has an award of its own.
 */
function handedOver(awardId: string, ...lineups: Lineups): Show {
  return quietWith((plan) => {
    const ids = [...new Set(lineups.flat(2))];
    plan.awards.push(castDraft(award(awardId)));
    plan.recipients = castDraft(ids.map((id) => individual(id, `Nguyễn ${id}`)));
    plan.segments = castDraft(
      lineups.map((waves, nth) =>
        presentation(
          `s-${nth + 1}`,
          waves.map((own, index) => wave(`w-${nth + 1}-${index + 1}`, own)),
          { awardId, title: `Đợt trao ${nth + 1}` },
        ),
      ),
    );
  });
}

const edit = (id: string, changes: object): Wish => ({
  type: 'edit-recipient',
  payload: { id, changes },
});
const called = (id: string, name: string | null) => edit(id, { name });
/** The first wave of the presentation with these recipients instead. */
const lined =
  (segmentId: string, ...ids: readonly string[]) =>
  (show: Show): Show =>
    produce(show, ({ plan }) => {
      Object.assign(handing(plan, segmentId).waves[0] ?? {}, { recipientIds: [...ids] });
    });

/** Who is said to be entered twice, and where. */
const doubled = (show: Show) =>
  enteredTwice(show).map(({ at }) => `${at.recipientId} in ${at.waveId}`);

describe('the same award twice', () => {
  it('names who, at which place, and the presentation in which that one stood first', () => {
    const show = handedOver('again', [['a', 'b']], [['c'], ['d', 'b']], [['b']]);
    expect(sameAwardTwice(show)).toEqual([
      {
        rule: 'R3',
        kind: 'award',
        at: { segmentId: 's-2', waveId: 'w-2-2', recipientId: 'b' },
        values: {
          title: 'Đợt trao 2',
          wave: 2,
          waves: 2,
          named: 'yes',
          name: 'Nguyễn b',
          order: 2,
          before: 'Đợt trao 1',
        },
        fix: null,
      },
      {
        rule: 'R3',
        kind: 'award',
        at: { segmentId: 's-3', waveId: 'w-3-1', recipientId: 'b' },
        values: {
          title: 'Đợt trao 3',
          wave: 1,
          waves: 1,
          named: 'yes',
          name: 'Nguyễn b',
          order: 1,
          before: 'Đợt trao 1',
        },
        fix: null,
      },
    ]);
  });

  it('is not said of everybody else, of one presentation, nor of another award', () => {
    expect(sameAwardTwice(handedOver('apart', [['a'], ['b']], [['c']]))).toEqual([]);
    const other = handedOver('other', [['a']], [['a']]);
    const [first, second] = other.plan.segments;
    if (first === undefined || second === undefined) throw new Error('no presentations');
    const segments = [first, { ...second, awardId: 'pm' }];
    expect(sameAwardTwice({ ...other, plan: { ...other.plan, segments } })).toEqual([]);
  });

  it('is not taken for two entries of one person', () => {
    expect(doubled(handedOver('one-entry', [['a']], [['a']]))).toEqual([]);
  });
});

describe('entered twice', () => {
  it('says the second of two who look alike, with the place, and nobody else', () => {
    const show = changed(
      handedOver('alike', [['a', 'b']], [['c'], ['d', 'e']]),
      called('e', 'NGUYỄN A'),
      called('a', 'Nguyễn a'),
    );
    expect(enteredTwice(show)).toEqual([
      {
        rule: 'R6',
        kind: 'doubled',
        at: { segmentId: 's-2', waveId: 'w-2-2', recipientId: 'e' },
        values: {
          title: 'Đợt trao 2',
          wave: 2,
          waves: 2,
          named: 'yes',
          name: 'NGUYỄN A',
          order: 2,
        },
        fix: null,
      },
    ]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['the same in another spelling', { name: 'nguyễn  A', unit: 'sở tài chính' }, ['b in w-1-1']],
    ['another kind', { name: 'Nguyễn a', kind: 'household' }, []],
    ['another unit', { name: 'Nguyễn a', unit: 'Sở Y tế' }, []],
    ['no unit', { name: 'Nguyễn a', unit: null }, []],
    ['another post', { name: 'Nguyễn a', post: 'Kế toán' }, []],
    ['another address', { name: 'Nguyễn a', address: 'Phường 1' }, []],
    ['a name with other marks', { name: 'Nguyên a' }, []],
    ['no name', { name: null }, []],
  ])('is asked of one with %s', (what, changes, found) => {
    const show = handedOver(`asked-${what.replaceAll(' ', '-')}`, [['a', 'b']]);
    expect(doubled(changed(show, edit('b', changes)))).toEqual(found);
  });

  it('is said of nobody without a name, however many there are', () => {
    const show = handedOver('nameless', [['a', 'b', 'c']]);
    expect(doubled(changed(show, called('a', null), called('b', null), called('c', null)))).toEqual(
      [],
    );
  });

  it('is said where there are no others at all', () => {
    const show = handedOver('only-two', [['a', 'b']]);
    expect(doubled(changed(show, called('b', 'Nguyễn a')))).toEqual(['b in w-1-1']);
  });

  it('is said of each further one, and not again of the first in a later presentation', () => {
    const show = changed(
      handedOver('further', [['a', 'b']], [['c', 'a']]),
      called('b', 'Nguyễn a'),
      called('c', 'Nguyễn a'),
    );
    expect(doubled(show)).toEqual(['b in w-1-1', 'c in w-2-1']);
  });

  it('is not said across awards', () => {
    const show = handedOver('mine', [['a']], [['b']]);
    const renamed = changed(show, called('b', 'Nguyễn a'));
    expect(doubled(renamed)).toEqual(['b in w-2-1']);
    expect(
      doubled(
        changed(renamed, {
          type: 'edit-segment',
          payload: { segmentId: 's-2', changes: { awardId: 'pm' } },
        }),
      ),
    ).toEqual([]);
  });
});

describe('from edit to edit', () => {
  /** The findings after each of the edits, one behind the other. */
  const said = (show: Show, ...edits: readonly (Wish | ((show: Show) => Show))[]) => {
    let now = show;
    return [doubled(now)].concat(
      edits.map((one) => {
        now = typeof one === 'function' ? one(now) : changed(now, one);
        return doubled(now);
      }),
    );
  };

  it('one who is renamed into another and back is said as long as both look alike', () => {
    expect(
      said(
        handedOver('to-and-fro', [['a']], [['b']]),
        called('b', 'Nguyễn a'),
        called('b', 'Nguyễn b'),
        called('a', 'Nguyễn b'),
        called('b', 'Nguyễn c'),
        called('b', 'Nguyễn b'),
      ),
    ).toEqual([[], ['b in w-2-1'], [], ['b in w-2-1'], [], ['b in w-2-1']]);
  });

  it('of three who look alike two are left when one is renamed, and the last is alone', () => {
    expect(
      said(
        handedOver('three', [['a']], [['b']], [['c']]),
        called('b', 'Nguyễn a'),
        called('c', 'Nguyễn a'),
        called('a', 'Nguyễn d'),
        called('a', 'Nguyễn a'),
        called('b', 'Nguyễn b'),
        called('c', 'Nguyễn c'),
      ),
    ).toEqual([
      [],
      ['b in w-2-1'],
      ['b in w-2-1', 'c in w-3-1'],
      ['c in w-3-1'],
      ['b in w-2-1', 'c in w-3-1'],
      ['c in w-3-1'],
      [],
    ]);
  });

  it('who leaves the lineup is no longer counted, and is again when back', () => {
    expect(
      said(
        changed(handedOver('leaves', [['a', 'x']], [['b', 'y']]), called('b', 'Nguyễn a')),
        lined('s-2', 'y'),
        lined('s-2', 'b', 'y'),
        lined('s-1', 'x'),
        lined('s-1', 'a', 'x'),
      ),
    ).toEqual([['b in w-2-1'], [], ['b in w-2-1'], [], ['b in w-2-1']]);
  });

  it('another show with the same award, open before or in between, changes nothing', () => {
    const one = changed(handedOver('shared', [['a']], [['b']]), called('b', 'Nguyễn a'));
    const other = handedOver('shared', [['a', 'b']], [['c']]);
    expect([one, other, one, other, one].map(doubled)).toEqual([
      ['b in w-2-1'],
      [],
      ['b in w-2-1'],
      [],
      ['b in w-2-1'],
    ]);
  });

  it('is what is found in the same show under an award that nobody has counted yet', () => {
    const random = seeded(29);
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const NAMES = ['Lê An', 'Lê Ân', 'Lê Ba', 'lê an', null];
    let show = handedOver('moving', [ids], [[]], [[]]);
    for (let step = 0; step < 120; step += 1) {
      const parts: [string[], string[], string[]] = [[], [], []];
      for (const id of ids) parts[below(random, 3)]?.push(id);
      show =
        below(random, 4) === 0
          ? parts.reduce((now, own, nth) => lined(`s-${nth + 1}`, ...own)(now), show)
          : changed(show, called(ids[below(random, 7)] ?? 'a', NAMES[below(random, 5)] ?? null));
      const awardId = `anew-${step}`;
      const segments = show.plan.segments.map((one) => ({ ...one, awardId }));
      const anew = { ...show, plan: { ...show.plan, segments } };
      expect(enteredTwice(show), `after ${step}`).toEqual(enteredTwice(anew));
    }
  });
});
