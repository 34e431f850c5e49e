import type { Page } from 'playwright-core';

/** By what is seen that a page is at a cue. */
export interface Sign {
  /** The first element that fits. */
  readonly selector: string;
  /** Value of its `data-cue`; null: `text` says it. */
  readonly cueId: string | null;
  readonly text: string;
}

/** RUN, READ and CREW say with their first card where they are. */
export const cardOf = (cueId: string): Sign => ({
  selector: 'article[data-cue]',
  cueId,
  text: '',
});

/** The public's screen says it with the title of the segment. */
export const titleOf = (text: string): Sign => ({ selector: 'main h1', cueId: null, text });

/** The frame in which a sign was seen. */
export interface Painted {
  /** Ms since 1970. */
  readonly at: number;
  /** Ms since the last key in that page; null: there was none. */
  readonly afterKey: number | null;
}

/** A page that waits for its frame. */
interface Waiting {
  frame: Promise<Painted>;
}

/** From now on the page looks out for the sign. */
export const lookOut = (page: Page, sign: Sign): Promise<void> => page.evaluate(watch, sign);

/** The first frame with the sign, since `lookOut`. Rejects after half a minute. */
export const painted = (page: Page): Promise<Painted> =>
  page.evaluate(() => (window as unknown as Waiting).frame);

/** Runs in the page. */
function watch({ selector, cueId, text }: Sign): void {
  let keyAt: number | null = null;
  const isThere = () => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) return false;
    return cueId === null ? element.textContent === text : element.dataset.cue === cueId;
  };
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    keyAt = timeStamp;
  };
  addEventListener('keydown', onKey, { capture: true });
  (window as unknown as Waiting).frame = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page did not come to the cue')), 30_000);
    const look = () => {
      if (!isThere()) return;
      changed.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Runs after the frame has been painted.
        port1.onmessage = () => {
          removeEventListener('keydown', onKey, { capture: true });
          const now = performance.now();
          resolve({ at: Date.now(), afterKey: keyAt === null ? null : now - keyAt });
        };
        port2.postMessage(null);
      });
    };
    const changed = new MutationObserver(look);
    changed.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
}
