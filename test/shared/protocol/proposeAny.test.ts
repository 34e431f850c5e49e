import type { Award } from '@shared/model/award.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { proposeOrder } from '@shared/protocol/propose.ts';
import fc from 'fast-check';
import { castDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { award, importedList, presentation, recipient, wave } from '../../fixtures/shows.ts';
import { counting, order, proposed, standing } from './proposing.ts';
import { collective, fromCatalogue, quietWith, speech } from './quietShow.ts';

/** A show whose awards, people and segments stand in any order, some of them pinned. */
const anyShow = (pins: fc.Arbitrary<boolean>): fc.Arbitrary<Show> =>
  fc
    .record({
      seeds: fc.array(
        fc.record({
          key: fc.nat(),
          pinned: pins,
          award: fc.nat({ max: 5 }),
          collectives: fc.nat({ max: 12 }),
          individuals: fc.nat({ max: 12 }),
          presenter: fc.constantFrom(null, 'secretary', 'deputy', 'chair', 'vice'),
          isMixed: fc.boolean(),
        }),
        { maxLength: 7 },
      ),
      others: fc.shuffledSubarray([
        'report',
        'address',
        'thanks',
        'other',
        'open',
        'close',
      ] as const),
      pinned: fc.array(pins, { minLength: 6, maxLength: 6 }),
      mix: fc.array(fc.nat(), { minLength: 13, maxLength: 13 }),
      width: fc.integer({ min: 1, max: 14 }),
      waiting: fc.nat({ max: 4 }),
    })
    .map(({ seeds, others, pinned, mix, width, waiting }) =>
      quietWith((plan) => {
        plan.awards.push(
          castDraft(fromCatalogue('co-chinh-phu', 'flag')),
          castDraft(award('other')),
        );
        plan.stage.widthMetres = width;
        plan.recipients = [];
        const made = seeds.map(
          ({ award: nth, collectives, individuals, presenter, isMixed, ...seed }, at): Segment => {
            const own = plan.awards[nth] as Award;
            const all = [
              ...Array.from({ length: collectives }, (_, n) =>
                collective(`c-${at}-${n}`, `Đơn vị ${at} ${n}`),
              ),
              ...Array.from(
                { length: own.kinds.includes('individual') ? individuals : 0 },
                (_, n) =>
                  recipient(`i-${at}-${n}`, { kind: 'individual', name: `Người ${at} ${n}` }),
              ),
            ];
            plan.recipients.push(...castDraft(all));
            const ids = all.map(({ id }) => id);
            if (isMixed) ids.reverse();
            const waves = [wave(`w-${at}`, ids, presenter === null ? [] : [presenter])];
            return presentation(`s-${at}`, waves, { awardId: own.id, pinned: seed.pinned });
          },
        );
        const rest = others.map((id, at): Segment => {
          const known = plan.segments.find((one) => one.id === id);
          const role = id === 'open' || id === 'close' || id === 'report' ? 'other' : id;
          return {
            ...((known as Segment | undefined) ?? speech(id, role)),
            pinned: pinned[at] ?? false,
          };
        });
        const keyed = [...made, ...rest].map((segment, at) => ({ segment, key: mix[at] ?? 0 }));
        plan.segments = castDraft(
          keyed.sort((a, b) => a.key - b.key).map(({ segment }) => segment),
        );
        const late = Array.from({ length: waiting }, (_, n) =>
          collective(`late-${n}`, `Muộn ${n}`),
        );
        plan.recipients.push(...castDraft(late));
        const list = importedList('list', late);
        plan.lists = castDraft([
          { ...list, rows: list.rows.map((row) => ({ ...row, award: 'Bằng khen của UBND tỉnh' })) },
        ]);
      }),
    );

/** Each run carries out several batches. */
const RUNS = { numRuns: 40 };

describe('whatever the show', () => {
  const never = fc.constant(false);

  it('nobody is lost or doubled, and everybody whom a list places is placed', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        const next = proposed(show);
        const late = show.plan.recipients.filter(({ id }) => id.startsWith('late'));
        expect(standing(next)).toEqual(
          [...standing(show), ...late.map(({ id }) => `province ${id}`)].sort(),
        );
        const ids = new Set(order(next));
        expect(order(show).filter((id) => !ids.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a second run proposes nothing', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        expect(proposeOrder(proposed(show), counting('again')).batch).toBeNull();
      }),
      RUNS,
    );
  });

  it('pinned segments keep their places, and one step takes it all back', () => {
    fc.assert(
      fc.property(anyShow(fc.boolean()), (show) => {
        const next = proposed(show);
        for (const [index, { id, pinned }] of show.plan.segments.entries())
          if (pinned) expect(order(next)[index]).toBe(id);
        const back = next === show ? show : changed(next, { type: 'undo', payload: {} });
        expect(back.plan).toEqual(show.plan);
      }),
      RUNS,
    );
  });

  it('no rule of order is broken afterwards, and nobody is without a presenter', () => {
    fc.assert(
      fc.property(anyShow(never), (show) => {
        const rules = new Set(findings(proposed(show)).map(({ rule }) => rule));
        const broken = ['R1', 'N1', 'N3', 'N8', 'N10', 'N12', 'wave-without-presenter'] as const;
        expect(broken.filter((rule) => rules.has(rule))).toEqual([]);
      }),
      RUNS,
    );
  });
});
