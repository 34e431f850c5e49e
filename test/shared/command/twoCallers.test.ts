import { apply } from '@shared/command/apply.ts';
import { cues } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import type { Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { begun, EIGHT_O_CLOCK, stamped } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What happens next: a caller presses GO on what that window shows, or the window catches up by one message. */
const turns = fc.array(
  fc.record({ caller: fc.constantFrom(0, 1), does: fc.constantFrom('press', 'catch-up') }),
  { maxLength: 80, size: 'max' },
);

describe('two callers with the GO key', () => {
  it.each([0, 500])(
    'never skip a cue, however late their windows are, with a guard of %i ms',
    (guardMs) => {
      fc.assert(
        fc.property(
          turns,
          fc.array(fc.nat(900), { minLength: 80, maxLength: 80 }),
          (steps, pauses) => {
            const example = exampleShow();
            const calling = { ...example.plan.calling, guardMs };
            let show: Show = begun({ ...example, plan: { ...example.plan, calling } });
            // All states so far; a window shows one of them, not necessarily the last.
            const states = [show];
            const shown = [0, 0];
            let moment = EIGHT_O_CLOCK;
            for (const [nth, { caller, does }] of steps.entries()) {
              moment += pauses[nth] ?? 0;
              if (does === 'catch-up') {
                shown[caller] = Math.min((shown[caller] ?? 0) + 1, states.length - 1);
                continue;
              }
              const seen = standbyCue(states[shown[caller] ?? 0] ?? show);
              if (seen === null) continue;
              const applied = apply(
                show,
                stamped({ type: 'go', payload: { cueId: seen.id } }, moment),
              );
              if (!applied.ok) continue;
              show = applied.show;
              states.push(show);
            }
            const fired = show.run.log.flatMap((entry) => (entry.event === 'go' ? [entry] : []));
            expect(fired.map(({ cueId }) => cueId)).toEqual(
              cues(show.plan)
                .slice(0, fired.length)
                .map(({ id }) => id),
            );
            for (const [nth, { at }] of fired.entries())
              if (nth > 0) expect(at - (fired[nth - 1]?.at ?? 0)).toBeGreaterThanOrEqual(guardMs);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});
