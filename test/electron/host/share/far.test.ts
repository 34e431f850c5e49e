import { connect } from 'node:net';
import { farAccess, farAccessSchema } from '@shared/broker/farAccess.ts';
import { topicOf } from '@shared/broker/topics.ts';
import { NO_BROKER } from '@shared/contract/broker.ts';
import { brokerDraft } from '@shared/view/brokerDraft.ts';
import { describe, expect, it } from 'vitest';
import { testSite } from '../../../fixtures/site.ts';

const access = {
  url: 'wss://broker.example.vn:8884/mqtt',
  user: 'viewer',
  password: 'to-look',
  root: 'rostrum/v1/show-1',
};

const fetched = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  return { response, policy: response.headers.get('content-security-policy')?.split('; ') ?? [] };
};

describe('the pages of far viewers', () => {
  it.each(['/far/screen', '/far/clock', '/far/overlay'])(
    'reach the broker and this machine, and nothing else: %s',
    async (path) => {
      const { base } = await testSite({}, {}, { far: () => access });
      const { response, policy } = await fetched(`${base}${path}`);
      expect(response.status).toBe(200);
      expect(policy).toContain("connect-src 'self' wss://broker.example.vn:8884");
    },
  );

  it('leave the pages of the hall as they were', async () => {
    const { base, port } = await testSite({}, {}, { far: () => access });
    const { policy } = await fetched(`${base}/screen`);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${port} ws://*:${port}`);
  });

  it('are told where the show is, and need no PIN for what everybody may see', async () => {
    const { base } = await testSite({}, {}, { far: () => access });
    const { response } = await fetched(`${base}/far/far.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(access);
  });

  it('find no show where none goes through a broker, and reach none', async () => {
    const { base } = await testSite({});
    expect((await fetched(`${base}/far/far.json`)).response.status).toBe(404);
    const { response, policy } = await fetched(`${base}/far/screen`);
    expect(response.status).toBe(200);
    expect(policy).toContain("connect-src 'self'");
  });

  it('let nothing into their policy but an address', async () => {
    const url = "wss://broker; script-src 'unsafe-inline'";
    const { base } = await testSite({}, {}, { far: () => ({ ...access, url }) });
    const { policy } = await fetched(`${base}/far/screen`);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy.join()).not.toContain('broker');
  });

  it('have all that they load beside them', async () => {
    const { base } = await testSite({}, {}, { far: () => access });
    expect(await (await fetch(`${base}/far/index.html`)).text()).toContain('<title>Rostrum');
    expect((await fetch(`${base}/far/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${base}/far/..%2f..%2fetc/passwd`)).status).toBe(400);
  });

  it.each([
    ['/far', '/far/screen'],
    ['/far/', '/far/screen'],
    ['/Far/Clock', '/far/clock'],
    ['/far/screen/', '/far/screen'],
  ])('are found as somebody types them: %s', async (typed, location) => {
    const { base } = await testSite({}, {}, { far: () => access });
    const { response } = await fetched(`${base}${typed}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(location);
  });
});

describe('an address that somebody else has made', () => {
  it('leads to no other site', async () => {
    const { port } = await testSite({}, {}, { far: () => access });
    const answer = await rawGet(port, '//evil.example/far/screen/');
    expect(answer).not.toMatch(/^location:/im);
    expect(answer).toMatch(/^HTTP\/1.1 40\d/);
  });
});

/** Asks without a client that would mend the path first. */
function rawGet(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('what far viewers are told of a broker', () => {
  const { hasViewers: _, ...choice } = {
    ...brokerDraft(null),
    url: 'mqtts://broker.example.vn:8883',
    user: 'hall',
    password: 's3cret',
    viewerUrl: access.url,
    viewerUser: 'viewer',
    viewerPassword: 'to-look',
  };

  it('is the viewers’ account and nothing of the one that publishes', () => {
    const told = farAccess({ ...NO_BROKER, showId: 'show-1', choice }, 'show-1');
    expect(told).toEqual(access);
    expect(farAccessSchema.parse(told)).toEqual(access);
    expect(JSON.stringify(told)).not.toContain('s3cret');
    expect(`${told?.root}/public/state`).toBe(topicOf('rostrum', 'show-1', 'public/state'));
  });

  it('is nothing of another show, and nothing where viewers have no way in', () => {
    expect(farAccess({ ...NO_BROKER, showId: 'show-1', choice }, 'show-2')).toBeNull();
    expect(farAccess(NO_BROKER, 'show-1')).toBeNull();
    const closed = { ...choice, viewerUrl: '' };
    expect(farAccess({ ...NO_BROKER, showId: 'show-1', choice: closed }, 'show-1')).toBeNull();
  });
});
