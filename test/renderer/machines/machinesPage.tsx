import { MantineProvider } from '@mantine/core';
import type { Failure, Reply, View } from '@shared/contract/contract.ts';
import { ALONE, type MachinesState } from '@shared/contract/machines.ts';
import { NOT_SHARED, type SharingState } from '@shared/contract/sharing.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { Refusal } from '../../../renderer/app/Refusal.tsx';
import { Shell } from '../../../renderer/app/Shell.tsx';
import { LibraryView } from '../../../renderer/library/LibraryView.tsx';
import { RunView } from '../../../renderer/run/RunView.tsx';
import { ShareView } from '../../../renderer/share/ShareView.tsx';
import { askStandBy } from '../../../renderer/show/standByAsked.ts';
import { at, changed, EIGHT_O_CLOCK, gone } from '../../fixtures/apply.ts';
import { OTHER } from '../../fixtures/otherMachines.ts';
import { type Answers, hostInPage } from '../hostInPage.ts';

export const sample = changed(sampleShow('thai-nguyen-2025') as Show, {
  type: 'edit-calling',
  payload: { changes: { guardMs: 0 } },
});

/** The show is running, and the other machine has taken it over at 08:00:05. */
export const theirs = at(gone(sample, 2), EIGHT_O_CLOCK + 5000, {
  type: 'take-over',
  payload: { number: 2, machineId: OTHER.id, name: OTHER.name },
});

interface MachinesPageOptions {
  readonly show?: Show;
  readonly view?: Extract<View, 'run' | 'share' | 'read'> | 'library';
  readonly readOnly?: Failure | null;
  readonly sharing?: SharingState;
  readonly answers?: Answers;
}

const fine = (): Reply<null> => ({ ok: true, value: null });
const VIEWS = { run: RunView, share: ShareView, library: LibraryView, read: () => null };

/** The app in front of a host that says this of the machines, and agrees with everything unless it is told otherwise. */
export async function machinesPage(machines: MachinesState, options: MachinesPageOptions = {}) {
  const { show = theirs, view = 'run', readOnly = null, sharing = NOT_SHARED, answers } = options;
  const host = await hostInPage(show, {
    view: view as View,
    readOnly,
    clockOffsetMs: machines.clockOffsetMs,
    answers: {
      'machines.state': () => ({ ok: true, value: machines }),
      'machines.take-over': () => ({ ok: true, value: { agreed: true } }),
      'machines.hand-over': fine,
      'machines.resume': () => ({ ok: true, value: { showId: show.id } }),
      'machines.leave': fine,
      'machines.seen-strays': fine,
      'machines.stand-by': () => ({ ok: true, value: { showId: show.id } }),
      'share.state': () => ({ ok: true, value: sharing }),
      'share.networks': () => ({
        ok: true,
        value: [
          { address: '10.0.0.4', name: 'eth0' },
          { address: '192.168.1.20', name: 'wlan0' },
        ],
      }),
      'share.kick': fine,
      'library.list': () => ({ ok: true, value: [] }),
      ...answers,
    },
  });
  onTestFinished(() => askStandBy(false));
  const View = VIEWS[view];
  render(
    <MantineProvider env="test">
      <Shell>
        <View />
      </Shell>
      <Refusal />
    </MantineProvider>,
  );
  return {
    host,
    user: userEvent.setup(),
    /** The host says something else of the machines. */
    tell: (next: MachinesState) => host.tell({ type: 'machines', machines: next }),
    /** The host says who may change the show now. */
    allow: (why: Failure | null) => host.tell({ type: 'access', showId: show.id, readOnly: why }),
  };
}

export const alone = ALONE;
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const noButton = (name: string | RegExp) => screen.queryByRole('button', { name });
export const region = (name: string) => screen.queryByRole('region', { name });
