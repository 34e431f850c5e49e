import type { Sheet } from '@shared/sheet/sheet.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { AsRunPages } from './AsRunPages.tsx';
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
        <Pages sheet={sheet} />
      </body>
    </html>
  );
}

function Pages({ sheet }: { readonly sheet: Sheet }) {
  switch (sheet.name) {
    case 'script':
      return <ScriptPages sheet={sheet} />;
    case 'lineups':
      return <LineupPages sheet={sheet} />;
    case 'as-run':
      return <AsRunPages sheet={sheet} />;
  }
}
