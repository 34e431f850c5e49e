import { type XmlAttributes, type XmlListener, XmlReader } from './xml.ts';

/** Formats that a workbook may name by number alone (ECMA-376, 18.8.30): those that change how a value is told. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  9: '0%',
  10: '0.00%',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};

/** Takes the number format of every style of cells from the part of a workbook that holds its styles. */
export class StylesReader implements XmlListener {
  readonly #xml = new XmlReader('styleSheet', this);
  readonly #codes = new Map(Object.entries(BUILT_IN));
  readonly #ids: string[] = [];
  /** Styles of cells, of named styles and of conditions all have formats; the list that is open tells them apart. */
  #list = '';

  push(piece: string): void {
    this.#xml.push(piece);
  }

  /** Formats by the number of the style, as `dd/mm/yyyy`; empty where a value is shown as it is. */
  end(): readonly string[] {
    this.#xml.end();
    return this.#ids.map((id) => this.#codes.get(id) ?? '');
  }

  open(name: string, { numFmtId = '0', formatCode = '' }: XmlAttributes): void {
    if (LISTS.includes(name)) this.#list = name;
    else if (name === 'numFmt' && this.#list === 'numFmts') this.#codes.set(numFmtId, formatCode);
    else if (name === 'xf' && this.#list === 'cellXfs') this.#ids.push(numFmtId);
  }
}

const LISTS = ['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'];
