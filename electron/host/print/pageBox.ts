import type { SheetSettings } from '@shared/model/sheetSettings.ts';
import { createContext, useContext } from 'react';

/** What of the settings of a sheet is its face, and changes none of its words. */
export type SheetFaceOptions = Pick<
  SheetSettings,
  'look' | 'monochrome' | 'paper' | 'typeSize' | 'labelFormat'
>;

/** The room that a sheet has on a page, in millimetres of its own: on larger paper they are larger too. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly face: SheetFaceOptions;
}

const Box = createContext<PageBox | null>(null);

/** Stands around the pages of a sheet. */
export const PageBoxProvider = Box.Provider;

/** The page on which a part of a sheet stands. */
export function usePageBox(): PageBox {
  const box = useContext(Box);
  if (box === null) throw new Error('a part of a sheet without its page');
  return box;
}
