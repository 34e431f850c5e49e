import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '@shared/document/samples.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { app, protocol } from 'electron';
import { APP_SCHEME } from '../../../electron/address.ts';
import { serveApp } from '../../../electron/appProtocol.ts';
import { errorCode } from '../../../electron/host/files/durable.ts';
import { sheetHtml, sheetJob } from '../../../electron/host/print/html.tsx';
import type { PrintJob } from '../../../electron/host/print/printJob.ts';
import { ElectronPrinter, Papers } from '../../../electron/printToPdf.ts';
import { record } from './records.ts';

/** Where its prints go. */
const folder = process.argv.at(-1) ?? '.';

const FOOT =
  '<style>@page { size: A5; margin: 20mm; @bottom-center { content: counter(page) "/" counter(pages) } }' +
  ' p + p { break-before: page }</style>';
const page = (...lines: readonly string[]) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>${FOOT}</head>` +
  `<body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

/** An app that is nothing but Rostrum's printer under Electron, for a test: prints some jobs and says what came of each. */
async function print(): Promise<void> {
  const papers = new Papers();
  serveApp({ pageDir: folder, papers, host: { finishedPrint: () => null } });
  const printer = new ElectronPrinter(papers);
  const said = async (name: string, html: string, job?: PrintJob) => {
    try {
      writeFileSync(join(folder, `${name}.pdf`), await printer.print(html, job));
      record('printed', { name });
    } catch (error) {
      record('refused', { name, code: errorCode(error) });
    }
  };
  await said('pages', page('một', 'hai', 'ba', 'bốn'), { pages: [4, 2] });
  await said('prepared', page('as written<script>document.body.textContent = "changed"</script>'), {
    prepare: `
      const style = document.createElement('style');
      style.textContent = 'p::after { content: " and styled" }';
      document.head.append(style);
      document.querySelector('p').prepend(await Promise.resolve('prepared: '));`,
  });
  for (const sample of SAMPLES) {
    const sheet = sheetOf(sample, 'script', 0);
    await said(`script-${sample.id}`, sheetHtml(sheet), sheetJob(sheet));
  }
  await said('broken', page('x'), { prepare: 'throw new Error("no such block")' });

  const [running, waiting] = [new AbortController(), new AbortController()];
  const jobs = [
    said('cancelled', page('x'), {
      signal: running.signal,
      prepare: 'await new Promise(() => undefined)',
    }),
    said('waiting', page('x'), { signal: waiting.signal }),
    said('after', page('sau')),
  ];
  waiting.abort();
  await jobs[1];
  running.abort();
  await Promise.all(jobs);

  const printing = new AbortController();
  await said('large', page('Kính thưa quý vị đại biểu, '.repeat(100_000)), {
    signal: printing.signal,
    // Asked for when the page is ready and its print is about to begin.
    get pages() {
      setImmediate(() => printing.abort());
      return undefined;
    },
  });
  await said('last', page('cuối'));
  record('done');
}

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
// Without a listener the app would end with its first hidden window.
app.on('window-all-closed', () => undefined);
void app.whenReady().then(print);
