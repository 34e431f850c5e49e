import { useEffect, useState } from 'react';
import { call, useWindow } from './store.ts';

/** Title of a show of the library, the open one or another; its id until it is known. */
export function useShowTitle(showId: string): string {
  const own = useWindow(({ opened }) =>
    opened?.show.id === showId ? opened.show.info.title : null,
  );
  const known = useWindow(({ shows }) => shows?.find(({ id }) => id === showId)?.title ?? null);
  const [found, setFound] = useState<string | null>(null);
  const isUnknown = own === null && known === null;
  useEffect(() => {
    if (!isUnknown) return;
    let isCurrent = true;
    void call('library.list', {}).then((reply) => {
      const title = reply.ok ? reply.value.find(({ id }) => id === showId)?.title : undefined;
      if (isCurrent) setFound(title ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [isUnknown, showId]);
  return own ?? known ?? found ?? showId;
}
