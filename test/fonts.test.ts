import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

/** Each face as `{ font-weight: …; src: … }` without what differs in the way it is written. */
const faces = (css: string): readonly string[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']) =>
    face
      .replaceAll(/['"\s]/g, '')
      .replace(/;$/, '')
      .replaceAll(/url\((?:\.|@fontsource\/be-vietnam-pro)\//g, 'url('),
  );

it('the faces of the type are those of its package, without WOFF', () => {
  const own = faces(read('renderer/ui/fonts.css'));
  const theirs = ['vietnamese', 'latin-ext', 'latin'].flatMap((letters) =>
    [400, 500, 600, 700].flatMap((weight) =>
      faces(read(`node_modules/@fontsource/be-vietnam-pro/${letters}-${weight}.css`)),
    ),
  );
  expect(own).toHaveLength(12);
  expect(own).toEqual(theirs.map((face) => face.replace(/,url\([^)]*\.woff\)format\(woff\)$/, '')));
});
