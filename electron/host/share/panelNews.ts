import type { HostEvent } from '@shared/contract/contract.ts';
import type { SharingState } from '@shared/contract/sharing.ts';

/**
 * What the windows of the operator's machine have been told of sharing, so that they hear only what is new: two hundred
 * devices that come in are two hundred lines all together, not two hundred lists.
 */
export class PanelNews {
  #facts = '';
  readonly #devices = new Map<string, string>();

  /** The events that lead from what was told last to this state; none when nothing is new. */
  events({ devices, ...facts }: SharingState): readonly HostEvent[] {
    const events: HostEvent[] = [];
    const json = JSON.stringify(facts);
    if (json !== this.#facts) events.push({ type: 'sharing', sharing: facts });
    this.#facts = json;
    const changed = devices.filter((device) => {
      const line = JSON.stringify(device);
      const isNew = this.#devices.get(device.id) !== line;
      this.#devices.set(device.id, line);
      return isNew;
    });
    const here = new Set(devices.map(({ id }) => id));
    const gone = [...this.#devices.keys()].filter((id) => !here.has(id));
    for (const id of gone) this.#devices.delete(id);
    if (changed.length + gone.length > 0) events.push({ type: 'devices', changed, gone });
    return events;
  }
}
