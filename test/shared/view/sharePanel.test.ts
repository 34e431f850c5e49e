import {
  type CallerState,
  DESK_CALLS,
  type SharedDevice,
  type SharingChoice,
} from '@shared/contract/sharing.ts';
import {
  chosenDevices,
  connectedByRole,
  deviceCounts,
  deviceLines,
  deviceState,
  droppedDevices,
  firstChoice,
  groupedPin,
  hasLostAddress,
  inByDoor,
  losingPage,
  machineUrl,
  namedAddress,
  networkKind,
  orderedNetworks,
  typedAddress,
} from '@shared/view/sharePanel.ts';
import { describe, expect, it } from 'vitest';

const device = (id: string, more: Partial<SharedDevice> = {}): SharedDevice => ({
  id,
  name: id,
  role: 'stage',
  kind: 'device',
  address: '192.168.1.30',
  lines: 1,
  latencyMs: 4,
  seenAt: 1000,
  ...more,
});
const gone = { lines: 0, latencyMs: null };

describe('how a device stands to us', () => {
  it.each([
    ['here', {}],
    ['away', gone],
    ['never', { ...gone, seenAt: null, address: null }],
    ['heard', { ...gone, kind: 'program' }],
    ['never', { ...gone, kind: 'program', seenAt: null }],
    ['here', { kind: 'program' }],
  ] as const)('%s: %j', (state, more) => {
    expect(deviceState(device('a', more))).toBe(state);
  });
});

