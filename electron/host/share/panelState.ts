import type { Failure } from '@shared/contract/failure.ts';
import type { Incident, SharingChoice, SharingState } from '@shared/contract/sharing.ts';
import type { Access } from './access.ts';
import type { Guests } from './guests.ts';
import { LOCAL_NAME } from './localName.ts';
import { deviceRow, doorList } from './rows.ts';
import type { SharingMemory } from './sharingFile.ts';
import type { Certificate, Site } from './site.ts';

/** What is there only while a show is shared. */
export interface Running {
  readonly showId: string;
  readonly choice: SharingChoice;
  readonly since: number;
  readonly certificate: Certificate | null;
  readonly guests: Guests;
  readonly site: Site;
  readonly stopName: (() => Promise<void>) | null;
}

interface PanelParts {
  /** Null: nothing is shared. */
  readonly shared: Running | null;
  readonly memory: Pick<SharingMemory, 'last' | 'on'>;
  readonly access: Access;
  readonly oscFault: Failure | null;
  readonly incidents: readonly Incident[];
}

/** What the SHARE panel shows. */
export function panelState({
  shared,
  memory: { last, on },
  access,
  oscFault,
  incidents,
}: PanelParts): SharingState {
  return {
    on:
      shared === null
        ? null
        : {
            ...shared.choice,
            showId: shared.showId,
            since: shared.since,
            fingerprint: shared.certificate?.fingerprint ?? null,
            name: shared.stopName === null ? null : LOCAL_NAME,
            doors: doorList(shared, access.doors),
          },
    resumable: shared === null ? on : null,
    last,
    devices: access.passes.all.map((pass) => deviceRow(pass, shared?.guests ?? null)),
    osc: access.osc,
    oscFault,
    incidents,
  };
}
