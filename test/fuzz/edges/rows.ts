import { apply } from '@shared/command/apply.ts';
import { clipOf, parseClip } from '@shared/view/rundownClip.ts';
import { pasting } from '@shared/view/rundownPaste.ts';
import fc from 'fast-check';
import { EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';
import { edge, must, mustBeTold, opened } from '../edge.ts';
import { mustSurviveItsFile } from '../given.ts';
import { byteChanges, changedJson, changedText, jsonChanges } from '../mutations.ts';

/** Rows of a programme on the clipboard, which another program may have written. */
export const rows = edge(
  'rows-on-the-clipboard',
  'rows that are pasted are refused, or make a show that can be written and read again',
  async () => {
    const from = generatedShow({ segments: 8, recipients: 20, seed: 6 });
    const targets = [exampleShow(), from];
    const ids = from.plan.segments.map(({ id }) => id);
    const waves = from.plan.segments.flatMap((one) =>
      one.kind === 'presentation' ? one.waves.map(({ id }) => id) : [],
    );
    const clip = (chosen: readonly string[]) => clipOf(from, new Set(chosen));
    const chosen = fc.oneof(
      fc.subarray(ids, { minLength: 1, maxLength: 4 }),
      fc.subarray(waves, { minLength: 1 }),
    );
    const text = fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(chosen, jsonChanges)
          .map(([some, changes]) => JSON.stringify(changedJson(clip(some), changes))),
      },
      fc
        .tuple(chosen, byteChanges)
        .map(([some, changes]) => changedText(JSON.stringify(clip(some)), changes)),
      chosen.map((some) => JSON.stringify(clip(some))),
    );
    const inputs = fc.record({ text, target: fc.nat(1), active: fc.nat(40) });
    return opened(inputs, ({ text, target, active }) => {
      const parsed = parseClip(text);
      if (parsed === null) return;
      const show = targets[target] ?? exampleShow();
      const places = show.plan.segments.map(({ id }) => id);
      let made = 0;
      const newId = () => {
        made += 1;
        return `new-${made}`;
      };
      const edit = pasting(show, parsed, places[active] ?? null, newId);
      if (edit === null || edit.steps.length === 0) return;
      const { label, about, steps } = edit;
      const applied = apply(show, {
        type: 'batch',
        payload: { label, about, steps },
        ...{ id: 'paste', at: EIGHT_O_CLOCK, actor: 'fuzz' },
      } as Parameters<typeof apply>[1]);
      if (!applied.ok) {
        mustBeTold(applied.rejection);
        return;
      }
      must(
        applied.show.plan.segments.length >= show.plan.segments.length,
        'a paste took rows away',
      );
      mustSurviveItsFile(applied.show);
    });
  },
);
