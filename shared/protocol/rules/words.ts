import { findCue } from '../../cue/cues.ts';
import { findById } from '../../model/lookup.ts';
import type { Language } from '../../model/primitives.ts';
import type { Show } from '../../model/show.ts';
import { beginning } from '../../script/beginning.ts';
import { cueIdOf } from '../../script/parts.ts';
import { scriptOfCue } from '../../script/script.ts';
import { templateFaults } from '../../script/templateCheck.ts';
import type { Found } from '../finding.ts';
import { remembered } from '../remembered.ts';

/** The show's own words. */

const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** Templates of a file that can't be used: the MC reads those that come with the app. */
export const unusableTemplates = remembered(
  ({ plan }: Show): readonly Found[] =>
    LANGUAGES.flatMap((language) => {
      const own = plan.words.templates[language];
      return Object.entries(own).flatMap(([key, text]) =>
        templateFaults({ language, key, text }, own)
          .slice(0, 1)
          .map(
            ({ code, details }): Found => ({
              rule: 'template-unusable',
              kind: code,
              at: {},
              values: { ...details, key, language },
              fix: null,
            }),
          ),
      );
    }),
  ({ plan }) => [plan.words.templates],
);

/** Own words for a paragraph that is no longer there. */
export function placelessWords(show: Show): readonly Found[] {
  return Object.entries(show.plan.words.own).flatMap(([id, { text, locked }]): readonly Found[] => {
    const cueId = cueIdOf(id);
    const part = id.slice(cueId.length + 1);
    if (scriptOfCue(show, cueId).some((block) => block.part === part)) return [];
    const segmentId = findCue(show.plan, cueId)?.segmentId ?? cueId.split('/', 1)[0];
    const segment = findById(show.plan.segments, segmentId ?? null);
    return [
      {
        rule: 'words-placeless',
        kind: null,
        at: { ...(segment === undefined ? {} : { segmentId: segment.id }), cueId, part },
        values: { words: beginning(text) },
        // Approved words are not taken back.
        fix: locked ? null : 'drop-words',
      },
    ];
  });
}
