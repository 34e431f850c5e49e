/** A thousand pages take some 15 s, on a slow laptop minutes; whoever waits can cancel. In ms. */
export const PRINT_LIMIT_MS = 300_000;

/** What a print may be told besides its page. */
export interface PrintJob {
  /** Ends the work at once, or takes it out of the queue; the print then rejects with `print-cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** 1-based numbers of the wanted pages; left out: all. The numbers printed on them stay those of the whole. */
  readonly pages?: readonly number[] | undefined;
  /**
   * Statements, which may `await`, that run in the loaded page before it is printed, when its fonts are there.
   * What stands in the page itself never runs.
   */
  readonly prepare?: string | undefined;
}

/**
 * Why a PDF could not be made: `no-chromium` (none on this computer), `chromium-failed` (it does not start,
 * broke off or has no such page), `print-timeout` or `print-cancelled`.
 */
export class PrintError extends Error {
  readonly code: 'no-chromium' | 'chromium-failed' | 'print-timeout' | 'print-cancelled';

  constructor(code: PrintError['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'PrintError';
    this.code = code;
  }
}

/** "2-3,7" for Chromium; '' for all pages. Throws a RangeError when no page, or no such page, is asked for. */
export const pageRanges = (job: PrintJob): string =>
  rangesOf(job)
    .map(([first, last]) => (first === last ? first : `${first}-${last}`))
    .join(',');

/** The wanted pages as ranges, 1-based and inclusive; none: all pages. Throws a RangeError like `pageRanges`. */
export function rangesOf({ pages }: PrintJob): readonly (readonly [number, number])[] {
  if (pages === undefined) return [];
  const numbers = [...new Set(pages)].sort((a, b) => a - b);
  if (numbers.length === 0 || !numbers.every((page) => Number.isSafeInteger(page) && page > 0))
    throw new RangeError(`no pages: ${pages.join(', ')}`);
  const ranges: [first: number, last: number][] = [];
  for (const page of numbers) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === page - 1) range[1] = page;
    else ranges.push([page, page]);
  }
  return ranges;
}

/**
 * A page that takes no room on the screen, where nobody looks at it: Chromium would lay it out there before its print and
 * again after it. A page without a head stays as it is.
 */
export const unseen = (html: string): string =>
  html.replace(
    '</head>',
    `<style id="${UNSEEN}" media="screen">html { display: none; }</style></head>`,
  );

const UNSEEN = 'unseen';

/** Asks for every face, and can be awaited: none is loaded for a page that takes no room. */
export const LOAD_FONTS =
  'Promise.all([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready).then(() => true)';

/** The script of a job as one expression that can be awaited, without a result. Meanwhile the page has its room. */
export const prepareExpression = (statements: string): string => `(async () => {
const unseen = document.getElementById('${UNSEEN}');
if (unseen) unseen.media = 'not all';
await (async () => {\n${statements}\n})();
if (unseen) unseen.media = 'screen';
})().then(() => undefined)`;

/** What `work` gives; rejects with `print-cancelled` as soon as the signal says so, whatever becomes of the work. */
export function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new PrintError('print-cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** Prints one after the other. */
export class PrintQueue {
  #last: Promise<unknown> = Promise.resolve();
  #all = new AbortController();

  /**
   * Does the work after all that came before it. A cancelled print rejects at once: waiting, it never starts;
   * running, it must end by its signal, and the next one waits until it has.
   */
  run<T>(
    work: (signal: AbortSignal) => Promise<T>,
    cancelled: AbortSignal | undefined,
  ): Promise<T> {
    const signal = AbortSignal.any([this.#all.signal, ...(cancelled ? [cancelled] : [])]);
    const job = this.#last.then(() => {
      if (signal.aborted) throw new PrintError('print-cancelled');
      return work(signal);
    });
    this.#last = job.catch(() => undefined);
    return untilCancelled(job, signal);
  }

  /** Waits until all prints are done. */
  async done(): Promise<void> {
    await this.#last;
  }

  /** Cancels all prints, and waits until the running one has ended. */
  async cancelAll(): Promise<void> {
    this.#all.abort();
    this.#all = new AbortController();
    await this.#last;
  }
}
