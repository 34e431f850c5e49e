import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceTable } from '../source.ts';
import { type Block, tablesOf } from './blocks.ts';
import { refuseTooManyRows, Unreadable } from './faults.ts';
import { LARGEST_HTML } from './limits.ts';
import type { SpanCell } from './spans.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose text nobody sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title', 'noscript']);
/** Elements that begin on a line of their own. */
const LINES = new Set(
  (
    'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary ul'
  ).split(' '),
);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** Whether a text is an HTML page or a piece of one with a table in it. */
export const hasHtmlTable = (text: string): boolean => /<table[\s>]/i.test(text);

/** The tables of an HTML text. Throws `Unreadable`. */
export const htmlTables = (html: string): SourceTable[] => tablesOf(htmlBlocks(html));

/** Lines and tables of an HTML text in their order. Throws `Unreadable`. */
export function htmlBlocks(html: string): readonly Block[] {
  if (html.length > LARGEST_HTML) throw new Unreadable('list-too-large');
  refuseTooManyRows(html.match(/<tr[\s>]/gi)?.length ?? 0, '');
  return blocksOf(parse(html).childNodes);
}

/** Lines of text as a browser would break them. */
class Lines {
  text = '';

  add(text: string): void {
    const shown = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.text += this.text === '' || this.text.endsWith('\n') ? shown.trimStart() : shown;
  }

  /** Begins a line unless one has just begun. */
  begin(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }
}

function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let lines = new Lines();
  const tables = (table: Element) => {
    for (const text of lines.text.split('\n')) blocks.push({ kind: 'text', text });
    lines = new Lines();
    const inner: Element[] = [];
    blocks.push({ kind: 'table', rows: rowsOf(table, inner) });
    for (const one of inner) tables(one);
  };
  for (const node of nodes) readInto(node, () => lines, tables);
  for (const text of lines.text.split('\n')) blocks.push({ kind: 'text', text });
  return blocks;
}

/** Reads the text of a node; tables go to `table`, for they are no part of the text around them. */
function readInto(node: Node, lines: () => Lines, table: (table: Element) => void): void {
  if ('value' in node) lines().add(node.value);
  if (!('childNodes' in node) || UNSEEN.has(node.nodeName)) return;
  if (node.nodeName === 'br') lines().text += '\n';
  if (node.nodeName === 'table') {
    table(node as Element);
    return;
  }
  const isLine = LINES.has(node.nodeName);
  if (isLine) lines().begin();
  for (const child of node.childNodes) readInto(child, lines, table);
  if (isLine) lines().begin();
}

/** The rows of a table; tables inside its cells are added to `inner`. */
function rowsOf(table: Element, inner: Element[]): SpanCell[][] {
  const children = elements(table).flatMap((child) =>
    ROW_GROUPS.has(child.nodeName) ? elements(child) : [child],
  );
  return children
    .filter(({ nodeName }) => nodeName === 'tr')
    .map((row) =>
      elements(row)
        .filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
        .map((cell) => cellOf(cell, inner)),
    );
}

const elements = (parent: Element): Element[] =>
  parent.childNodes.filter((child): child is Element => 'tagName' in child);

function cellOf(cell: Element, inner: Element[]): SpanCell {
  const lines = new Lines();
  for (const child of cell.childNodes)
    readInto(
      child,
      () => lines,
      (table) => inner.push(table),
    );
  return { text: lines.text, columns: span(cell, 'colspan'), rows: rowSpan(cell) };
}

/** `rowspan="0"` reaches to the end of the table. */
const rowSpan = (cell: Element): number =>
  cell.attrs.some(({ name, value }) => name === 'rowspan' && value.trim() === '0')
    ? Number.MAX_SAFE_INTEGER
    : span(cell, 'rowspan');

function span(cell: Element, attribute: string): number {
  const written = cell.attrs.find(({ name }) => name === attribute)?.value ?? '';
  return Math.max(1, Number.parseInt(written, 10) || 1);
}
