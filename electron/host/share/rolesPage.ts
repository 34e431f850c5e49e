import { JOINING_ROLES } from '@shared/share/roles.ts';
import { share as en } from '@shared/words/en/share.ts';
import { share as vi } from '@shared/words/vi/share.ts';
import { SAFE_HEADERS } from '../web/assets.ts';

const links = JOINING_ROLES.map(
  (role) =>
    `<li><a href="/${role}"><b>${vi[`role.${role}`]}</b><span lang="en">${en[`role.${role}`]}</span><code>/${role}</code></a></li>`,
).join('\n');

/** What a device gets that has opened the address without a role: the roles there are. */
export const ROLES_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rostrum</title>
<style>
body { margin: 2rem auto; max-width: 32rem; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
h1 { margin: 0; font-size: 1.5rem; }
p { margin: 0.25rem 0 1rem; }
ul { margin: 0; padding: 0; list-style: none; }
a { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; margin-bottom: 0.5rem; padding: 0.625rem 1rem; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 0.5rem; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 2px solid #c8901a; }
code { grid-area: 1 / 2 / span 2; align-self: center; font-size: 1.0625rem; }
</style>
</head>
<body>
<h1>Rostrum</h1>
<p>Hãy chọn vai trò của thiết bị này.<br><span lang="en">Choose what this device is for.</span></p>
<ul>
${links}
</ul>
</body>
</html>
`;

export const ROLES_PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...SAFE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
