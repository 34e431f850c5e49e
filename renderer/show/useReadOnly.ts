import type { Failure } from '@shared/contract/failure.ts';
import { useWindow } from './store.ts';

/**
 * Whether nothing can be changed in this window. On a device that looks at a machine which does not call all stays in its
 * place: another machine calls or will in a moment, and until then what is pressed is refused with a sentence.
 */
export function useReadOnly(): boolean {
  return useWindow(({ opened, guest }) => {
    const code = opened?.readOnly?.code;
    const passes = guest !== null && (code === 'follows' || code === 'handing-over');
    return code !== undefined && !passes;
  });
}

/** Why nothing can be changed in this window; null: it can. */
export function useReadOnlyWhy(): Failure | null {
  return useWindow(({ opened }) => opened?.readOnly ?? null);
}
