import type { Fact } from '../../sheet/script.ts';
import type { Look } from './looks.ts';
import { type Line, line, styled, TAB } from './text.ts';

/** Labels in one column, values in the next. `left` is the room before the labels; lengths in millimetres, size in points. */
export const factsLook = (left: number, labels: number, size: number): Look => ({
  size,
  left: left + labels,
  hanging: labels,
  keepLines: true,
});

/** A label and its value; what nobody has said yet stands in italics. */
export const factLine = ({ label, value, known }: Fact): Line =>
  line('Facts', styled('Label', label), TAB, known ? value : styled('Unknown', value));
