import type { SharedDevice } from '../contract/sharing.ts';

/** The devices after news of some: those that were known keep their places, new ones come last. */
export function withDevices(
  devices: readonly SharedDevice[],
  {
    changed,
    gone,
  }: { readonly changed: readonly SharedDevice[]; readonly gone: readonly string[] },
): readonly SharedDevice[] {
  const news = new Map(changed.map((device) => [device.id, device]));
  const left = new Set(gone);
  const kept = devices.flatMap((device) => {
    if (left.has(device.id)) return [];
    const now = news.get(device.id) ?? device;
    news.delete(device.id);
    return now;
  });
  return [...kept, ...news.values()];
}
