/** The subprotocol of our lines (RFC 6455, 1.9). */
export const LINE_PROTOCOL = 'rostrum';
const SPARE = 'spare.';

/** The subprotocol with which a device shows what lets it in on a machine that it has no cookie of. */
export const spareProtocol = (spare: string): string => `${SPARE}${spare}`;

/** What a device has shown among the subprotocols that it offers; null: nothing. */
export function spareOf(protocols: readonly string[]): string | null {
  const shown = protocols.find((one) => one.startsWith(SPARE));
  return shown === undefined ? null : shown.slice(SPARE.length);
}
