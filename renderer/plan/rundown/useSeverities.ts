import { findings } from '@shared/protocol/checks.ts';
import { useDeferredValue, useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';

export type Severity = 'error' | 'notice' | null;

/** The worst finding of each segment and wave by id. It follows an edit a little later, so that the edit never waits for the checks. */
export function useSeverities(): ReadonlyMap<string, Severity> {
  const show = useDeferredValue(useShow((state) => state));
  return useMemo(() => {
    const worst = new Map<string, Severity>();
    for (const { at, severity } of findings(show)) {
      const id = at.waveId ?? at.segmentId;
      if (id !== undefined && worst.get(id) !== 'error') worst.set(id, severity);
    }
    return worst;
  }, [show]);
}
