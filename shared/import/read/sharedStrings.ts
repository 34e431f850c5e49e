import type { SourceCell } from '../source.ts';
import { plainCell } from './cells.ts';
import { CellText } from './cellText.ts';
import { Unreadable } from './faults.ts';
import { LARGEST_SHARED } from './limits.ts';
import { type XmlListener, XmlReader } from './xml.ts';

/** Takes the texts that the sheets of a workbook share; a text of several styles is one text. */
export class SharedStringsReader implements XmlListener {
  readonly #xml = new XmlReader('sst', this);
  readonly #cells: SourceCell[] = [];
  readonly #text = new CellText();
  #size = 0;

  /** Throws `list-too-large` when there is more than any list needs. */
  push(piece: string): void {
    this.#size += piece.length;
    if (this.#size > LARGEST_SHARED) throw new Unreadable('list-too-large');
    this.#xml.push(piece);
  }

  /** A cell for each text, in the order of their numbers. */
  end(): readonly SourceCell[] {
    this.#xml.end();
    return this.#cells;
  }

  open(name: string): void {
    this.#text.open(name);
  }

  text(run: string): void {
    this.#text.add(run);
  }

  close(name: string): void {
    this.#text.close();
    if (name === 'si') this.#cells.push(plainCell(this.#text.take()));
  }
}
