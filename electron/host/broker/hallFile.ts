import { join } from 'node:path';
import { type Invitation, readInvitation } from '@shared/broker/journal.ts';
import { type BrokerCallParams, brokerCallParams } from '@shared/contract/broker.ts';
import { OwnFile } from '../files/ownFile.ts';
import type { BrokerFileOptions } from './brokerFile.ts';

/** With what this machine came in at another hall: the invitation, and the account of this one. */
export type HallMemory = Readonly<BrokerCallParams['broker.follow']>;

/**
 * `<dataDir>/hall.json`, readable by its owner only: there for as long as a show of another hall is followed, so that one
 * press goes on with it after a restart.
 */
export const hallFile = ({ dataDir, ownNow, log }: BrokerFileOptions): OwnFile<HallMemory> =>
  new OwnFile({
    path: join(dataDir, 'hall.json'),
    parse: (json) => {
      const memory = brokerCallParams['broker.follow'].parse(json);
      if (invitationIn(memory) === null) throw new Error('no invitation');
      return memory;
    },
    now: ownNow,
    log,
  });

/** The invitation in what a person has given, or gave once; null: there is none in it. */
export function invitationIn({ invitation }: Pick<HallMemory, 'invitation'>): Invitation | null {
  const decode = (text: string) => Buffer.from(text, 'base64url').toString();
  const read = readInvitation(invitation, decode);
  return read === null || hasAccount(read.url) ? null : read;
}

/** Whether an account stands in the address itself: everybody who sees it would read it. */
export function hasAccount(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
