import type { ScriptName } from '../../script/names.ts';
import type { SheetText } from '../../sheet/words.ts';
import { type Piece, styled } from './text.ts';

/** The name itself: struck through when absent, with a word when it is a placeholder. */
export function namePieces(name: ScriptName, text: SheetText): readonly Piece[] {
  const plain = name.unnamed ? 'Unnamed' : 'Name';
  return [
    styled(name.absent ? 'Absent' : plain, name.text),
    ...(name.unnamed ? [styled('Hint', ` — ${text('name.unnamed')}`)] : []),
  ];
}

/** How the name is said; nothing where it is said as it is written. */
export const pronunciationPieces = ({ pronunciation }: ScriptName): readonly Piece[] =>
  pronunciation === null ? [] : [styled('Pronunciation', ` /${pronunciation}/`)];

export const remarkStyle = ({ absent }: ScriptName) => (absent ? 'Absence' : 'Remark');
