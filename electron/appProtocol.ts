import { protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from './address.ts';
import type { Host } from './host/host.ts';
import type { FinishedFile } from './host/print/printShop.ts';
import { readAsset, SAFE_HEADERS } from './host/web/assets.ts';
import { described, log } from './log.ts';
import type { Papers } from './printToPdf.ts';

export interface AppPages {
  /** Folder of the built page. */
  readonly pageDir: string;
  readonly papers: Papers;
  readonly host: Pick<Host, 'finishedPrint'>;
}

/** Papers are our own text, but they carry names that people typed: no script, no address but ours. */
const PAPER_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers `app://bundle/…`: the built page, finished prints (`/print/KEY`) and papers on their way to the printer (`/paper/KEY`). */
export function serveApp(pages: AppPages): void {
  protocol.handle(APP_SCHEME, async (request) => {
    try {
      return await answer(pages, request);
    } catch (error) {
      // A throw in here would be a blank window without a word.
      log(`${new URL(request.url).pathname}: ${described(error)}`);
      return plain(500);
    }
  });
}

async function answer({ pageDir, papers, host }: AppPages, request: Request): Promise<Response> {
  const { host: name, pathname } = new URL(request.url);
  if (name !== APP_HOST) return plain(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const [, kind, key] = /^\/(print|paper)\/([0-9a-f]+)$/.exec(pathname) ?? [];
  if (kind === 'print' && key !== undefined) return printed(host.finishedPrint(key));
  if (kind === 'paper' && key !== undefined) return paper(papers.find(key));
  const { status, headers, body } = await readAsset(pageDir, pathname);
  return new Response(body, { status, headers });
}

function printed(file: FinishedFile | null): Response {
  if (file === null) return plain(404);
  // A copy, because a Response takes no bytes that might be shared with another thread.
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...SAFE_HEADERS, 'content-type': file.type, 'cache-control': 'no-store' },
  });
}

function paper(html: string | null): Response {
  if (html === null) return plain(404);
  return new Response(html, {
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': PAPER_POLICY,
    },
  });
}

const plain = (status: number) => new Response(null, { status, headers: SAFE_HEADERS });
