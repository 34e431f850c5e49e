import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { OffPage } from './OffPage.tsx';
import { OnPage } from './OnPage.tsx';
import { OtherShow } from './OtherShow.tsx';

/** Who sees the show on the network, and what may drive it. */
export function ShareView() {
  const on = useWindow(({ sharing }) => sharing.on);
  const showId = useShow((show) => show.id);
  if (on === null) return <OffPage />;
  return on.showId === showId ? <OnPage on={on} /> : <OtherShow on={on} />;
}