describe('the list', () => {
  it('goes by role and then by name; a line that is cut moves nobody', () => {
    const devices = [
      device('Tuấn'),
      device('Hường', gone),
      device('Hương'),
      device('Loa', { role: 'crew' }),
      device('Lan', { role: 'mc' }),
    ];
    const names = (list: readonly SharedDevice[]) =>
      deviceLines(list, 'device', DESK_CALLS).map(({ name }) => name);
    expect(names(devices)).toEqual(['Lan', 'Hương', 'Hường', 'Tuấn', 'Loa']);
    expect(names(devices.map((one) => ({ ...one, ...gone })))).toEqual(names(devices));
  });

  it('keeps devices and programs apart, and marks who has the key', () => {
    const caller: CallerState = { ...DESK_CALLS, deviceId: 'b', name: 'b', since: 1 };
    const devices = [
      device('a', { role: 'caller' }),
      device('b', { role: 'caller' }),
      device('obs', { kind: 'program', role: 'screen' }),
    ];
    const people = deviceLines(devices, 'device', caller);
    expect(people.map(({ id, isCaller }) => [id, isCaller])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(deviceLines(devices, 'program', caller).map(({ id }) => id)).toEqual(['obs']);
  });

  it('is narrowed to who is connected or is not, and by name without marks, or by address', () => {
    const lines = deviceLines(
      [
        device('Điện thoại Hương'),
        device('Máy bảng', { ...gone, address: '192.168.1.77' }),
        device('TV', { ...gone, seenAt: null, address: null }),
      ],
      'device',
      DESK_CALLS,
    );
    expect(deviceCounts(lines)).toEqual({ all: 3, here: 1, away: 2 });
    const ids = (...args: [Parameters<typeof chosenDevices>[1], string]) =>
      chosenDevices(lines, ...args).map(({ id }) => id);
    expect(ids('all', '')).toHaveLength(3);
    expect(ids('here', '')).toEqual(['Điện thoại Hương']);
    expect(ids('away', '')).toEqual(['Máy bảng', 'TV']);
    expect(ids('all', ' dien huong ')).toEqual(['Điện thoại Hương']);
    expect(ids('all', '1.77')).toEqual(['Máy bảng']);
    expect(ids('here', '1.77')).toEqual([]);
  });
});

describe('what RUN tells', () => {
  it('counts who is connected, by role', () => {
    const devices = [
      device('a'),
      device('b'),
      device('c', gone),
      device('lan', { role: 'mc' }),
      device('obs', { kind: 'program', role: 'screen' }),
    ];
    expect(connectedByRole(devices)).toEqual([
      { role: 'mc', count: 1 },
      { role: 'stage', count: 2 },
      { role: 'screen', count: 1 },
    ]);
    expect(connectedByRole([device('c', gone)])).toEqual([]);
    expect(losingPage(devices)).toBe(4);
    expect(inByDoor(devices, 'stage')).toBe(2);
    expect(inByDoor(devices, 'screen')).toBe(0);
  });

  it('misses who was there and is gone, the MC first', () => {
    const names = (...devices: readonly SharedDevice[]) =>
      droppedDevices(devices).map(({ name }) => name);
    expect(names(device('Tuấn', gone), device('Lan', { ...gone, role: 'mc' }))).toEqual([
      'Lan',
      'Tuấn',
    ]);
    expect(names(device('here'))).toEqual([]);
    expect(names(device('never', { ...gone, seenAt: null }))).toEqual([]);
    expect(names(device('obs', { ...gone, kind: 'program' }))).toEqual([]);
  });

  it('does not miss who has come back under the same name and role', () => {
    const lost = device('1', { ...gone, name: 'Lan', role: 'mc' });
    expect(droppedDevices([lost, device('2', { name: 'Lan', role: 'mc' })])).toEqual([]);
    expect(droppedDevices([lost, device('2', { name: 'Lan', role: 'stage' })])).toEqual([lost]);
    expect(droppedDevices([lost, device('2', { ...gone, name: 'Lan', role: 'mc' })])).toHaveLength(
      2,
    );
  });
});

describe('addresses and PINs', () => {
  it('are written as they are typed and read out', () => {
    expect(typedAddress('http://192.168.1.20:4280/mc')).toBe('192.168.1.20:4280/mc');
    expect(typedAddress('https://192.168.1.20:4280/mc')).toBe('https://192.168.1.20:4280/mc');
    expect(groupedPin('482913')).toBe('482 913');
    expect(groupedPin('000001')).toBe('000 001');
  });

  it('have the name of the machine where it has one', () => {
    const url = 'https://192.168.1.20:4280/mc';
    const at = { address: '192.168.1.20' };
    expect(namedAddress(url, { ...at, name: 'rostrum.local' })).toBe(
      'https://rostrum.local:4280/mc',
    );
    expect(namedAddress(url, { ...at, name: null })).toBeNull();
  });
});

describe('where to share', () => {
  const lo = { address: '127.0.0.1', name: 'lo' };
  const none = { address: '169.254.3.4', name: 'eth1' };
  const wifi = { address: '192.168.1.20', name: 'wlan0' };
  const last: SharingChoice = {
    address: '10.0.0.5',
    port: 5000,
    tls: true,
    localName: true,
    openFeeds: true,
  };

  it('offers first what others can reach, and says which is this computer alone', () => {
    expect(orderedNetworks([lo, none, wifi])).toEqual([wifi, none, lo]);
    expect([lo, none, wifi].map(({ address }) => networkKind(address))).toEqual([
      'own',
      'unassigned',
      'hall',
    ]);
  });

  it('begins with nothing but what has to be chosen', () => {
    expect(firstChoice(null, [lo, wifi])).toEqual({
      address: wifi.address,
      port: 4280,
      tls: false,
      localName: false,
      openFeeds: false,
    });
    expect(firstChoice(null, []).address).toBe('127.0.0.1');
  });

  it('begins with the last choice, but not with an address that is gone', () => {
    const there = { address: last.address, name: 'eth0' };
    expect(firstChoice(last, [wifi, there])).toEqual(last);
    expect(firstChoice(last, [wifi])).toEqual({ ...last, address: wifi.address });
  });

  it('knows when the shared address is gone, and says nothing before it knows', () => {
    expect(hasLostAddress(last, [wifi])).toBe(true);
    expect(hasLostAddress(last, [wifi, { address: last.address, name: 'eth0' }])).toBe(false);
    expect(hasLostAddress(last, null)).toBe(false);
    expect(machineUrl(last)).toBe('https://10.0.0.5:5000');
    expect(machineUrl({ ...last, tls: false })).toBe('http://10.0.0.5:5000');
  });
});

it('devices of one name stand in the order of their ids, whichever came first', () => {
  const twins = [device('b', { name: 'Máy MC' }), device('a', { name: 'Máy MC' })];
  const order = (list: readonly SharedDevice[]) =>
    deviceLines(list, 'device', DESK_CALLS).map(({ id }) => id);
  expect(order(twins)).toEqual(['a', 'b']);
  expect(order(twins.toReversed())).toEqual(['a', 'b']);
});
