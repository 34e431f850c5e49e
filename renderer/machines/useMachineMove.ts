import type { Failure } from '@shared/contract/failure.ts';
import { nameIn } from '@shared/view/machinesView.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWindow } from '../show/store.ts';

/** How long it is told when nobody acknowledges it, in ms. */
const SHOWN_MS = 10_000;

/** That another machine calls than before, while this window was open. */
export interface MachineMove {
  readonly to: 'here' | 'away';
  /** Who called before; empty: this machine. */
  readonly from: string;
}

/** `between`: it is being handed over, and has not gone anywhere yet. */
type Side = MachineMove['to'] | 'between';

function sideOf(why: Failure | null): Side {
  if (why?.code === 'follows') return 'away';
  return why?.code === 'handing-over' ? 'between' : 'here';
}

interface Known {
  readonly showId: string | null;
  readonly side: Side;
  readonly name: string;
}

/** Tells when the open show is called from elsewhere than before; null: it is not, or that was told. */
export function useMachineMove(): {
  readonly move: MachineMove | null;
  readonly acknowledge: () => void;
} {
  const showId = useWindow(({ opened }) => opened?.show.id ?? null);
  const side = useWindow(({ opened }) => sideOf(opened?.readOnly ?? null));
  const name = useWindow(({ opened }) => (opened?.readOnly == null ? '' : nameIn(opened.readOnly)));
  const known = useRef<Known>({ showId, side, name });
  const [move, setMove] = useState<MachineMove | null>(null);
  useEffect(() => {
    const before = known.current;
    if (before.showId === showId && side === 'between') return;
    known.current = { showId, side, name };
    if (before.showId !== showId) setMove(null);
    else if (before.side !== side && side !== 'between')
      setMove(before.side === 'between' ? null : { to: side, from: before.name });
  }, [showId, side, name]);
  const acknowledge = useCallback(() => setMove(null), []);
  useEffect(() => {
    if (move === null) return;
    const timer = setTimeout(acknowledge, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [move, acknowledge]);
  return { move, acknowledge };
}
