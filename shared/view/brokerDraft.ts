import { type BrokerChoice, brokerChoiceSchema, brokerUrlSchema } from '../contract/broker.ts';

/** First level of every topic unless the house has a rule of its own. */
export const USUAL_PREFIX = 'rostrum';

/** How a broker is reached and what is published there, as it is being typed. */
export interface BrokerDraft extends BrokerChoice {
  /** Viewers in other halls have a page; without it what was typed of them is left out. */
  readonly hasViewers: boolean;
}

/** To begin with, before anything was chosen. */
export const NO_CHOICE: BrokerChoice = {
  url: '',
  prefix: USUAL_PREFIX,
  user: '',
  password: '',
  ca: null,
  cert: null,
  key: null,
  crew: false,
  journal: false,
  viewerUrl: '',
  viewerUser: '',
  viewerPassword: '',
};

/** What was chosen last, ready to be typed in; null: nothing was. */
export function brokerDraft(last: BrokerChoice | null): BrokerDraft {
  const choice = last ?? NO_CHOICE;
  return { ...choice, hasViewers: choice.viewerUrl !== '' };
}

/** A broker's address under TLS: only there certificates count. */
export const isUnderTls = (url: string): boolean => /^(mqtts|wss):\/\//i.test(url.trim());

const LOOPBACK = /^\w+:\/\/(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/i;

/** Whether what goes to this address can be read on its way. */
export const isReadable = (url: string): boolean =>
  /^(mqtt|ws):\/\//i.test(url.trim()) && !LOOPBACK.test(url.trim());

/** What a field of the draft is not. */
export type BrokerFault = 'address' | 'prefix' | 'key' | 'cert' | 'viewerAddress' | 'sameAccount';

export type BrokerField = keyof BrokerChoice;

/** Text of a field without what slipped in around it. Passwords stay as they are. */
function trimmed(draft: BrokerDraft): BrokerDraft {
  const { url, prefix, user, viewerUrl, viewerUser } = draft;
  return {
    ...draft,
    url: url.trim(),
    prefix: prefix.trim(),
    user: user.trim(),
    viewerUrl: viewerUrl.trim(),
    viewerUser: viewerUser.trim(),
  };
}

/**
 * What is wrong with the draft, field by field. `last` is what the host remembers: its key is not told, but counts as
 * long as its certificate stays.
 */
export function brokerFaults(
  draft: BrokerDraft,
  last: BrokerChoice | null,
): ReadonlyMap<BrokerField, BrokerFault> {
  const { url, prefix, user, cert, key, hasViewers, viewerUrl, viewerUser } = trimmed(draft);
  const { shape } = brokerChoiceSchema;
  const faults = new Map<BrokerField, BrokerFault>();
  if (!brokerUrlSchema.safeParse(url).success) faults.set('url', 'address');
  if (!shape.prefix.safeParse(prefix).success) faults.set('prefix', 'prefix');
  if (isUnderTls(url)) {
    const hasKey = key !== null || (last !== null && last.cert === cert);
    if (cert !== null && !hasKey) faults.set('key', 'key');
    if (cert === null && key !== null) faults.set('cert', 'cert');
  }
  if (hasViewers) {
    if (viewerUrl === '' || !shape.viewerUrl.safeParse(viewerUrl).success)
      faults.set('viewerUrl', 'viewerAddress');
    // Everybody who opens the page gets the viewers' account.
    if (viewerUser !== '' && viewerUser === user) faults.set('viewerUser', 'sameAccount');
  }
  return faults;
}

/** The choice that the draft makes; null: something in it is wrong. */
export function brokerChoice(draft: BrokerDraft, last: BrokerChoice | null): BrokerChoice | null {
  if (brokerFaults(draft, last).size > 0) return null;
  const { hasViewers, ...typed } = trimmed(draft);
  return {
    ...typed,
    ...(isUnderTls(typed.url) ? {} : { ca: null, cert: null, key: null }),
    ...(hasViewers ? {} : { viewerUrl: '', viewerUser: '', viewerPassword: '' }),
  };
}

/** What a file that was picked for a certificate or key is not. */
export type PemFault = 'certificate' | 'key' | 'encryptedKey' | 'size';

/** As many characters as the host takes. */
export const LONGEST_PEM = 50_000;

/** Why the text of a file can't be what it was picked for; null: it can. */
export function pemFault(text: string, what: 'certificate' | 'key'): PemFault | null {
  if (text.length > LONGEST_PEM) return 'size';
  if (what === 'certificate')
    return /-----BEGIN (TRUSTED )?CERTIFICATE-----/.test(text) ? null : 'certificate';
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text))
    return 'encryptedKey';
  return /-----BEGIN (\w+ )?PRIVATE KEY-----/.test(text) ? null : 'key';
}
