/** One line about something that went wrong beside the show. */
export function log(line: string): void {
  process.stderr.write(`rostrum: ${line}\n`);
}

/** An error as one text for the log. */
export function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
