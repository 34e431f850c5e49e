import type { JoiningRole } from '@shared/share/roles.ts';
import { useEffect } from 'react';

/** Lets a device put the page of its role on its home screen, where it begins with that role again; null: it can't. */
export function useManifest(role: JoiningRole | null): void {
  useEffect(() => {
    if (role === null) return;
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = `./install/${role}.webmanifest`;
    document.head.append(link);
    return () => link.remove();
  }, [role]);
}
