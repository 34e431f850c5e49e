import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** The light frame that readers need, in modules. */
const QUIET = 4;

/** The dark modules as one path, a run at a time, in a square of `size` modules with its quiet zone. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  // A long address gets modules as large as can be; a short one gets the correction that there is room for.
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
  const runs: string[] = [];
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      const from = x;
      while (row[x] === true) x++;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
    }
  return { size, path: runs.join('') };
}

/** A QR code, black on white in every theme. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect className={styles.paper} width={size} height={size} />
      <path className={styles.ink} d={path} />
    </svg>
  );
}
