import type { Draft } from 'immer';
import { z } from 'zod';
import { changesOf } from '../model/changes.ts';
import { findWave } from '../model/lookup.ts';
import {
  contentHashSchema,
  deskSchema,
  PRINTS_LIMIT,
  type Print,
  printSchema,
  sectionIdSchema,
} from '../model/paper.ts';
import { idSchema } from '../model/primitives.ts';
import { sheetNameSchema } from '../model/sheetName.ts';
import { sheetSettingsSchema } from '../model/sheetSettings.ts';
import { always, assignDefined, define } from './define.ts';
import { rejection } from './rejection.ts';

/** How a sheet is set from now on; what is not named stays as it was. */
const setSheet = define({
  slice: 'run',
  payload: z.strictObject({ sheet: sheetNameSchema, changes: changesOf(sheetSettingsSchema) }),
  check: always,
  change: ({ paper }, { sheet, changes }) => {
    const choices = paper.choices[sheet] ?? {};
    assignDefined(choices, changes);
    paper.choices[sheet] = choices;
  },
});

/** Takes all choices for a sheet back. */
const resetSheet = define({
  slice: 'run',
  payload: z.strictObject({ sheet: sheetNameSchema }),
  check: always,
  change: ({ paper }, { sheet }) => {
    delete paper.choices[sheet];
  },
});

/** That a sheet, or its changed pages, went to paper or into a file. `text` is what stands on them, by section. */
const recordPrint = define({
  slice: 'run',
  payload: z.strictObject({
    print: printSchema.omit({ at: true }),
    text: z.record(sectionIdSchema, z.string()),
  }),
  check: always,
  change: (draft, { print, text }, { at }, show) => {
    const { sheet, whole } = print;
    const { prints } = show.paper;
    const kept = prints.filter((one) => one.sheet === sheet).slice(1 - PRINTS_LIMIT);
    draft.paper.prints = [
      ...prints.filter((one) => one.sheet !== sheet || kept.includes(one)),
      { ...print, at },
    ] as Draft<Print>[];
    const before = Object.entries(whole ? {} : (show.inHand[sheet] ?? {}));
    const others = before.filter(([id]) => !print.gone.includes(id));
    draft.inHand[sheet] = { ...Object.fromEntries(others), ...text };
  },
});

/** Somebody has read a wave and answers for it; `hash` says what was read. */
const signOff = define({
  slice: 'run',
  payload: z.strictObject({ waveId: idSchema, desk: deskSchema, hash: contentHashSchema }),
  check: ({ plan }, { waveId }) =>
    findWave(plan, waveId) === undefined ? rejection('not-found', { id: waveId }) : null,
  change: (draft, { waveId, desk, hash }, { at }) => {
    const { paper, planVersion } = draft;
    const signed = paper.signOffs[waveId] ?? {};
    signed[desk] = { at, planVersion, hash };
    paper.signOffs[waveId] = signed;
  },
});

/** Takes a sign-off back. */
const withdrawSignOff = define({
  slice: 'run',
  payload: z.strictObject({ waveId: idSchema, desk: deskSchema }),
  check: ({ paper }, { waveId, desk }) =>
    paper.signOffs[waveId]?.[desk] === undefined ? rejection('not-found', { id: waveId }) : null,
  change: ({ paper }, { waveId, desk }) => {
    delete paper.signOffs[waveId]?.[desk];
  },
});

/** The commands about paper: how sheets are set, what was printed, who has read what. */
export const paperCommands = {
  'set-sheet': setSheet,
  'reset-sheet': resetSheet,
  'record-print': recordPrint,
  'sign-off': signOff,
  'withdraw-sign-off': withdrawSignOff,
} as const;
