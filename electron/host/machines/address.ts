/** Another machine's address, as a person has typed it or its QR code says. */
export interface MachineAddress {
  /** `http://192.168.1.5:4190`, without a path. */
  readonly url: string;
  /** SHA-256 of its certificate ("AB:CD:…"); null: not said. */
  readonly fingerprint: string | null;
}

/** The port that is meant where none is said. */
const USUAL_PORT = 4190;

/**
 * Reads `192.168.1.5`, `192.168.1.5:4190`, `https://192.168.1.5:4190/standby#sha256=AB:CD`; null: it is no address.
 * Without a scheme it is http.
 */
export function machineAddress(typed: string): MachineAddress | null {
  const text = typed.trim();
  const whole = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (url.username !== '' || url.password !== '' || url.search !== '') return null;
  if (!['/', '/standby', '/standby/'].includes(url.pathname)) return null;
  const said = /:\d+(?=$|[/#])/.test(whole.replace(/^https?:\/\//i, ''));
  const port = said ? url.port || (url.protocol === 'https:' ? '443' : '80') : String(USUAL_PORT);
  const [, fingerprint] = /^#sha256=((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$/i.exec(url.hash) ?? [];
  return {
    url: `${url.protocol}//${url.hostname}:${port}`,
    fingerprint: fingerprint?.toUpperCase() ?? null,
  };
}
