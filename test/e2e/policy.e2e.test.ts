import { expect, it } from 'vitest';
import { elsewhere, stopped, tryWaysOut, WAYS_OUT } from '../fixtures/waysOut.ts';
import { openSample } from './app.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

it('a page without a policy reaches another origin by each of these ways', async () => {
  const { base, asked } = await elsewhere();
  const page = await fresh.context.newPage();
  await page.goto(base);
  const other = await elsewhere();
  await tryWaysOut(page, other.base);
  await expect
    .poll(() => [...other.asked].sort(), { timeout: 20_000 })
    .toEqual([...WAYS_OUT].sort());
  expect(await stopped(page)).toEqual([]);
  expect(asked).toContain('');
});

it('a page of the browser host reaches no other origin by any of them', async () => {
  const { base, asked } = await elsewhere();
  const page = await openSample(fresh.context, fresh.app, 'Điều hành');
  await tryWaysOut(page, base);
  await expect
    .poll(async () => [...new Set(await stopped(page))].sort(), { timeout: 20_000 })
    .toEqual([...WAYS_OUT].sort());
  expect([...asked]).toEqual([]);
});

it('a page runs no script that a text brings along, and none of a document that it makes itself', async () => {
  const { base, asked } = await elsewhere();
  const page = await openSample(fresh.context, fresh.app, 'Điều hành');
  await page.evaluate((there) => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      stopped.push(effectiveDirective),
    );
    const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    add('<img src="data:," onerror="window.hasRun = true">');
    add('<a id="run" href="javascript:window.hasRun = true">x</a>');
    document.getElementById('run')?.click();
    // As text it is compiled in its turn, when nothing of the driver's is on the stack.
    setTimeout('window.hasRun = true');
    add(`<base href="${there}/">`);
  }, base);
  await expect
    .poll(async () => [...new Set(await stopped(page))].sort(), { timeout: 20_000 })
    .toEqual(['base-uri', 'script-src', 'script-src-attr', 'script-src-elem']);
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);

  await page.evaluate((there) => {
    const code = `<title>made</title><script>fetch("${there}/made")</script><img src="${there}/picture">`;
    location.href = URL.createObjectURL(new Blob([code], { type: 'text/html' }));
  }, base);
  await page.waitForFunction(() => document.title === 'made' && document.readyState === 'complete');
  expect([...asked]).toEqual([]);
});
