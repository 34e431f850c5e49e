/** The part of papaparse that we take; the package brings no types. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
  }
  interface StepResult {
    /** One row. */
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** `cursor`: offset in the text behind this row. */
    readonly meta: { readonly cursor: number };
  }
  interface Config {
    readonly delimiter: string;
    readonly quoteChar?: string;
    readonly newline: string;
    readonly step: (result: StepResult, parser: { abort(): void }) => void;
  }
  interface Writing {
    readonly newline: string;
    /** What it matches is written behind an apostrophe; nothing when left out. */
    readonly escapeFormulae?: RegExp;
  }
  const papaparse: {
    parse(text: string, config: Config): void;
    unparse(rows: readonly (readonly (string | number | null)[])[], config: Writing): string;
  };
  export default papaparse;
}
