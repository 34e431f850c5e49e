import type { Immutable } from 'immer';
import { z } from 'zod';
import { awardSchema } from './award.ts';
import { callingSchema } from './calling.ts';
import { decisionSchema } from './decision.ts';
import { departmentSchema } from './department.ts';
import { importedListSchema } from './importedList.ts';
import { personSchema } from './person.ts';
import { secondsSchema } from './primitives.ts';
import { recipientSchema } from './recipient.ts';
import { segmentSchema } from './segment.ts';
import { dismissalsSchema, NO_WORDS, showWordsSchema } from './words.ts';

const metres = z.number().min(0).max(100);

/** The stage as seen from the hall. */
export const stageSchema = z.strictObject({
  /** Usable width in metres. */
  widthMetres: metres,
  /** Width in metres that one person needs, holding a flag or a framed certificate. */
  metresPerFlag: metres.min(0.1),
  metresPerFrame: metres.min(0.1),
  /** Side (seen from the hall) from which recipients come and to which they leave. */
  entry: z.enum(['left', 'right']),
  exit: z.enum(['left', 'right']),
  /** Side (seen from the hall) at which number 1 of a lineup stands. */
  firstStands: z.enum(['left', 'right']),
  /** How many medals, flags or frames lie on one tray. */
  perTray: z.number().int().min(1).max(200).default(10),
});
export type Stage = Immutable<z.infer<typeof stageSchema>>;

/**
 * What things take when nobody has typed a duration, in seconds unless said otherwise.
 * The MC's reading comes beside all of them.
 */
export const timingSettingsSchema = z.strictObject({
  /** The announcer reads the decision. */
  announce: secondsSchema,
  /** Until it is quiet, before the first name of a wave. */
  callUp: secondsSchema,
  /** Pause after each name. */
  perName: secondsSchema,
  walkUp: secondsSchema,
  perHandOver: secondsSchema,
  photo: secondsSchema,
  leave: secondsSchema,
  /** What happens in a segment that others speak or play in. */
  otherSegment: secondsSchema,
  /** Flag salute and anthem. */
  anthem: secondsSchema.default(75),
  /** How fast the MC reads, in words a minute; in Vietnamese each syllable is a word. */
  wordsPerMinute: z.number().int().min(40).max(400).default(150),
  /** Pause after each paragraph. */
  perParagraph: secondsSchema.default(1),
});
export type TimingSettings = Immutable<z.infer<typeof timingSettingsSchema>>;

/** What was decided beforehand. Undo works on `info` and `plan` only. */
export const planSchema = z.strictObject({
  people: z.array(personSchema),
  awards: z.array(awardSchema),
  decisions: z.array(decisionSchema),
  recipients: z.array(recipientSchema),
  segments: z.array(segmentSchema),
  /** Crews beyond the usual ones. */
  departments: z.array(departmentSchema).max(50).default([]),
  /** The lists that recipients were imported from, the last imported last. */
  lists: z.array(importedListSchema).max(50).default([]),
  stage: stageSchema,
  timing: timingSettingsSchema,
  calling: callingSchema.default({ step: 'beat', guardMs: 500, fillers: [] }),
  words: showWordsSchema.default(NO_WORDS),
  /** Findings that somebody has passed over, with the reason. */
  dismissed: dismissalsSchema.default({}),
});
export type Plan = Immutable<z.infer<typeof planSchema>>;

export const DEFAULT_STAGE: Stage = {
  widthMetres: 14,
  metresPerFlag: 0.95,
  metresPerFrame: 0.65,
  entry: 'left',
  exit: 'right',
  firstStands: 'left',
  perTray: 10,
};

/** First guesses for a provincial ceremony; a rehearsal or the organiser corrects them. */
export const DEFAULT_TIMING: TimingSettings = {
  announce: 120,
  callUp: 5,
  perName: 2,
  walkUp: 30,
  perHandOver: 6,
  photo: 15,
  leave: 25,
  otherSegment: 300,
  anthem: 75,
  wordsPerMinute: 150,
  perParagraph: 1,
};
