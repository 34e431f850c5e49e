import { type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import { brokerDraft } from '@shared/view/brokerDraft.ts';
import {
  brokerHost,
  fitsQr,
  followingSentence,
  linkSentence,
  viewerAddresses,
} from '@shared/view/brokerPanel.ts';
import { translator } from '@shared/words/translate.ts';
import { expect, it } from 'vitest';

const t = translator('vi');
const { hasViewers: _, ...choice } = {
  ...brokerDraft(null),
  url: 'mqtts://broker.example.vn:8883',
};
/** 08:05:09 in the hall. */
const since = Date.UTC(2026, 10, 24, 1, 5, 9);
const said = (more: Partial<BrokerState>) =>
  linkSentence({ ...NO_BROKER, choice, ...more }, 'Asia/Ho_Chi_Minh', t);

it('names a broker without what a person does not look for', () => {
  expect(brokerHost('wss://broker.example.vn:8884/mqtt')).toBe('broker.example.vn:8884');
  expect(brokerHost('mqtt://10.0.0.5')).toBe('10.0.0.5');
});

it('tells a broker that was never reached from one that was lost', () => {
  expect(said({})).toBe('Đang tắt. Không gửi gì ra máy chủ nào.');
  expect(said({ link: 'connecting' })).toBe('Đang kết nối tới broker.example.vn:8883…');
  expect(said({ link: 'connecting', since })).toContain('Chưa kết nối được');
  expect(said({ link: 'lost', since })).toContain('Mất kết nối');
  expect(said({ link: 'connecting', since, sentAt: since })).toContain('Mất kết nối');
  expect(said({ link: 'lost', since })).toContain('08:05:09');
  expect(said({ link: 'open', since })).toBe('Đã kết nối broker.example.vn:8883');
});

it('says how far behind what is followed is, once that was measured', () => {
  const following = { showId: 's', url: 'mqtts://b', state: 'in-step', heardAt: null } as const;
  expect(followingSentence({ ...following, lagMs: 41.6 }, t)).toBe('Đang nhận đủ, chậm 42 ms');
  expect(followingSentence({ ...following, lagMs: null }, t)).toBe('Đang nhận đủ');
  expect(followingSentence({ ...following, state: 'gap', lagMs: 41.6 }, t)).toContain('Thiếu');
});

it('gives each page of viewers its address', () => {
  expect(viewerAddresses('http://10.0.0.5:4280', '/far/screen')).toEqual([
    { view: 'screen', url: 'http://10.0.0.5:4280/far/screen' },
    { view: 'clock', url: 'http://10.0.0.5:4280/far/clock' },
    { view: 'overlay', url: 'http://10.0.0.5:4280/far/overlay' },
  ]);
});

it('shows no QR code that no phone could read', () => {
  expect(fitsQr('x'.repeat(400))).toBe(true);
  expect(fitsQr('x'.repeat(4000))).toBe(false);
});
