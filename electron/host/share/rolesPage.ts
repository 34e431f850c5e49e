import { JOINING_ROLES } from '@shared/share/roles.ts';
import { share as en } from '@shared/words/en/share.ts';
import { share as vi } from '@shared/words/vi/share.ts';
import { SAFE_HEADERS } from '../web/assets.ts';

const links = JOINING_ROLES.map(
  (role) =>
    `<li><a href="/${role}">/${role}</a> ${vi[`role.${role}`]} <span lang="en">· ${en[`role.${role}`]}</span></li>`,
).join('\n');

/** What a device gets that has opened the address without a role: the roles there are. */
export const ROLES_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rostrum</title>
<style>
body { margin: 10vh auto; max-width: 36rem; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
ul { list-style: none; padding: 0; }
li { padding: 0.5rem 0; }
a { display: inline-block; min-width: 5rem; padding: 0.5rem 0; font-weight: 600; }
</style>
</head>
<body>
<h1>Rostrum</h1>
<p>Hãy chọn vai trò của thiết bị này. <span lang="en">Choose what this device is for.</span></p>
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
