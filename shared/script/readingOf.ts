import type { Show } from '../model/show.ts';
import { type Reading, spoken } from './reading/reading.ts';

/** How a show is read aloud. */
export function readingOf({ info, plan }: Pick<Show, 'info' | 'plan'>): Reading {
  return {
    language: info.scriptLanguage,
    region: info.numberReading,
    decisionNumbers: info.decisionNumbers,
    abbreviations: plan.words.abbreviations,
  };
}

/** A text of a show as the MC reads it. */
export function spokenIn(show: Pick<Show, 'info' | 'plan'>, text: string): string {
  return spoken(text, readingOf(show));
}
