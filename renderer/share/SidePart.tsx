import { Tabs } from '@mantine/core';
import type { SharingState } from '@shared/contract/sharing.ts';
import { withoutMachines } from '@shared/view/machinesView.ts';
import { deviceCounts, deviceLines } from '@shared/view/sharePanel.ts';
import { useMemo } from 'react';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { BrokerPanel } from './BrokerPanel.tsx';
import { DeviceList } from './DeviceList.tsx';
import { IncidentList } from './IncidentList.tsx';
import { OscForm } from './OscForm.tsx';
import { Programs } from './Programs.tsx';
import styles from './SidePart.module.css';

/** Who has come in, the programs, OSC, and what was refused. */
export function SidePart({ on }: { readonly on: NonNullable<SharingState['on']> }) {
  const t = useWords();
  const devices = useWindow(({ sharing }) => sharing.devices);
  const caller = useWindow((state) => state.caller);
  const refused = useWindow(({ sharing }) => sharing.incidents.length);
  const hasOscFault = useWindow(({ sharing }) => sharing.oscFault !== null);
  // A machine that stands by itself in its own part is no phone.
  const machines = useWindow((state) => state.machines);
  const people = useMemo(
    () => deviceLines(withoutMachines(devices, machines), 'device', caller),
    [devices, machines, caller],
  );
  const programs = useMemo(() => deviceLines(devices, 'program', caller), [devices, caller]);
  const hasBrokerFault = useWindow(({ broker }) => broker.fault !== null);
  const { here, all } = deviceCounts(people);
  return (
    <Tabs
      defaultValue="devices"
      classNames={{ root: styles.side, list: styles.tabs, tab: styles.tab, panel: styles.panel }}
    >
      <Tabs.List aria-label={t('share.title')}>
        <Tabs.Tab value="devices" rightSection={all > 0 && <Count text={`${here}/${all}`} />}>
          {t('share.devices')}
        </Tabs.Tab>
        <Tabs.Tab
          value="programs"
          rightSection={programs.length > 0 && <Count text={String(programs.length)} />}
        >
          {t('share.programs')}
        </Tabs.Tab>
        <Tabs.Tab value="osc" rightSection={hasOscFault && <Count text="▲" isBad />}>
          {t('share.osc')}
        </Tabs.Tab>
        <Tabs.Tab value="broker" rightSection={hasBrokerFault && <Count text="▲" isBad />}>
          {t('broker.title')}
        </Tabs.Tab>
        <Tabs.Tab
          value="incidents"
          rightSection={refused > 0 && <Count text={String(refused)} isBad />}
        >
          {t('share.incidents')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="devices">
        <DeviceList lines={people} />
      </Tabs.Panel>
      <Tabs.Panel value="programs">
        <Programs lines={programs} on={on} />
      </Tabs.Panel>
      <Tabs.Panel value="osc">
        <OscForm />
      </Tabs.Panel>
      <Tabs.Panel value="broker">
        <BrokerPanel />
      </Tabs.Panel>
      {/* What scrolls must be reachable by keyboard. */}
      <Tabs.Panel value="incidents" tabIndex={0}>
        <IncidentList />
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ text, isBad = false }: { readonly text: string; readonly isBad?: boolean }) {
  return (
    <span className={styles.count} data-bad={isBad || undefined}>
      {text}
    </span>
  );
}
