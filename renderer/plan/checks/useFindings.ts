import { findings, passedOver } from '@shared/protocol/checks.ts';
import type { Finding } from '@shared/protocol/finding.ts';
import { useDeferredValue, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { useShow } from '../../show/useShow.ts';

interface Findings {
  readonly open: readonly Finding[];
  readonly passedOver: readonly Finding[];
}

/** What the checks find. It follows an edit a little later, so that the edit never waits; the lists stay the same as long as they say the same. */
export function useFindings(): Findings {
  const show = useDeferredValue(useShow((state) => state));
  return {
    open: useSame(findings(show)),
    passedOver: useSame(passedOver(show)),
  };
}

/** The list of before while it has the same members: a GO finds nothing new. */
function useSame(list: readonly Finding[]): readonly Finding[] {
  const known = useRef(list);
  if (!shallow(known.current, list)) known.current = list;
  return known.current;
}
