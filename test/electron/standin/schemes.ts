/** Schemes that the app registered. Chromium does not know them, so their pages really live at http://HOST.SCHEME.localhost. */
const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address under which Chromium loads what the app calls `address`. */
export function toChromium(address: string): string {
  const [, scheme, host, rest] = /^([a-z]+):\/\/([^/]+)(.*)$/.exec(address) ?? [];
  if (scheme === undefined || !schemes.has(scheme)) return address;
  return `http://${host}.${scheme}.localhost${rest}`;
}

/** The app's own name for an address of Chromium. */
export function toApp(address: string): string {
  const [, host, scheme, rest] = /^http:\/\/([^/]+)\.([a-z]+)\.localhost(.*)$/.exec(address) ?? [];
  if (scheme === undefined || !schemes.has(scheme)) return address;
  return `${scheme}://${host}${rest}`;
}
