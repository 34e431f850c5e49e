import type { NetworkChoice } from '@shared/contract/sharing.ts';
import { useEffect, useState } from 'react';
import { call } from '../show/store.ts';

/** How often the networks are asked for, in ms: a cable is plugged in while the page is open. */
const ASKED_EVERY_MS = 4000;

/** The addresses of this machine, as they are now; null: not known yet. */
export function useNetworks(): readonly NetworkChoice[] | null {
  const [networks, setNetworks] = useState<readonly NetworkChoice[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const reply = await call('share.networks', {});
      if (!isCurrent || !reply.ok) return;
      const found = reply.value;
      setNetworks((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    void ask();
    const timer = setInterval(() => void ask(), ASKED_EVERY_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, []);
  return networks;
}
