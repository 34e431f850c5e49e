import { BEAT_MS, type Rank } from '@shared/contract/contract.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import type { GuestPage } from '@shared/share/pages.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { useWindow } from '../../renderer/show/store.ts';
import { type Device, deviceInPage, type Host, type Network } from './deviceInPage.ts';

export const sample = sampleShow('thai-nguyen-2025') as Show;
export const B = 'http://192.168.1.7:4280';
/** A called when B came. */
export const EPOCH_A = { number: 1, machineId: 'a' };
/** B has taken over. */
export const EPOCH_B = { number: 2, machineId: 'b' };
export const calls = (epoch: Rank['epoch']): Rank => ({ epoch, calls: true });
export const follows = (epoch: Rank['epoch']): Rank => ({ epoch, calls: false });

export const state = () => useWindow.getState();
export const title = () => state().opened?.show.info.title ?? state().hall?.frame?.title;
export const says = (text: string) =>
  ({ type: 'edit-info', payload: { changes: { title: text } } }) as const;
export const methods = ({ asked }: Host) => asked.map(({ method }) => method);

export interface Two extends Device {
  readonly a: Network;
  readonly b: Host;
  /** Both beat as they do, for so many beats; who can't be reached is not heard. */
  readonly beats: (count?: number) => Promise<void>;
}

/** A device on machine A, beside which B stands by. `before`: what is different before the page is loaded. */
export async function twoMachines(
  role: JoiningRole = 'stage',
  before: (a: Network, b: Host) => void = () => undefined,
  view?: GuestPage['view'],
): Promise<Two> {
  let b: Host | null = null;
  const device = await deviceInPage(role, sample, {
    ...(view === undefined ? {} : { view }),
    before: (network) => {
      network.rank = calls(EPOCH_A);
      network.reach = { urls: [B], spare: 'device-1.spare' };
      b = network.add(B);
      b.rank = follows(EPOCH_A);
      b.reach = { urls: [location.origin], spare: 'device-1.spare' };
      before(network, b);
    },
  });
  if (b === null) throw new Error('there is no second machine');
  const { network: a, pass } = device;
  const machines: readonly Host[] = [a, b];
  const beats = async (count = 1) => {
    for (let beat = 0; beat < count; beat += 1) {
      await pass(BEAT_MS);
      for (const machine of machines) if (machine.isUp) await machine.beat();
    }
  };
  await pass(500);
  return { ...device, a, b, beats };
}
