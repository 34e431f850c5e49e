/** What a browser without the token gets: where to find the right address. */
export const STRANGER_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rostrum</title>
<style>
body { margin: 15vh auto; max-width: 36rem; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
</style>
</head>
<body>
<h1>Rostrum</h1>
<p>Trang này cần địa chỉ đầy đủ. Hãy mở địa chỉ <b>http://127.0.0.1…/?token=…</b> được in trong cửa sổ dòng lệnh khi Rostrum khởi động.</p>
<p lang="en">This page needs its full address. Open the address <b>http://127.0.0.1…/?token=…</b> that was printed in the terminal when Rostrum started.</p>
</body>
</html>
`;

export const STRANGER_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
