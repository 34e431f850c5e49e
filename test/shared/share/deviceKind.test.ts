import { deviceKind } from '@shared/share/deviceKind.ts';
import { expect, it } from 'vitest';

const AGENTS = {
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari',
  phone:
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
  tablet: 'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
  windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0',
} as const;

it.each([
  ['iphone', 5, 'iphone'],
  ['mac', 5, 'ipad'],
  ['mac', 0, 'computer'],
  ['phone', 5, 'phone'],
  ['tablet', 5, 'tablet'],
  ['windows', 10, 'computer'],
] as const)('%s with %i touch points is called %s', (agent, points, kind) => {
  expect(deviceKind(AGENTS[agent], points)).toBe(kind);
});
