import type { Draft } from 'immer';
import { z } from 'zod';
import { languageSchema, lineSchema, proseSchema } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { dismissalSchema, ownWordsSchema, partIdSchema } from '../model/words.ts';
import { beginning } from '../script/beginning.ts';
import { templateFaults } from '../script/templateCheck.ts';
import { define } from './define.ts';
import { rejection } from './rejection.ts';

const { text, basis } = ownWordsSchema.shape;
const partPayload = z.strictObject({ part: partIdSchema });

const ownOf = (show: Show, part: string) => show.plan.words.own[part];

/** Approved words are neither changed nor taken back. */
const locked = (show: Show, part: string) =>
  ownOf(show, part)?.locked === true ? rejection('words-locked', { part }) : null;

/** The script's words: somebody's own paragraphs, templates and abbreviations; and what the checks pass over. */
export const wordsCommands = {
  /** Own words for a paragraph. With the text as it was and a new basis: they are kept although what is under them has changed. */
  'write-words': define({
    slice: 'plan',
    payload: z.strictObject({ part: partIdSchema, text, basis }),
    check: (show, { part, text: wish }) =>
      ownOf(show, part)?.text === wish ? null : locked(show, part),
    change: (draft, { part, ...words }) => {
      draft.plan.words.own[part] = {
        ...words,
        locked: draft.plan.words.own[part]?.locked ?? false,
      };
    },
    about: (_show, payload) => beginning(payload.text),
  }),
  /** Back to what is generated. */
  'drop-words': define({
    slice: 'plan',
    payload: partPayload,
    check: (show, { part }) =>
      ownOf(show, part) === undefined ? rejection('not-found', { id: part }) : locked(show, part),
    change: (draft, { part }) => {
      delete draft.plan.words.own[part];
    },
    about: (show, { part }) => beginning(ownOf(show, part)?.text ?? ''),
  }),
  /** Approves a paragraph as it reads now. */
  'lock-words': define({
    slice: 'plan',
    payload: z.strictObject({ part: partIdSchema, text, basis }),
    check: (show, { part }) => locked(show, part),
    change: (draft, { part, ...words }) => {
      draft.plan.words.own[part] = { ...words, locked: true };
    },
    about: (_show, payload) => beginning(payload.text),
  }),
  /** Opens an approved paragraph; one that reads as it is generated follows the plan again. */
  'unlock-words': define({
    slice: 'plan',
    payload: partPayload,
    check: (show, { part }) =>
      ownOf(show, part)?.locked === true ? null : rejection('not-found', { id: part }),
    change: (draft, { part }) => {
      const own = draft.plan.words.own[part];
      if (own === undefined) return;
      if (own.text === own.basis) delete draft.plan.words.own[part];
      else own.locked = false;
    },
    about: (show, { part }) => beginning(ownOf(show, part)?.text ?? ''),
  }),
  /** Another wording of a template in this show; null: the one that comes with the app. */
  'edit-template': define({
    slice: 'plan',
    payload: z.strictObject({
      language: languageSchema,
      key: z.string().max(80),
      text: proseSchema.min(1).nullable(),
    }),
    check: (show, { language, key, text: wish }) => {
      const own = show.plan.words.templates[language];
      if (wish === null)
        return Object.hasOwn(own, key) ? null : rejection('not-found', { id: key });
      const [fault] = templateFaults({ language, key, text: wish }, own);
      return fault === undefined
        ? null
        : rejection('template-fault', { key, code: fault.code, ...fault.details });
    },
    change: (draft, { language, key, text: wish }) => {
      const own = draft.plan.words.templates[language];
      if (wish === null) delete own[key];
      else own[key] = wish;
    },
    about: (_show, { key }) => key,
  }),
  /** How a short form is read in this show; null: as the app reads it. The same as its short form: as it stands. */
  'set-abbreviation': define({
    slice: 'plan',
    payload: z.strictObject({
      short: lineSchema.min(1).max(60),
      full: lineSchema.min(1).nullable(),
    }),
    check: (show, { short, full }) => {
      const known = Object.hasOwn(show.plan.words.abbreviations, short);
      if (short in Object.prototype) return rejection('malformed', { at: 'short' });
      return full === null && !known ? rejection('not-found', { id: short }) : null;
    },
    change: (draft, { short, full }) => {
      const own = draft.plan.words.abbreviations;
      if (full === null) delete own[short];
      else own[short] = full;
    },
    about: (_show, { short }) => short,
  }),
  /** Passes a finding over, with the reason. */
  'dismiss-finding': define({
    slice: 'plan',
    payload: z.strictObject({ key: z.string().min(1).max(300), ...dismissalSchema.shape }),
    check: (_show, { key }) =>
      key in Object.prototype ? rejection('malformed', { at: 'key' }) : null,
    change: (draft, { key, ...dismissal }) => {
      draft.plan.dismissed[key] = dismissal;
    },
    about: (_show, { reason }) => reason,
  }),
  'restore-finding': define({
    slice: 'plan',
    payload: z.strictObject({ key: z.string().min(1).max(300) }),
    check: (show, { key }) =>
      Object.hasOwn(show.plan.dismissed, key) ? null : rejection('not-found', { id: key }),
    change: (draft, { key }) => {
      delete draft.plan.dismissed[key];
    },
  }),
} as const;

/** Takes away own words of segments and waves that go. */
export function forgetWords(draft: Draft<Show>, ids: readonly string[]): void {
  for (const part of Object.keys(draft.plan.words.own)) {
    const [owner = ''] = part.split(/[/#]/, 1);
    if (ids.includes(owner)) delete draft.plan.words.own[part];
  }
}
