import type { BrokerState } from '../contract/broker.ts';
import { wallClock } from '../timing/format.ts';
import type { Translate } from '../words/translate.ts';

/** The broker of a state's choice without its scheme and path: `broker:8883`. */
export const brokerHost = (url: string): string =>
  url.replace(/^\w+:\/\//, '').replace(/\/.*$/, '');

/** How the broker is reached, in one sentence; `zone` is the hall's. */
export function linkSentence(
  { link, since, sentAt, choice }: BrokerState,
  zone: string,
  t: Translate,
): string {
  const address = brokerHost(choice?.url ?? '');
  if (link === 'off') return t('broker.off');
  if (link === 'open') return t('broker.link.open', { address });
  if (since === null) return t('broker.link.connecting', { address });
  const key = link === 'lost' || sentAt !== null ? 'broker.link.lost' : 'broker.link.trying';
  return t(key, { address, time: wallClock(since, zone, true) });
}

type Following = NonNullable<BrokerState['following']>;

/** How what is followed stands, in one sentence. */
export function followingSentence({ state, lagMs }: Following, t: Translate): string {
  return state === 'in-step' && lagMs !== null
    ? t('broker.following.in-step.lag', { ms: Math.round(lagMs) })
    : t(`broker.following.${state}`);
}

/** The pages for viewers, by their addresses below the folder that `viewerPath` lies in. */
export const FAR_VIEWS = ['screen', 'clock', 'overlay'] as const;
export type FarView = (typeof FAR_VIEWS)[number];

/** Addresses of the viewers' pages on a machine: `base` has no path, `viewerPath` is one of the pages. */
export function viewerAddresses(
  base: string,
  viewerPath: string,
): readonly { readonly view: FarView; readonly url: string }[] {
  const folder = viewerPath.slice(0, viewerPath.lastIndexOf('/'));
  return FAR_VIEWS.map((view) => ({ view, url: `${base}${folder}/${view}` }));
}

/** As many characters as a QR code on a screen can hold so that a phone still reads it. */
const LONGEST_QR = 1200;

/** Whether a text can be shown as a QR code. */
export const fitsQr = (text: string): boolean => text.length <= LONGEST_QR;
