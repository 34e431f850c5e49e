import type { Sheet } from '@shared/sheet/sheet.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { sheetCss } from './css.ts';
import { LAYOUTS, type SheetLayout } from './layouts.tsx';

/** A complete page of HTML that needs nothing else; printed by Chromium it is the sheet. */
export function sheetHtml(sheet: Sheet): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Document sheet={sheet} />)}\n`;
}

function Document({ sheet }: { readonly sheet: Sheet }) {
  // A sheet and the layout under its own name belong together; the union can't be followed by the compiler.
  const { Pages, ...style } = LAYOUTS[sheet.name] as SheetLayout<typeof sheet.name>;
  return (
    <html lang={sheet.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${sheet.title} – ${sheet.event}`}</title>
        <style>{sheetCss(sheet, style)}</style>
      </head>
      <body>
        <Pages sheet={sheet as never} />
      </body>
    </html>
  );
}
