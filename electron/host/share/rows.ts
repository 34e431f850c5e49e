import type { Door, SharedDevice, SharingChoice } from '@shared/contract/sharing.ts';
import { type DoorRole, JOINING_ROLES } from '@shared/share/roles.ts';
import type { Doors } from './doors.ts';
import type { Guests } from './guests.ts';
import type { Pass } from './passes.ts';
import type { Certificate } from './site.ts';

/** Address under which devices find the show, without a path. */
export function baseUrl({ tls, address, port }: SharingChoice): string {
  return `${tls ? 'https' : 'http'}://${address}:${port}`;
}

interface Shared {
  readonly choice: SharingChoice;
  readonly certificate: Certificate | null;
}

/** The ways in, one for each role of people. */
export function doorList(shared: Shared, doors: Doors): readonly Door[] {
  return JOINING_ROLES.map((role) => doorOf(shared, doors, role));
}

/** The way in for a role, or for the standby machine. */
export function doorOf<R extends DoorRole>(
  { choice, certificate }: Shared,
  doors: Doors,
  role: R,
): Door<R> {
  const url = `${baseUrl(choice)}/${role}`;
  return {
    role,
    url,
    qr: certificate === null ? url : `${url}#sha256=${certificate.fingerprint}`,
    pin: doors.pins[role],
    isShut: doors.isShut(role),
  };
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
