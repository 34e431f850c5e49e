import type { PageElement, PageNode, PageRange, Rect, TextMeasure } from './pageDom.ts';

/** What a page has to know to measure itself. Lengths in px. */
export interface Measure {
  /** Of one column, which is the text box of a page. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly catchLine: CatchLine | null;
  readonly goesOn: GoesOn;
}

interface CatchLine {
  /** So many words at most. */
  readonly words: number;
  /** In points; italic. */
  readonly type: number;
  /** Declarations for the box of a catch line, besides its words. */
  readonly box: string;
}

/** How the head of a page says what goes on there. */
export interface GoesOn {
  /** Behind the heading: " (tiếp)". */
  readonly word: string;
  /** As the heading is set: "700 11pt". */
  readonly type: string;
  /** So many px of a line. */
  readonly room: number;
  /** Declarations for the heads on the left and on the right, besides the heading. */
  readonly left: string;
  readonly right: string;
}

// The functions below run in the page: they are sent as text, so they stand in this one file, and use nothing but each other
// and the parts of the DOM that are declared here and in pageDom.ts.

declare const document: {
  readonly head: PageElement;
  createElement(name: 'style'): PageElement & { textContent: string };
  createElement(name: 'canvas'): { getContext(kind: '2d'): TextMeasure };
  createRange(): PageRange;
  querySelector(selector: string): PageElement;
};
declare function getComputedStyle(element: PageElement): {
  readonly display: string;
  readonly columnCount: string;
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
/** Of parts that go on over pages; null: it has none. */
type KnownHeadings = Map<PageElement, PageElement | null>;

/** Measures the text in columns, and turns the pages as the columns end. */
export function turnPages(measure: Measure): void {
  const { width, height, gap, catchLine, goesOn } = measure;
  const main = document.querySelector('main');
  const style = document.createElement('style');
  const lines =
    // Lines on the screen have to end where those on paper do.
    'body { text-rendering: geometricPrecision; } ' +
    '.broken { text-wrap: wrap !important; } .kept.broken { display: inline; } ' +
    // The first on a page that was given over: nothing stands above it.
    '.turned { margin-top: 0 !important; }';
  style.textContent =
    `main { column-width: ${width}px; column-gap: ${gap}px; column-fill: auto; ` +
    `width: ${width}px; height: ${height}px; } main > * { --turn: column; } ${lines}`;
  document.head.append(style);
  const firsts = namedPages(main, partsInColumns(main, measure));
  const rules = catchLine === null ? [] : catchRules(firsts, width, catchLine);
  style.textContent = [lines, ...rules, ...headRules(main, firsts, goesOn)].join('\n');
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
    // The head of a table stands on all its pages: with the name of one it would turn the others.
    if (first === undefined || last === undefined || element.tagName === 'THEAD') continue;
    const column = columnOf(first, columns);
    if (column === columnOf(last, columns)) parts.push({ element, column, cuts: [] });
    else if (holdsBlocks(element)) gatherParts(element, columns, parts);
    // A row that is higher than a page is no text that could be parted.
    else if (element.tagName === 'TR') parts.push({ element, column, cuts: [] });
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

/** Whether pages can turn between the children of an element. A list in columns of its own is parted like a text. */
function holdsBlocks(element: PageElement): boolean {
  const children = Array.from(element.children);
  const { display, columnCount } = getComputedStyle(element);
  return (
    children.length > 0 &&
    columnCount === 'auto' &&
    /^(block|list-item|flow-root|table$|table-row-group)/.test(display) &&
    children.every((child) =>
      /^(block|list-item|flex|table)/.test(getComputedStyle(child).display),
    ) &&
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

/** Rules that put into the head what goes on on a page; what begins there says so by its heading. */
function headRules(
  main: PageElement,
  firsts: readonly PageElement[],
  { word, type, room, left, right }: GoesOn,
): readonly string[] {
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = `${type} ${getComputedStyle(main).fontFamily}`;
  const isTooLong = (line: string) => measure.measureText(line).width > room;
  const cover = main.querySelector('.cover h1');
  const known: KnownHeadings = new Map();
  return firsts.flatMap((first, page) => {
    const headings = headingsAbove(main, first, known);
    if (headings.length === 0) return [];
    const lines =
      cover === null
        ? headingLines(headings, word, isTooLong)
        : [cover.textContent, ...headingLines(headings.slice(0, 1), word, isTooLong)];
    const content = lines.map((line) => `"${cssText(line)}"`).join(' "\\A" ');
    return [
      `@page p${page} { @top-left { ${left} } @top-right { content: ${content}; ${right} } }`,
    ];
  });
}

/** The headings of everything that began on an earlier page than `first`, which stands in it; the outermost comes first. */
function headingsAbove(
  main: PageElement,
  first: PageElement,
  known: KnownHeadings,
): readonly PageElement[] {
  const headings: PageElement[] = [];
  let goesOn = false;
  for (let box = first; box.parentNode !== main; box = box.parentNode) {
    goesOn ||= box.previousElementSibling !== null;
    const heading = goesOn ? ownHeading(box.parentNode, known) : null;
    if (heading !== null) headings.unshift(heading);
  }
  return headings;
}

/** Looked for once: all rows of a table are gone through to find that it has none, and it goes on over hundreds of pages. */
function ownHeading(part: PageElement, known: KnownHeadings): PageElement | null {
  const before = known.get(part);
  if (before !== undefined) return before;
  const heading = part.querySelector(':scope > h1, :scope > h2, :scope > header > h1');
  known.set(part, heading);
  return heading;
}

/** As lines of a head, with `word` at the end. Of "Award · Group 2 of 3" the group stays whole where the award is long. */
function headingLines(
  headings: readonly PageElement[],
  word: string,
  isTooLong: (line: string) => boolean,
): readonly string[] {
  const shortened = (line: string, end: string) => {
    let kept = line;
    while (kept !== '' && isTooLong(`${kept}…${end}`)) kept = kept.slice(0, -1);
    return kept === line ? `${line}${end}` : `${kept.trimEnd()}…${end}`;
  };
  return headings.flatMap((heading, at) => {
    const text = heading.textContent;
    const group = heading.querySelector('.wave')?.textContent ?? '';
    const end = at === headings.length - 1 ? word : '';
    if (group === '') return [shortened(text, end)];
    const title = text.slice(0, -group.length).replace(/[ ·]+$/, '');
    if (headings.length > 1) return [shortened(title, ` · ${group}${end}`)];
    return [shortened(title, ''), `${group}${end}`];
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
  headingsAbove,
  ownHeading,
  headingLines,
  cssText,
  firstWords,
];
