import type { ScriptPaper } from './scriptPaper.ts';

/** What a page has to know to measure itself. Lengths in mm. */
interface Measure {
  /** Of one column, which is the text box of a page. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Of a catch line at most. */
  readonly words: number;
  readonly signs: number;
  /** CSS image in front of it. */
  readonly arrow: string;
}

/** A column is lower than a page by this much: what fits into it fits onto the page for certain. */
const SPARE_MM = 0.3;
const GAP_MM = 20;
const WORDS = 8;
/** Width of a sign of italic type in em. */
const SIGN = 0.45;
const POINT_MM = 25.4 / 72;

/**
 * Statements that put the first words of the next page at the foot of each page of the script; for `PrintJob.prepare`.
 *
 * CSS can't do that: it does not know where pages end. So the text is set in columns of the size of a page first, which
 * Chromium breaks by the same rules. What begins a column is then given a page of its own name, so that the print
 * turns exactly there, and each name has its words.
 */
export function catchLines({ width, height, foot: { catchType } }: ScriptPaper): string {
  const measure: Measure = {
    width,
    height: height - SPARE_MM,
    gap: GAP_MM,
    words: WORDS,
    signs: Math.floor(width / (catchType * POINT_MM * SIGN)) - 4,
    arrow: arrow(catchType),
  };
  return `${IN_PAGE.map(String).join('\n')}\n${markTurns.name}(${JSON.stringify(measure)});`;
}

/** The type of paper has no arrow. */
function arrow(type: number): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12" height="${(type * 0.75).toFixed(1)}">` +
    '<path d="M1 6h19M15 2l5 4-5 4" fill="none" stroke="#000" stroke-width="1.5"/></svg>';
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

// The functions below run in the page: they are sent as text, and use nothing but each other and the parts of the DOM that
// are declared here, because the host's code is checked without it.

interface PageNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly parentNode: PageElement;
  readonly previousSibling: PageNode | null;
}
interface Rect {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}
interface PageElement extends PageNode {
  readonly children: ArrayLike<PageElement>;
  readonly childNodes: ArrayLike<PageNode>;
  readonly lastChild: PageNode;
  readonly firstElementChild: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly classList: { add(name: string): void; contains(name: string): boolean };
  readonly style: Record<string, string> & { setProperty(name: string, value: string): void };
  getClientRects(): ArrayLike<Rect>;
  getBoundingClientRect(): Rect;
  cloneNode(deep: boolean): PageElement;
  removeAttribute(name: string): void;
  append(...nodes: readonly unknown[]): void;
  after(node: PageElement): void;
}
interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setStartBefore(node: PageNode): void;
  setEnd(node: PageNode, offset: number): void;
  setEndAfter(node: PageNode): void;
  getClientRects(): ArrayLike<Rect>;
  extractContents(): unknown;
}
declare const document: {
  readonly head: PageElement;
  createElement(name: string): PageElement & { textContent: string };
  createRange(): PageRange;
  querySelector(selector: string): PageElement;
};
declare function getComputedStyle(element: PageElement): {
  readonly display: string;
  readonly position: string;
};

/** Where a paragraph goes on in the next column: before the sign at `offset` of a text. */
interface Cut {
  readonly text: PageNode;
  readonly offset: number;
}
/** A part of the text in the column where it stands, and where that is not the only one: its cuts. */
interface Piece {
  readonly element: PageElement;
  readonly column: number;
  readonly cuts: readonly Cut[];
}
interface Columns {
  readonly left: number;
  readonly step: number;
}

/** Measures the text in columns, and gives each page its turn and its catch line. */
function markTurns(measure: Measure): void {
  const main = document.querySelector('main');
  const style = document.createElement('style');
  style.textContent =
    `main { --turn: column; column-width: ${measure.width}mm; column-gap: ${measure.gap}mm; column-fill: auto; ` +
    `width: ${measure.width}mm; height: ${measure.height}mm; } .broken { text-wrap: wrap !important; }`;
  document.head.append(style);
  const pieces = measuredPieces(main, measure);
  const firsts = turned(main, pieces);
  style.textContent = `.broken { text-wrap: wrap !important; }\n${firsts
    .map((element, page) => pageRule(page - 1, catchWords(element, measure), measure))
    .slice(1)
    .join('\n')}`;
}

/** The pieces in their columns. Where a paragraph is broken its lines are filled one by one, so that they stay when it is cut there. */
function measuredPieces(main: PageElement, { width, gap }: Measure): readonly Piece[] {
  const step = ((width + gap) * 96) / 25.4;
  for (let round = 0; ; round += 1) {
    const pieces: Piece[] = [];
    const columns = { left: main.getBoundingClientRect().left, step };
    gatherPieces(main, columns, pieces);
    const broken = pieces.filter(({ cuts }) => cuts.length > 0);
    const fresh = broken.filter(({ element }) => !element.classList.contains('broken'));
    if (fresh.length === 0 || round > 3) return pieces;
    for (const { element } of fresh) element.classList.add('broken');
  }
}

