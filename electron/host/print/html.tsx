import { type Sheet, sectionsOf } from '@shared/sheet/sheet.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { contentBox, sheetCss } from './css.ts';
import { layoutOf } from './layouts.tsx';
import { PageBoxProvider } from './pageBox.ts';
import type { PrintJob } from './printJob.ts';

/** A file on a stick is opened by any browser: the words that people typed run nothing there and call nobody. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** A complete page of HTML that needs nothing else; printed by Chromium it is the sheet. */
export function sheetHtml(sheet: Sheet): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Document sheet={sheet} />)}\n`;
}

/** How that page is printed: as it is asked for, with what its layout has to do before. */
export function sheetJob(sheet: Sheet, job: PrintJob = {}): PrintJob {
  return { ...job, prepare: layoutOf(sheet).prepare };
}

function Document({ sheet }: { readonly sheet: Sheet }) {
  const { Pages, ...style } = layoutOf(sheet);
  const { scale = 1 } = style;
  const { width, height } = contentBox(style);
  const box = { width: width / scale, height: height / scale, face: sheet.settings };
  return (
    <html lang={sheet.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{`${sheet.title} – ${sheet.event}`}</title>
        <style>{sheetCss(sheet, style)}</style>
      </head>
      <body>
        <SectionLinks sheet={sheet} />
        <PageBoxProvider value={box}>
          <Pages sheet={sheet as never} />
        </PageBoxProvider>
      </body>
    </html>
  );
}

/**
 * Links to every section, which nobody sees: Chromium writes down where in the PDF a link leads, and that says on which
 * pages a section stands.
 */
const SectionLinks = ({ sheet }: { readonly sheet: Sheet }) => (
  <nav style={{ position: 'absolute' }} aria-hidden>
    {sectionsOf(sheet).map(({ id }) => (
      // biome-ignore lint/a11y/useAnchorContent: nobody follows it.
      <a key={id} href={`#${id}`} />
    ))}
  </nav>
);
