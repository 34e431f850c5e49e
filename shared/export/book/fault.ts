import type { ImportProblem } from '../../import/source.ts';

/** Ends the reading of a workbook from within; `readWorkbook` turns it into its problem and never lets it out. */
export class BookFault extends Error {
  readonly problem: ImportProblem;

  constructor(code: string, details: ImportProblem['details']) {
    super(code);
    this.problem = { code, details };
  }
}

/** Where a cell stands, as the person who edited it sees it. */
export interface CellPlace {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly head: string;
}
