/** What a page has to know to measure itself. Lengths in px. */
export interface Measure {
  /** Of one column, which is the text box of a page. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly catchLine: CatchLine | null;
}

interface CatchLine {
  /** So many words at most. */
  readonly words: number;
  /** In points; italic. */
  readonly type: number;
  /** Declarations for the box of a catch line, besides its words. */
  readonly box: string;
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
  readonly classList: {
    add(name: string): void;
    remove(name: string): void;
    contains(name: string): boolean;
  };
  readonly style: Record<string, string> & { setProperty(name: string, value: string): void };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
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
interface TextMeasure {
  font: string;
  measureText(text: string): { readonly width: number };
}
declare const document: {
  readonly head: PageElement;
  createElement(name: 'style'): PageElement & { textContent: string };
  createElement(name: 'canvas'): { getContext(kind: '2d'): TextMeasure };
  createRange(): PageRange;
  querySelector(selector: string): PageElement;
};
declare function getComputedStyle(element: PageElement): {
  readonly display: string;
  readonly fontFamily: string;
};

/** Where a paragraph goes on in the next column: before the sign at `offset` of a text. */
interface Cut {
  readonly text: PageNode;
  readonly offset: number;
}
/** A part of the text in its column, with the cuts where it goes on in others. */
interface Part {
  readonly element: PageElement;
  readonly column: number;
  readonly cuts: readonly Cut[];
}
/** The left edge of each column. */
type Columns = readonly number[];

/** Measures the text in columns, and turns the pages as the columns end. */
export function turnPages(measure: Measure): void {
  const { width, height, gap, catchLine } = measure;
  const main = document.querySelector('main');
  const style = document.createElement('style');
  const lines = '.broken { text-wrap: wrap !important; } .kept.broken { display: inline; }';
  style.textContent =
    `main { column-width: ${width}px; column-gap: ${gap}px; column-fill: auto; ` +
    `width: ${width}px; height: ${height}px; } main > * { --turn: column; } ${lines}`;
  document.head.append(style);
  const firsts = namedPages(main, partsInColumns(main, measure));
  const rules = catchLine === null ? [] : catchRules(firsts, width, catchLine);
  style.textContent = [lines, ...rules, ...headRules(main, firsts, width)].join('\n');
}

/**
 * The parts in their columns. What was cut although a page may hold it becomes one piece; what no page holds is none.
 * Where that is cut its lines are filled one by one, so that they stay when it is parted there.
 */
function partsInColumns(main: PageElement, { height, gap }: Measure): readonly Part[] {
  for (let round = 0; ; round += 1) {
    const tall = Array.from(main.querySelectorAll('.piece, .kept:not(.broken)')).filter(
      (whole) => whole.getBoundingClientRect().height > height,
    );
    const parts: Part[] = [];
    gatherParts(main, columnsOf(main, gap), parts);
    const cut = parts
      .filter(({ element, cuts }) => cuts.length > 0 && !element.classList.contains('broken'))
      .map(({ element }) => ({
        element,
        isPiece: !element.classList.contains('piece') && mayFit(element, height),
      }));
    if ((tall.length === 0 && cut.length === 0) || round === 5) return parts;
    for (const { classList } of tall) {
      classList.remove('piece');
      classList.add('broken');
    }
    for (const { element, isPiece } of cut) element.classList.add(isPiece ? 'piece' : 'broken');
  }
}

/** Each of its parts but the last may have room for one more line. */
function mayFit(element: PageElement, height: number): boolean {
  const parts = Array.from(element.getClientRects());
  const whole = parts.reduce((sum, part) => sum + part.height, 0);
  return whole - (parts.length - 1) * (height / 8) < height;
}

function gatherParts(parent: PageElement, columns: Columns, parts: Part[]): void {
  for (const element of Array.from(parent.children)) {
    const rects = Array.from(element.getClientRects()).filter(({ height }) => height > 0);
    const first = rects[0];
    const last = rects[rects.length - 1];
    if (first === undefined || last === undefined) continue;
    const column = columnOf(first, columns);
    if (column === columnOf(last, columns)) parts.push({ element, column, cuts: [] });
    else if (holdsBlocks(element)) gatherParts(element, columns, parts);
    else parts.push(cutText(element, column, columns));
  }
}

/** Read off the sections, which stand in all of them: screens with broken scales move the far ones by some pixels. */
function columnsOf(main: PageElement, gap: number): Columns {
  const lefts: number[] = [];
  for (const section of Array.from(main.children))
    for (const { left } of Array.from(section.getClientRects()))
      if (lefts.length === 0 || left > (lefts[lefts.length - 1] ?? 0) + gap) lefts.push(left);
  return lefts;
}

/** The last column that begins left of it. */
function columnOf({ left }: Rect, columns: Columns): number {
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((columns[middle] ?? 0) <= left + 1) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether pages can turn between the children of an element. */
function holdsBlocks(element: PageElement): boolean {
  const children = Array.from(element.children);
  return (
    children.length > 0 &&
    /^(block|list-item|flow-root)/.test(getComputedStyle(element).display) &&
    children.every((child) => /^(block|list-item|flex)/.test(getComputedStyle(child).display)) &&
    Array.from(element.childNodes).every(
      (node) => node.nodeType !== 3 || node.textContent.trim() === '',
    )
  );
}

/** A paragraph in several columns: where its text begins, and where it goes over to others. */
function cutText(element: PageElement, begun: number, columns: Columns): Part {
  const cuts: Cut[] = [];
  let first: number | null = null;
  let column: number | null = null;
  const visit = (node: PageNode): void => {
    if (node.nodeType !== 3) {
      for (const child of Array.from((node as PageElement).childNodes)) visit(child);
      return;
    }
    // A line can end inside a word, at a hyphen or where the word is longer than the line.
    for (const { index, 0: word } of node.textContent.matchAll(/\S+/g)) {
      const end = columnAt(node, index + word.length - 1, columns);
      if (end === null || end === column) continue;
      for (let at = index; at < index + word.length; at += 1) {
        const next = columnAt(node, at, columns);
        if (next === null || next === column) continue;
        if (column !== null) cuts.push({ text: node, offset: at });
        first ??= next;
        column = next;
      }
    }
  };
  visit(element);
  return { element, column: first ?? begun, cuts };
}

/** The column of one sign of a text; null where it takes no room. */
function columnAt(text: PageNode, offset: number, columns: Columns): number | null {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  const rect = range.getClientRects()[0];
  return rect === undefined ? null : columnOf(rect, columns);
}

/** Parts what is cut, names the pages, and gives what begins each of them. */
function namedPages(main: PageElement, parts: readonly Part[]): readonly PageElement[] {
  const firsts: PageElement[] = [];
  const stand = (element: PageElement, page: number) => {
    element.style.page = `p${page}`;
    if (firsts[page] !== undefined) return;
    firsts[page] = element;
    let box = element;
    box.classList.add('turned');
    while (box.parentNode !== main && box.previousElementSibling === null) {
      box = box.parentNode;
      box.classList.add('turned');
    }
  };
  for (const { element, column, cuts } of parts) {
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

/** Rules that put at the foot of each page, but the last, the first words of what begins the next one. */
function catchRules(
  firsts: readonly PageElement[],
  width: number,
  { words, type, box }: CatchLine,
): readonly string[] {
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = `italic ${type}pt ${getComputedStyle(document.querySelector('main')).fontFamily}`;
  const fits = (text: string) => measure.measureText(`${text}…`).width <= width;
  const corner = (page: string, declarations: string) =>
    `@page ${page} { @bottom-left-corner { ${declarations} } }`;
  const rules = firsts.slice(1).map((next, page) => {
    const text = cssText(firstWords(next, words, fits));
    return corner(`p${page}`, `content: "${text}";`);
  });
  return [corner('', box), ...rules, corner(`p${rules.length}`, 'background: none;')];
}

/** Rules that put below the name of the sheet which segment goes on on a page; where one begins its heading says so. */
function headRules(
  main: PageElement,
  firsts: readonly PageElement[],
  width: number,
): readonly string[] {
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = `9pt ${getComputedStyle(main).fontFamily}`;
  const sheet = cssText(main.querySelector('.cover h1')?.textContent ?? '');
  let before: PageElement | null = null;
  return firsts.flatMap((first, page) => {
    let section = first;
    while (section.parentNode !== main) section = section.parentNode;
    const goesOn = section === before;
    before = section;
    const heading = goesOn ? section.querySelector('h1') : null;
    if (heading === null) return [];
    let text = heading.textContent;
    // The other half is for the ceremony.
    while (measure.measureText(`${text}…`).width > width / 2) text = text.slice(0, -1);
    const title = text === heading.textContent ? text : `${text.trimEnd()}…`;
    return [`@page p${page} { @top-right { content: "${sheet}" "\\A" "${cssText(title)}"; } }`];
  });
}

/** The text for a string of CSS. */
function cssText(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}\p{M} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
}

/** Without the number of the cue. */
function firstWords(element: PageElement, most: number, fits: (text: string) => boolean): string {
  let block = element;
  while (holdsBlocks(block) && block.firstElementChild !== null) block = block.firstElementChild;
  const number = block.querySelector('.number')?.textContent ?? '';
  const said = block.textContent.slice(number.length).trim();
  if (said === '' && block.nextElementSibling !== null)
    return firstWords(block.nextElementSibling, most, fits);
  const words = said.split(/\s+/);
  let text = words[0] ?? '';
  while (text !== '' && !fits(text)) text = text.slice(0, -1);
  if (text === words[0])
    for (const word of words.slice(1, most)) {
      if (!fits(`${text} ${word}`)) break;
      text += ` ${word}`;
    }
  return text === words.join(' ') ? text : `${text}…`;
}

/** All of them, for the page. */
export const PAGE_FUNCTIONS = [
  turnPages,
  partsInColumns,
  mayFit,
  gatherParts,
  columnsOf,
  columnOf,
  holdsBlocks,
  cutText,
  columnAt,
  namedPages,
  cutOff,
  catchRules,
  headRules,
  cssText,
  firstWords,
];
