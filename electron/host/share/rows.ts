import type { Door, SharedDevice, SharingChoice } from '@shared/contract/sharing.ts';
import { JOINING_ROLES } from '@shared/share/roles.ts';
import type { Doors } from './doors.ts';
import type { Guests } from './guests.ts';
import type { Pass } from './passes.ts';
import type { Certificate } from './site.ts';

/** Address under which devices find the show, without a path. */
export function baseUrl({ tls, address, port }: SharingChoice): string {
  return `${tls ? 'https' : 'http'}://${address}:${port}`;
}

/** The ways in, one for each role of people. */
export function doorList(
  { choice, certificate }: { choice: SharingChoice; certificate: Certificate | null },
  doors: Doors,
): readonly Door[] {
  return JOINING_ROLES.map((role) => {
    const url = `${baseUrl(choice)}/${role}`;
    return {
      role,
      url,
      qr: certificate === null ? url : `${url}#sha256=${certificate.fingerprint}`,
      pin: doors.pins[role],
      isShut: doors.isShut(role),
    };
  });
}

/** A device or program as the SHARE panel lists it; `guests` is null while nothing is shared. */
export function deviceRow({ id, name, role, kind }: Pass, guests: Guests | null): SharedDevice {
  const known = guests?.presence(id);
  return {
    id,
    name,
    role,
    kind,
    address: known?.seen?.address ?? null,
    lines: known?.lines ?? 0,
    latencyMs: known?.latencyMs ?? null,
    seenAt: known?.seen?.at ?? null,
  };
}
