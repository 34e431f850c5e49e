import { keptPieces } from '@shared/script/kept.ts';

interface KeptTextProps {
  readonly text: string;
  /** Phrases that no line may break. */
  readonly kept: readonly string[];
}

/** A text in which names stay with their form of address on one line, as on the MC's screen. */
export function KeptText({ text, kept }: KeptTextProps) {
  return keptPieces(text, kept).map((piece, at) =>
    piece.isKept ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once and never changes.
      <span key={at} className="kept">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
