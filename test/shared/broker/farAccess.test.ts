import { type FarAccess, farAccess, farAccessSchema } from '@shared/broker/farAccess.ts';
import { brokerChoiceSchema } from '@shared/contract/broker.ts';
import { describe, expect, it } from 'vitest';

const choice = brokerChoiceSchema.parse({
  url: 'mqtts://broker.example:8883',
  user: 'desk',
  password: 'of the desk',
  prefix: 'rostrum',
  ca: null,
  cert: null,
  key: null,
  crew: false,
  journal: false,
  viewerUrl: 'wss://broker.example/mqtt',
  viewerUser: 'far',
  viewerPassword: 'of viewers',
});

describe('where far viewers find a show', () => {
  it('is the address for browsers with the account for viewers, never that of the desk', () => {
    const access = farAccess({ showId: 's-1', choice }, 's-1');
    expect(access).toEqual<FarAccess>({
      url: 'wss://broker.example/mqtt',
      user: 'far',
      password: 'of viewers',
      root: 'rostrum/v1/s-1',
    });
    expect(farAccessSchema.safeParse(access).success).toBe(true);
  });

  it('is nowhere for another show, without a broker, or where viewers have no way to it', () => {
    expect(farAccess({ showId: 's-1', choice }, 's-2')).toBeNull();
    expect(farAccess({ showId: 's-1', choice: null }, 's-1')).toBeNull();
    expect(farAccess({ showId: 's-1', choice: { ...choice, viewerUrl: '' } }, 's-1')).toBeNull();
  });
});
