/// <reference path="./mammoth.d.ts" />
import { strToU8, zipSync } from 'fflate';
import type { DocumentNode } from 'mammoth/mammoth.browser.min.js';
import { type Block, tablesOf } from './blocks.ts';
import type { FoundTables } from './book.ts';
import { corrupt, refuseTooManyRows, Unreadable } from './faults.ts';
import { LARGEST_DOCUMENT } from './limits.ts';
import type { SpanCell } from './spans.ts';
import type { Zip } from './zip.ts';

/** The tables of a Word document; `main` is its main part. Throws `Unreadable`. */
export async function readDocx(zip: Zip, main: string): Promise<FoundTables> {
  const tables = tablesOf(await docxBlocks(zip, main));
  if (tables.length === 0) throw new Unreadable('list-no-table');
  return { tables, notices: [] };
}

/** Paragraphs and tables of a Word document in their order. Throws `Unreadable`. */
export async function docxBlocks(zip: Zip, main: string): Promise<readonly Block[]> {
  const document = await load(packed(zip, main));
  return blocksOf(document.children ?? []);
}

/** The document without its pictures and other parts, which hold no text of a table. */
function packed(zip: Zip, main: string): Uint8Array {
  const rels = main.replace(/([^/]*)$/, '_rels/$1.rels');
  const parts = ['[Content_Types].xml', '_rels/.rels', rels]
    .map((part) => zip.find(part))
    .filter((part) => part !== undefined);
  const files = new Map(parts.map((part) => [part, zip.bytes(part, LARGEST_DOCUMENT)]));
  files.set(main, strToU8(countedText(zip, main)));
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** The text of the main part, given up as soon as it has too many rows for the library to be bothered with. */
function countedText(zip: Zip, main: string): string {
  const pieces: string[] = [];
  let rows = 0;
  let size = 0;
  zip.readText(main, (piece) => {
    rows += piece.match(/<(?:\w+:)?tr[\s>]/g)?.length ?? 0;
    size += piece.length;
    refuseTooManyRows(rows, '');
    if (size > LARGEST_DOCUMENT) throw new Unreadable('list-too-large');
    pieces.push(piece);
  });
  return pieces.join('');
}

async function load(bytes: Uint8Array): Promise<DocumentNode> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.min.js');
  const found: DocumentNode[] = [];
  // The tree is all that is wanted; what is converted to HTML is an empty document.
  const transformDocument = (document: DocumentNode): DocumentNode => {
    found.push(document);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ arrayBuffer: bytes.slice().buffer }, { transformDocument });
  } catch {
    throw corrupt();
  }
  const [document] = found;
  if (document === undefined) throw corrupt();
  return document;
}

/** Paragraphs and tables in their order; a table inside a cell follows the one around it. */
function blocksOf(nodes: readonly DocumentNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type !== 'table') return [{ kind: 'text', text: textOf(node) }];
    const rows = (node.children ?? []).map(({ children = [] }) => children.map(cellOf));
    const inner = tablesIn(node).flatMap((table) => blocksOf([table]));
    return [{ kind: 'table', rows }, ...inner];
  });
}

function cellOf({ children = [], colSpan = 1, rowSpan = 1 }: DocumentNode): SpanCell {
  const paragraphs = children.filter(({ type }) => type !== 'table').map(textOf);
  return { text: paragraphs.join('\n'), columns: colSpan, rows: rowSpan };
}

/** Tables that stand directly in the cells of a table. */
const tablesIn = (table: DocumentNode): DocumentNode[] =>
  (table.children ?? []).flatMap(({ children: cells = [] }) =>
    cells.flatMap(({ children = [] }) => children.filter(({ type }) => type === 'table')),
  );

function textOf(node: DocumentNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ' ';
  return (node.children ?? []).map(textOf).join('');
}
