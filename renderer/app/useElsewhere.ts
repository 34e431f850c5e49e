import { useWindow } from '../show/store.ts';

/** The machine that a device looks at when it is another than the one that its page came from. */
interface ShownElsewhere {
  /** What people call it; else where it is in the network ("192.168.1.7"). */
  readonly name: string;
  /** Address of this page there, without the scheme where that is the usual one ("192.168.1.7:4190/mc"). */
  readonly address: string;
  /** Whether it calls; else it stands by. */
  readonly calls: boolean;
}

/** Null: it is the one that the page came from. */
export function useElsewhere(): ShownElsewhere | null {
  const elsewhere = useWindow((state) => state.elsewhere);
  // The show says who calls it.
  const caller = useWindow(({ opened }) => opened?.show.epoch.name ?? '');
  if (elsewhere === null) return null;
  const { url, calls } = elsewhere;
  const { protocol, host, hostname } = new URL(url);
  const scheme = protocol === 'http:' ? '' : `${protocol}//`;
  const address = `${scheme}${host}${window.location.pathname}`;
  return { name: calls && caller !== '' ? caller : hostname, address, calls };
}
