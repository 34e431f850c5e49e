import { keptPieces } from '@shared/script/kept.ts';
import styles from './KeptText.module.css';

interface KeptTextProps {
  readonly text: string;
  /** Phrases that no line may break. */
  readonly kept: readonly string[];
}

/** A text in which names stay with their form of address on one line. */
export function KeptText({ text, kept }: KeptTextProps) {
  return keptPieces(text, kept).map((piece, at) =>
    piece.isKept ? (
      // A piece has no identity but its place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={at} className={styles.kept}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
