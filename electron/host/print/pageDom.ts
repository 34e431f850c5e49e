// What the functions in pageFunctions.ts use of the DOM: the host's code is checked without it.

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly parentNode: PageElement;
  readonly previousSibling: PageNode | null;
}
export interface Rect {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}
export interface PageElement extends PageNode {
  readonly tagName: string;
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
export interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setStartBefore(node: PageNode): void;
  setEnd(node: PageNode, offset: number): void;
  setEndAfter(node: PageNode): void;
  getClientRects(): ArrayLike<Rect>;
  extractContents(): unknown;
}
export interface TextMeasure {
  font: string;
  measureText(text: string): { readonly width: number };
}
