import { figures, type Measured } from '../report.ts';

/** A figure from which `docs/capacity.md` calculates. */
export const noted = (
  name: string,
  values: readonly number[],
  unit?: Measured['unit'],
): Measured => ({
  name,
  ...figures(values),
  ...(unit === undefined ? {} : { unit }),
  raw: null,
  aim: 'for the capacity note',
});

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