function gatherPieces(parent: PageElement, columns: Columns, pieces: Piece[]): void {
  for (const element of Array.from(parent.children)) {
    const rects = Array.from(element.getClientRects()).filter(({ height }) => height > 0);
    const first = rects[0];
    const last = rects[rects.length - 1];
    if (first === undefined || last === undefined) continue;
    const column = columnOf(first, columns);
    if (column === columnOf(last, columns)) pieces.push({ element, column, cuts: [] });
    else if (holdsBlocks(element)) gatherPieces(element, columns, pieces);
    else pieces.push({ element, column, cuts: cutsOf(element, columns) });
  }
}

function columnOf({ left }: Rect, columns: Columns): number {
  return Math.floor((left - columns.left + 1) / columns.step);
}

/** Whether pages can turn between the children of an element. */
function holdsBlocks(element: PageElement): boolean {
  if (getComputedStyle(element).display === 'flex') return false;
  const blocks = Array.from(element.children).filter(
    (child) => getComputedStyle(child).position !== 'absolute',
  );
  return (
    blocks.length > 0 &&
    blocks.every((child) =>
      /^(block|list-item|flex|flow-root)/.test(getComputedStyle(child).display),
    ) &&
    Array.from(element.childNodes).every(
      (node) => node.nodeType !== 3 || node.textContent.trim() === '',
    )
  );
}

/** Where the text of a paragraph goes over to another column. */
function cutsOf(element: PageElement, columns: Columns): readonly Cut[] {
  const cuts: Cut[] = [];
  let column = -1;
  const visit = (node: PageNode): void => {
    if (node.nodeType !== 3) {
      for (const child of Array.from((node as PageElement).childNodes)) visit(child);
      return;
    }
    for (const word of node.textContent.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + 1);
      const rect = range.getClientRects()[0];
      if (rect === undefined) continue;
      const at = columnOf(rect, columns);
      if (column >= 0 && at > column) cuts.push({ text: node, offset: word.index });
      column = at;
    }
  };
  visit(element);
  return cuts;
}

/** Cuts what is broken, names the pages and gives what begins each of them. */
function turned(main: PageElement, pieces: readonly Piece[]): readonly PageElement[] {
  const firsts: PageElement[] = [];
  const stand = (element: PageElement, page: number) => {
    element.style.page = `p${page}`;
    if (firsts[page] !== undefined) return;
    firsts[page] = element;
    let box = element;
    box.classList.add('turned');
    while (box.parentNode !== main && beginsParent(box)) {
      box = box.parentNode;
      box.classList.add('turned');
    }
  };
  for (const { element, column, cuts } of pieces) {
    stand(element, column);
    // From the end, so that what stands before a cut stays where it was.
    const tails = Array.from(cuts)
      .reverse()
      .map((cut) => cutOff(element, cut))
      .reverse();
    for (const [at, tail] of tails.entries()) stand(tail, column + 1 + at);
  }
  return firsts;
}

function beginsParent({ previousElementSibling: before }: PageElement): boolean {
  return before === null || getComputedStyle(before).position === 'absolute';
}

/** Moves what stands behind a cut into an element of its own behind this one. */
function cutOff(element: PageElement, { text, offset }: Cut): PageElement {
  const range = document.createRange();
  range.setStart(text, offset);
  let edge: PageNode = text;
  while (offset === 0 && edge.previousSibling === null && edge.parentNode !== element) {
    edge = edge.parentNode;
    range.setStartBefore(edge);
  }
  range.setEndAfter(element.lastChild);
  const tail = element.cloneNode(false);
  tail.removeAttribute('id');
  tail.append(range.extractContents());
  element.after(tail);
  return tail;
}

/** The first words of what begins a page, without the number of its cue. */
function catchWords(element: PageElement, measure: Measure): string {
  const said = (from: PageElement | null) =>
    from?.classList.contains('number') ? from.nextElementSibling : from;
  let block = said(element) ?? element;
  for (;;) {
    const first = holdsBlocks(block) ? said(block.firstElementChild) : null;
    if (first === null) break;
    block = first;
  }
  const words = block.textContent.trim().split(/\s+/);
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length === measure.words || `${kept.join(' ')} ${word}`.length > measure.signs) break;
    kept.push(word);
  }
  const text = kept.length === 0 ? (words[0] ?? '').slice(0, measure.signs) : kept.join(' ');
  return kept.length === words.length ? text : `${text}…`;
}

function pageRule(page: number, text: string, { arrow }: Measure): string {
  const escaped = text.replace(
    /[^\p{L}\p{N}\p{M} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `@page p${page} { @bottom-left-corner { content: ${arrow} "\\a0 ${escaped}"; } }`;
}

const IN_PAGE = [
  markTurns,
  measuredPieces,
  gatherPieces,
  columnOf,
  holdsBlocks,
  cutsOf,
  turned,
  beginsParent,
  cutOff,
  catchWords,
  pageRule,
];
