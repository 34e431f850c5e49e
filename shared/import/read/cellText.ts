/** The text of a cell or a shared string, gathered from its `t`; how it is pronounced and what follows it is left out. */
export class CellText {
  #text = '';
  #wanted = false;
  /** How many tags are open inside of something that does not belong to the text. */
  #apart = 0;

  /** Whether the tag opens a text of the cell. */
  open(name: string): boolean {
    if (this.#apart > 0 || name === 'rPh' || name === 'extLst') this.#apart += 1;
    this.#wanted = this.#apart === 0 && (name === 't' || name === 'v');
    return this.#wanted;
  }

  add(run: string): void {
    if (this.#wanted) this.#text += run;
  }

  close(): void {
    this.#wanted = false;
    if (this.#apart > 0) this.#apart -= 1;
  }

  /** The text so far, signs written by number put in; what follows begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text.includes('_x') ? text.replace(BY_NUMBER, fromNumber) : text;
  }
}

/** How a workbook writes a sign that XML has no place for, `_x000D_` for the end of a line (ECMA-376, ST_Xstring). */
const BY_NUMBER = /_x([0-9A-F]{4})_/gi;

const fromNumber = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));
