import type { paperCommands } from '@shared/command/paper.ts';
import { PRINTS_LIMIT, type Print } from '@shared/model/paper.ts';
import { at, changed, EIGHT_O_CLOCK, type Wish } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import type { Case } from './cases.ts';

const print = (more: Partial<Omit<Print, 'at'>> = {}, text: Record<string, string> = {}): Wish => ({
  type: 'record-print',
  payload: {
    print: {
      sheet: 'script',
      planVersion: 1,
      stamp: 'aaaaaa',
      pack: null,
      pages: 2,
      whole: true,
      sections: [
        { id: 'cover', hash: '000000', first: 1, last: 1 },
        { id: 's-open', hash: '111111', first: 2, last: 2 },
      ],
      gone: [],
      ...more,
    },
    text,
  },
});

const larger: Wish = { type: 'set-sheet', payload: { sheet: 'script', changes: { typeSize: 20 } } };
const signed: Wish = { type: 'sign-off', payload: { waveId: 'w-1', desk: 'mc', hash: 'abc123' } };

const whole = changed(exampleShow(), print({}, { cover: 'Bìa', 's-open': 'Mời.' }));
const asOftenAsRemembered = changed(
  changed(exampleShow(), print({ sheet: 'lineups', stamp: 'bbbbbb' })),
  ...Array.from({ length: PRINTS_LIMIT }, (_, nth) => print({ pages: nth + 2 })),
);

/** The rows of the commands about paper. */
export const PAPER_CASES: Readonly<Record<keyof typeof paperCommands, Case>> = {
  'set-sheet': {
    does: [
      { wish: larger, see: ({ paper }) => paper.choices, gives: { script: { typeSize: 20 } } },
      {
        from: changed(exampleShow(), larger),
        wish: { type: 'set-sheet', payload: { sheet: 'script', changes: { topOnly: true } } },
        // How a sheet is set is no change of the plan.
        see: ({ paper, planVersion, history }) => [paper.choices, planVersion, history.undo],
        gives: [{ script: { typeSize: 20, topOnly: true } }, 1, []],
      },
    ],
    refused: [],
  },
  'reset-sheet': {
    does: [
      {
        from: changed(exampleShow(), larger),
        wish: { type: 'reset-sheet', payload: { sheet: 'script' } },
        see: ({ paper }) => paper.choices,
        gives: {},
      },
    ],
    refused: [],
  },
  'record-print': {
    does: [
      {
        wish: print({}, { cover: 'Bìa' }),
        see: ({ paper, inHand }) => [
          paper.prints.map(({ stamp, at: when, pages }) => [stamp, when, pages]),
          inHand,
        ],
        gives: [[['aaaaaa', EIGHT_O_CLOCK, 2]], { script: { cover: 'Bìa' } }],
      },
      {
        // Pages that are printed again take the place of theirs; the others stay in use.
        from: whole,
        wish: print({ whole: false, stamp: 'cccccc' }, { 's-open': 'Kính mời.' }),
        see: ({ paper, inHand }) => [paper.prints.length, inHand.script],
        gives: [2, { cover: 'Bìa', 's-open': 'Kính mời.' }],
      },
      {
        from: whole,
        wish: print({ whole: false, stamp: 'eeeeee', gone: ['s-open'] }, { cover: 'Bìa mới' }),
        see: ({ inHand }) => inHand.script,
        gives: { cover: 'Bìa mới' },
      },
      {
        from: whole,
        wish: print({ stamp: 'dddddd' }, { 's-open': 'Kính mời.' }),
        see: ({ inHand }) => inHand.script,
        gives: { 's-open': 'Kính mời.' },
      },
      {
        from: asOftenAsRemembered,
        wish: print({ pages: 99 }),
        see: ({ paper }) => [
          paper.prints.filter(({ sheet }) => sheet === 'script').length,
          paper.prints.filter(({ sheet }) => sheet === 'lineups').length,
          paper.prints.find(({ sheet }) => sheet === 'script')?.pages,
          paper.prints.at(-1)?.pages,
        ],
        gives: [PRINTS_LIMIT, 1, 3, 99],
      },
      {
        // What is remembered of one sheet is not shortened by another.
        from: changed(asOftenAsRemembered, print({ sheet: 'lineups' }), print({ sheet: 'trays' })),
        wish: print({ pages: 99 }),
        see: ({ paper }) => [
          ...['script', 'lineups', 'trays'].map(
            (name) => paper.prints.filter(({ sheet }) => sheet === name).length,
          ),
          paper.prints.at(-1)?.pages,
        ],
        gives: [PRINTS_LIMIT, 2, 1, 99],
      },
    ],
    refused: [],
  },
  'sign-off': {
    does: [
      {
        wish: signed,
        see: ({ paper }) => paper.signOffs,
        gives: { 'w-1': { mc: { at: EIGHT_O_CLOCK, planVersion: 1, hash: 'abc123' } } },
      },
      {
        from: at(exampleShow(), 5, signed),
        wish: { type: 'sign-off', payload: { waveId: 'w-1', desk: 'protocol', hash: 'abc123' } },
        see: ({ paper }) => Object.keys(paper.signOffs['w-1'] ?? {}),
        gives: ['mc', 'protocol'],
      },
    ],
    refused: [
      {
        wish: { type: 'sign-off', payload: { waveId: 'w-x', desk: 'mc', hash: 'abc123' } },
        code: 'not-found',
      },
    ],
  },
  'withdraw-sign-off': {
    does: [
      {
        from: changed(exampleShow(), signed),
        wish: { type: 'withdraw-sign-off', payload: { waveId: 'w-1', desk: 'mc' } },
        see: ({ paper }) => paper.signOffs,
        gives: { 'w-1': {} },
      },
    ],
    refused: [
      {
        from: changed(exampleShow(), signed),
        wish: { type: 'withdraw-sign-off', payload: { waveId: 'w-1', desk: 'award-desk' } },
        code: 'not-found',
      },
    ],
  },
};
