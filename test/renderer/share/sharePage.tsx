import { MantineProvider } from '@mantine/core';
import type { Failure, Reply } from '@shared/contract/contract.ts';
import {
  type CallerState,
  type Door,
  NOT_SHARED,
  type SharedDevice,
  type SharingChoice,
  type SharingState,
} from '@shared/contract/sharing.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { JOINING_ROLES } from '@shared/share/roles.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal } from '../../../renderer/app/Refusal.tsx';
import { ShareView } from '../../../renderer/share/ShareView.tsx';
import { type Answers, hostInPage } from '../hostInPage.ts';
import { sharingNews } from '../sharingNews.ts';

export const sample = sampleShow('thai-nguyen-2025') as Show;

/** 08:05:09 in the hall. */
export const FIVE_PAST_EIGHT = Date.UTC(2026, 10, 24, 1, 5, 9);

export const choice: SharingChoice = {
  address: '192.168.1.20',
  port: 4280,
  tls: false,
  localName: false,
  openFeeds: false,
};

export const WIFI = { address: '192.168.1.20', name: 'wlan0' };
export const OWN = { address: '127.0.0.1', name: 'lo' };

export const fingerprint = Array.from({ length: 32 }, (_, at) =>
  ((at * 37 + 11) % 256).toString(16).toUpperCase().padStart(2, '0'),
).join(':');

/** The ways in; the PIN of each role ends with its place: 482910, 482911 … */
function doors(base: string, after: string): readonly Door[] {
  return JOINING_ROLES.map((role, at) => {
    const url = `${base}/${role}`;
    return { role, url, qr: `${url}${after}`, pin: `48291${at}`, isShut: false };
  });
}

export const plainOn = {
  ...choice,
  showId: sample.id,
  since: FIVE_PAST_EIGHT,
  fingerprint: null,
  name: null,
  doors: doors('http://192.168.1.20:4280', ''),
};

export const encryptedOn = {
  ...plainOn,
  tls: true,
  fingerprint,
  doors: doors('https://192.168.1.20:4280', `#sha256=${fingerprint}`),
};

export const on: SharingState = { ...NOT_SHARED, on: plainOn, last: choice };

export const device = (id: string, more: Partial<SharedDevice> = {}): SharedDevice => ({
  id,
  name: id,
  role: 'stage',
  kind: 'device',
  address: '192.168.1.30',
  lines: 1,
  latencyMs: 4.4,
  seenAt: FIVE_PAST_EIGHT,
  ...more,
});

export const away = { lines: 0, latencyMs: null } as const;

interface SharePageOptions {
  readonly networks?: readonly { readonly address: string; readonly name: string }[];
  readonly caller?: CallerState;
  readonly show?: Show;
  /** Why this copy can't be changed. */
  readonly readOnly?: Failure | null;
  readonly answers?: Answers;
}

const fine = (): Reply<null> => ({ ok: true, value: null });

/** SHARE in front of a host that says this of sharing, and agrees with everything unless it is told otherwise. */
export async function sharePage(sharing: SharingState, options: SharePageOptions = {}) {
  const { networks = [WIFI, OWN], show = sample, answers, ...rest } = options;
  const host = await hostInPage(show, {
    view: 'share',
    ...rest,
    answers: {
      'share.state': () => ({ ok: true, value: sharing }),
      'share.networks': () => ({ ok: true, value: networks }),
      'share.start': fine,
      'share.resume': fine,
      'share.stop': fine,
      'share.new-pin': fine,
      'share.rename': fine,
      'share.kick': fine,
      'share.osc': fine,
      'share.give-key': fine,
      ...answers,
    },
  });
  render(
    <MantineProvider env="test">
      <ShareView />
      <Refusal />
    </MantineProvider>,
  );
  return {
    host,
    user: userEvent.setup(),
    /** The host says something else of sharing. */
    tell: sharingNews(host.tell),
  };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
