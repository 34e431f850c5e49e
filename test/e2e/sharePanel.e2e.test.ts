import { createServer } from 'node:net';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSample } from './app.ts';
import { axeFaults } from './axeFaults.ts';
import { freshApp } from './freshApp.ts';

const fresh = freshApp();

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The show is shared with this machine alone. */
async function shared(page: Page): Promise<string> {
  const port = await freePort();
  await page.getByRole('radio', { name: /127\.0\.0\.1/ }).check();
  await page.getByRole('textbox', { name: 'Cổng' }).fill(String(port));
  await page.getByRole('button', { name: 'Bắt đầu chia sẻ' }).click();
  await page.getByRole('heading', { name: 'Đang chia sẻ' }).waitFor();
  return `http://127.0.0.1:${port}`;
}

/** The PIN on the card of a role. */
async function pinOf(page: Page, role: string): Promise<string> {
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: role }) });
  const text = await card.getByText(/^\d{3} \d{3}$/).textContent();
  return (text ?? '').replace(' ', '');
}

const join = (base: string, role: string, pin: string, name: string) =>
  fetch(`${base}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ role, pin, name }),
  });

/** What a reader sees on the screen. */
async function scanned(page: Page, name: string): Promise<string | null> {
  const png = await page.getByRole('img', { name }).screenshot();
  const picture = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return { pixels: [...pixels], width: image.width, height: image.height };
  }, png.toString('base64'));
  const { pixels, width, height } = picture;
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data ?? null;
}

describe('SHARE', () => {
  it('shares, lets a device in by the address of its code and the PIN on the card, cuts it off, and stops', async () => {
    const page = await openSample(fresh.context, fresh.app, 'Chia sẻ');
    const base = await shared(page);
    const address = `${base.replace('http://', '')}/stage`;
    expect(await scanned(page, `Mã QR mở ${address}`)).toBe(`${base}/stage`);
    await page.getByRole('button', { name: 'Nền sáng' }).click();
    expect(await scanned(page, `Mã QR mở ${address}`)).toBe(`${base}/stage`);

    const wrong = await join(base, 'stage', '0', 'Kẻ lạ');
    expect(wrong.status).toBe(403);
    await page.getByRole('tab', { name: 'Bị từ chối 1' }).click();
    await page.getByText('Nhập sai mã PIN').waitFor();
    const pin = await pinOf(page, 'Hậu trường và điểm danh');
    expect((await join(base, 'stage', pin, 'Điện thoại Hương')).status).toBe(204);
    await page.getByRole('tab', { name: /^Thiết bị/ }).click();
    await page.getByRole('textbox', { name: 'Tên thiết bị: Điện thoại Hương' }).waitFor();

    await page.getByRole('button', { name: 'Ngắt Điện thoại Hương' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ngắt thiết bị' }).click();
    await page.getByText('Chưa có thiết bị nào vào.').waitFor();

    await page.getByRole('button', { name: 'Dừng chia sẻ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dừng chia sẻ' }).click();
    await page.getByText(/Rostrum không mở cổng nào/).waitFor();
    await expect(fetch(base)).rejects.toThrow();
  });

  it('has codes that are read off the screen of a laptop when it is encrypted too, with the fingerprint that is shown', async () => {
    const page = await openSample(fresh.context, fresh.app, 'Chia sẻ');
    await page.getByRole('switch', { name: /TLS/ }).check();
    const base = (await shared(page)).replace('http:', 'https:');
    const shown = page.getByRole('heading', { name: /Dấu vân tay/ }).locator('+ p');
    const groups = (await shown.locator('span').allTextContents()).join(':');
    expect(groups).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    for (const role of ['mc', 'caller'])
      expect(await scanned(page, `Mã QR mở ${base}/${role}`)).toBe(
        `${base}/${role}#sha256=${groups}`,
      );
  });

  it('has nothing that axe finds: off, on, each part, the large code, in both themes', async () => {
    const page = await openSample(fresh.context, fresh.app, 'Chia sẻ');
    await page.getByRole('radio', { name: /127\.0\.0\.1/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const base = await shared(page);
    const pin = await pinOf(page, 'Người điều khiển thứ hai');
    await join(base, 'caller', pin, 'Laptop dự phòng');
    await page.getByRole('textbox', { name: 'Tên thiết bị: Laptop dự phòng' }).waitFor();
    for (const theme of ['Nền sáng', 'Nền tối']) {
      for (const part of ['Phần mềm', 'OSC', 'Bị từ chối', 'Thiết bị']) {
        await page.getByRole('tab', { name: part }).click();
        expect(await axeFaults(page)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Phóng to: Đồng hồ' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hiện mã PIN' }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: theme }).click();
    }
  });
});
