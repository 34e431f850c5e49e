/** The part of mammoth that reading takes; its own types belong to its Node build. */
declare module 'mammoth/mammoth.browser.min.js' {
  /** A piece of a document: paragraphs, runs, texts, tables, rows, cells and more. */
  export interface DocumentNode {
    readonly type: string;
    readonly children?: readonly DocumentNode[];
    /** Of a `text`. */
    readonly value?: string;
    /** Of a `break`: `line`, `page` or `column`. */
    readonly breakType?: string;
    /** Of a `tableCell`; cells that another one covers are not in the tree. */
    readonly colSpan?: number;
    readonly rowSpan?: number;
  }
  interface Options {
    /** Is given the whole document and returns the one to be converted. */
    readonly transformDocument: (document: DocumentNode) => DocumentNode;
  }
  const mammoth: {
    convertToHtml(input: { readonly arrayBuffer: ArrayBuffer }, options: Options): Promise<unknown>;
  };
  export default mammoth;
}
