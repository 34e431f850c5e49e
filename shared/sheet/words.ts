import en from '@data/sheet/en.json' with { type: 'json' };
import vi from '@data/sheet/vi.json' with { type: 'json' };
import { type MessageText, messageTable } from '../words/messages.ts';

export type SheetWordKey = keyof typeof vi & keyof typeof en;

/** Fills a label of a sheet. */
export type SheetText = MessageText<SheetWordKey>;

/** The labels of the sheets in a script language (ICU messages in `data/sheet/`). */
export const sheetWords = messageTable<SheetWordKey>({ vi, en });
