import { z } from 'zod';
import type { BrokerState } from '../contract/broker.ts';
import { BROKER_VERSION } from './topics.ts';

/**
 * `far.json` beside the page of far viewers: where they find the show. Everybody who opens the page gets it, so the
 * account in it may read the public topics and nothing else.
 */
export const farAccessSchema = z.object({
  /** Address of the broker for browsers. */
  url: z
    .string()
    .max(300)
    .regex(/^wss?:\/\/[^\s?#]+$/i),
  /** Empty: none. */
  user: z.string().max(200),
  password: z.string().max(500),
  /** What stands before the names of the topics: `rostrum/v1/<show>`. */
  root: z
    .string()
    .max(300)
    .regex(/^[^+#\s]+$/),
});
export type FarAccess = Readonly<z.infer<typeof farAccessSchema>>;

/** Where far viewers find a show; null: it goes through no broker, or viewers have no way to it. */
export function farAccess(
  { showId, choice }: Pick<BrokerState, 'showId' | 'choice'>,
  wanted: string,
): FarAccess | null {
  if (showId !== wanted || choice === null || choice.viewerUrl === '') return null;
  const { viewerUrl, viewerUser, viewerPassword, prefix } = choice;
  return {
    url: viewerUrl,
    user: viewerUser,
    password: viewerPassword,
    root: `${prefix}/v${BROKER_VERSION}/${showId}`,
  };
}

/** The file that lies beside the pages. */
export const FAR_FILE = 'far.json';
/** The folder that the pages and all that they load lie in. */
export const FAR_FOLDER = 'far';
/** Path of the page with the screen, on the machine that shares the show. */
export const FAR_PATH = `/${FAR_FOLDER}/screen`;

/** Where a policy for a page has to let lines go so that it reaches the broker: scheme, name and port, nothing else. */
export function originOf(url: string): string | null {
  return /^wss?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?=\/|$)/i.exec(url)?.[0] ?? null;
}
