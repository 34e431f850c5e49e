import { MantineProvider } from '@mantine/core';
import type { CallResults, Reply } from '@shared/contract/contract.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { sheetChanges, textInHand } from '@shared/sheet/changes.ts';
import { freshness, paperInHand } from '@shared/sheet/paperInHand.ts';
import { type Sheet, sheetOf, stampedSections } from '@shared/sheet/sheet.ts';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Refusal } from '../../../renderer/app/Refusal.tsx';
import { PrintView } from '../../../renderer/print/PrintView.tsx';
import { usePrintView } from '../../../renderer/print/printState.ts';
import type { Wish } from '../../fixtures/apply.ts';
import { type Answers, hostInPage, type PageHost, type PageOptions } from '../hostInPage.ts';

// A page without a layout draws no PDF: this one has a number of pages, and its parts stand one on each.
vi.mock('../../../renderer/print/pdf.ts', () => ({
  openPdf: async () => ({ numPages: PREVIEW_PAGES, destroy: async () => undefined }),
  paperRatio: async () => 210 / 297,
  drawPage: () => ({ done: Promise.resolve(true), stop: () => undefined }),
  pageOfPart: async () => 7,
}));

/** Pages of every preview. */
export const PREVIEW_PAGES = 12;

// The view waits for a pause in the edits before it looks at the sheets again.
configure({ asyncUtilTimeout: 5000 });

export const done = <T,>(value: T) => ({ ok: true, value }) as const;
export const failed = (code: string, details: Readonly<Record<string, string | number>> = {}) =>
  ({ ok: false, error: { code, details } }) as const;

export interface PrintPage extends PageHost {
  readonly user: UserEvent;
}

const initialView = usePrintView.getState();

/** PRINT on a show, in English unless the options say otherwise. The host makes previews and compares with paper. */
export async function printPage(
  show: Show,
  { answers, ...options }: PageOptions = {},
): Promise<PrintPage> {
  usePrintView.setState(initialView, true);
  vi.stubGlobal('IntersectionObserver', NoObserver);
  const host: PageHost = await hostInPage(show, {
    view: 'print',
    settings: { language: 'en' },
    ...options,
    answers: {
      'print.prepare': ({ sheet }) => done(prepared(host.show(), sheet)),
      'print.changes': ({ sheet }) => done({ changes: changesNow(host.show(), sheet) }),
      'print.cancel': () => done(null),
      ...answers,
    },
  });
  render(
    <MantineProvider env="test">
      <main>
        <PrintView />
      </main>
      <Refusal />
    </MantineProvider>,
  );
  return { ...host, user: userEvent.setup() };
}

/** Nothing is in sight. */
class NoObserver {
  observe() {}
  disconnect() {}
}

function prepared(show: Show, name: SheetName): CallResults['print.prepare'] {
  const { version, stamp } = sheetOf(show, name, 0);
  return { url: 'print/0', fileName: `${name}-${version}-${stamp}.pdf`, stamp };
}

/** As the host compares a sheet with its paper. */
function changesNow(show: Show, name: SheetName) {
  const sheet: Sheet = sheetOf(show, name, 0);
  const fresh = freshness(paperInHand(show.paper.prints, name), stampedSections(sheet));
  if (fresh.state !== 'changed') return [];
  return sheetChanges(show.inHand[name], sheet, new Set([...fresh.changed, ...fresh.added]));
}

/** That a sheet was printed as it stands in the show, each part on a page of its own: the head on all, the first on 1. */
export function printed(show: Show, name: SheetName): Extract<Wish, { type: 'record-print' }> {
  const sheet: Sheet = sheetOf(show, name, 0);
  const sections = stampedSections(sheet);
  const pages = Math.max(1, sections.length - 1);
  return {
    type: 'record-print',
    payload: {
      print: {
        sheet: name,
        planVersion: show.planVersion,
        stamp: sheet.stamp,
        pack: null,
        pages,
        whole: true,
        sections: sections.map(({ id, hash }, at) => ({
          id,
          hash,
          ...(at === 0 ? { first: 1, last: pages } : { first: at, last: at }),
        })),
        gone: [],
      },
      text: textInHand(sheet),
    },
  };
}

/** An answer that is given when the test says so. */
export function laterAnswer<N extends keyof Answers>(): {
  readonly answer: () => Promise<Reply<CallResults[N]>>;
  readonly give: (reply: Reply<CallResults[N]>) => void;
} {
  const waiting: ((reply: Reply<CallResults[N]>) => void)[] = [];
  return {
    answer: () => new Promise((resolve) => waiting.push(resolve)),
    give: (reply) => waiting.shift()?.(reply),
  };
}
