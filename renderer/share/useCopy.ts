import { useForAWhile } from './useForAWhile.ts';

export type Copied = 'copied' | 'failed' | null;

/** Copies a text, and says for a while what became of it. */
export function useCopy(): { readonly state: Copied; readonly copy: (text: string) => void } {
  const [state, setState] = useForAWhile<Copied>(null);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // A browser that does not allow it: the text can be selected by hand.
      setState('failed');
    }
  };
  return { state, copy: (text) => void copy(text) };
}
