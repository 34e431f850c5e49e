import type {
  CallerState,
  NetworkChoice,
  SharedDevice,
  SharingChoice,
  SharingState,
} from '../contract/sharing.ts';
import { type DoorRole, ROLES, type Role } from '../share/roles.ts';
import { isWebPort } from '../share/webPorts.ts';
import { compareText } from '../words/collation.ts';
import { folded, matches } from '../words/search.ts';

/** Port that is offered while none was chosen. */
export const USUAL_PORT = 4280;

/**
 * How a device stands to us. `here`: it has a line; `away`: it had one; `never`: it was not seen since sharing began;
 * `heard`: a program that asks without a line.
 */
export type DeviceState = 'here' | 'away' | 'never' | 'heard';

/** A device or program as the list shows it. */
export interface DeviceLine extends SharedDevice {
  readonly state: DeviceState;
  /** Has the caller's key. */
  readonly isCaller: boolean;
}

/** How a device stands to us. */
export function deviceState({ kind, lines, seenAt }: SharedDevice): DeviceState {
  if (lines > 0) return 'here';
  if (seenAt === null) return 'never';
  return kind === 'program' ? 'heard' : 'away';
}

/** All of a kind, by role and then by name: nobody moves in the list because their line was cut. */
export function deviceLines(
  devices: readonly SharedDevice[],
  kind: SharedDevice['kind'],
  caller: CallerState,
): readonly DeviceLine[] {
  return devices
    .filter((device) => device.kind === kind)
    .map((device) => ({
      ...device,
      state: deviceState(device),
      isCaller: device.id === caller.deviceId,
    }))
    .sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        compareText(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Which devices a person wants to see. */
export const DEVICE_FILTERS = ['all', 'here', 'away'] as const;
export type DeviceFilter = (typeof DEVICE_FILTERS)[number];

/** How many there are for each choice; `away` counts those that were not seen yet as well. */
export function deviceCounts(lines: readonly DeviceLine[]): Readonly<Record<DeviceFilter, number>> {
  const here = lines.filter(({ state }) => state === 'here').length;
  return { all: lines.length, here, away: lines.length - here };
}

/** The lines of a choice whose name or address fits what was typed, whatever its marks and capitals. */
export function chosenDevices(
  lines: readonly DeviceLine[],
  filter: DeviceFilter,
  query: string,
): readonly DeviceLine[] {
  return lines.filter(
    ({ state, name, address }) =>
      (filter === 'all' || (state === 'here') === (filter === 'here')) &&
      matches(folded(`${name} ${address ?? ''}`), query.trim()),
  );
}

/** How many devices of each role are connected; roles without any are left out. */
export function connectedByRole(
  devices: readonly SharedDevice[],
): readonly { readonly role: Role; readonly count: number }[] {
  return ROLES.flatMap((role) => {
    const count = devices.filter((device) => device.role === role && device.lines > 0).length;
    return count === 0 ? [] : [{ role, count }];
  });
}

/**
 * Devices that were there and are gone. Who has come back under the same name (another phone, a fresh browser) is not
 * missed. By role, the MC first.
 */
export function droppedDevices(devices: readonly SharedDevice[]): readonly SharedDevice[] {
  return devices
    .filter(
      (device) =>
        deviceState(device) === 'away' &&
        !devices.some(
          ({ role, name, lines }) => lines > 0 && role === device.role && name === device.name,
        ),
    )
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** "482913" as it is read out: "482 913". */
export const groupedPin = (pin: string): string => pin.replace(/^(.{3})(?=.)/, '$1 ');

/** An address as it is typed: browsers add `http://` by themselves, and nothing else. */
export const typedAddress = (url: string): string => url.replace(/^http:\/\//, '');

/** The same address under the name that this machine answers to; null: it has none. */
export function namedAddress(
  url: string,
  { address, name }: Pick<NonNullable<SharingState['on']>, 'address' | 'name'>,
): string | null {
  return name === null ? null : url.replace(`//${address}:`, `//${name}:`);
}

/** Address of this machine on its network, without a path. */
export const machineUrl = ({ tls, address, port }: SharingChoice): string =>
  `${tls ? 'https' : 'http'}://${address}:${port}`;

/** `hall`: others can reach it; `unassigned`: the network has given this machine no address; `own`: only this machine. */
export type NetworkKind = 'hall' | 'unassigned' | 'own';

/** Who can reach an address of this machine. */
export function networkKind(address: string): NetworkKind {
  if (address.startsWith('127.')) return 'own';
  return address.startsWith('169.254.') ? 'unassigned' : 'hall';
}

const KIND_ORDER: readonly NetworkKind[] = ['hall', 'unassigned', 'own'];

/** The addresses of this machine, those that others can reach first. */
export function orderedNetworks(networks: readonly NetworkChoice[]): readonly NetworkChoice[] {
  const order = (one: NetworkChoice) => KIND_ORDER.indexOf(networkKind(one.address));
  return [...networks].sort((a, b) => order(a) - order(b));
}

/** What the form begins with: what was chosen last, on a network that is still there. */
export function firstChoice(
  last: SharingChoice | null,
  networks: readonly NetworkChoice[],
): SharingChoice {
  const isThere = networks.some(({ address }) => address === last?.address);
  const address = isThere ? last?.address : orderedNetworks(networks)[0]?.address;
  const { tls = false, localName = false, openFeeds = false } = last ?? {};
  const port = last !== null && isWebPort(String(last.port)) ? last.port : USUAL_PORT;
  return { address: address ?? '127.0.0.1', port, tls, localName, openFeeds };
}

/** Whether the address that the show is shared on is gone from this machine: another Wi-Fi, a cable pulled. */
export function hasLostAddress(
  on: Pick<SharingChoice, 'address'>,
  networks: readonly NetworkChoice[] | null,
): boolean {
  return networks !== null && !networks.some(({ address }) => address === on.address);
}

/** How many devices lose their page when sharing stops. */
export const losingPage = (devices: readonly SharedDevice[]): number =>
  devices.filter(({ lines }) => lines > 0).length;

/** Connected devices that came in by a role's door. */
export const inByDoor = (devices: readonly SharedDevice[], role: DoorRole): number =>
  devices.filter((device) => device.kind === 'device' && device.role === role && device.lines > 0)
    .length;
