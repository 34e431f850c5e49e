/** Begins every line that the stand-in writes for the test that drives it. */
export const RECORD_MARK = 'standin ';

/** Something that Electron would have shown or done and that the stand-in only notes. */
export interface StandinRecord {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Tells the test, on stdout. */
export function record(type: string, fields: Readonly<Record<string, unknown>> = {}): void {
  process.stdout.write(`${RECORD_MARK}${JSON.stringify({ type, ...fields })}\n`);
}

/** The record in a line of stdout, or null when the line is something else. */
export function parseRecord(line: string): StandinRecord | null {
  return line.startsWith(RECORD_MARK) ? JSON.parse(line.slice(RECORD_MARK.length)) : null;
}
