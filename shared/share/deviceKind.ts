/** What a device calls itself before a person has said anything. */
export type DeviceKind = 'iphone' | 'ipad' | 'phone' | 'tablet' | 'computer';

/** Guesses from what a browser says of itself; `touchPoints` tells an iPad, which calls itself a Mac. */
export function deviceKind(userAgent: string, touchPoints: number): DeviceKind {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone';
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ipad';
  if (/Android/.test(userAgent)) return /Mobile/.test(userAgent) ? 'phone' : 'tablet';
  return 'computer';
}
