import { isWebPort } from '@shared/share/webPorts.ts';
import { USUAL_PORT } from '@shared/view/sharePanel.ts';
import { expect, it } from 'vitest';

it.each(['80', '443', '4280', '8080', '65535', String(USUAL_PORT)])(
  '%s is opened by browsers',
  (port) => expect(isWebPort(port)).toBe(true),
);

// ManageSieve, X11, SIP and IRC: Safari and Firefox on a phone would show an error instead of the page.
it.each(['4190', '6000', '5060', '6667', '22', '10080', '0', '65536', 'x', ''])(
  '%s is not',
  (port) => expect(isWebPort(port)).toBe(false),
);
