import { useWindow } from './store.ts';

/** IANA time zone of the hall; the country's as long as nothing is known of it. */
export function useZone(): string {
  return useWindow(
    ({ opened, hall }) => opened?.show.info.zone ?? hall?.frame?.zone ?? 'Asia/Ho_Chi_Minh',
  );
}
