import type { Sheet } from '@shared/sheet/sheet.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { sheetCss } from './css.ts';
import { LineupPages } from './LineupPages.tsx';
import { ScriptPages } from './ScriptPages.tsx';

/** A complete page of HTML that needs nothing else; printed by Chromium it is the sheet. */
export function sheetHtml(sheet: Sheet): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Document sheet={sheet} />)}\n`;
}

function Document({ sheet }: { readonly sheet: Sheet }) {
  return (
    <html lang={sheet.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${sheet.title} – ${sheet.event}`}</title>
        <style>{sheetCss(sheet)}</style>
      </head>
      <body>
        {sheet.name === 'script' ? <ScriptPages sheet={sheet} /> : <LineupPages sheet={sheet} />}
      </body>
    </html>
  );
}
