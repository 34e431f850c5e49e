import { type GuestState, useWindow } from '../show/store.ts';

/** Whether there is anything to show. */
export function useShown(): boolean {
  return useWindow(({ opened, hall }) => opened !== null || hall !== null);
}

/**
 * Whether what the public sees stays although the device was cut off: nobody wants a form on the wall. A browser source,
 * which nobody sits at, shows nothing rather than one.
 */
export function useKept({ role, view, hasToken }: GuestState): boolean {
  const isShown = useShown();
  return (role === 'screen' && isShown) || (view === 'overlay' && hasToken);
}

/** Title of the show, as far as the device knows it. */
export function useShowTitle(): string | null {
  return useWindow(({ opened, hall }) => opened?.show.info.title ?? hall?.frame?.title ?? null);
}
