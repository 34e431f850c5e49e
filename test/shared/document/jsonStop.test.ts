import { jsonStop } from '@shared/document/jsonStop.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

describe('jsonStop', () => {
  it.each([
    ['hello', 0],
    ['<html>', 0],
    ['{"a":}', 5],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[,1]', 1],
    ['{"a" 1}', 5],
    ['{"a":1]', 6],
    ['[1}', 2],
    ['{"a":"x\ny"}', 5],
    ['{"a":"\\x"}', 5],
    ['[01]', 2],
    ['[1.x]', 2],
    ['{} x', 3],
    ['[trux', 1],
    ['{1', 1],
    ['{"a":1,2', 7],
    ['nul l', 0],
  ])('points at what does not fit: %j', (text, position) => {
    expect(jsonStop(text)).toEqual({ position, cutOff: false });
  });

  it.each([
    '',
    '  ',
    '{"a":tru',
    '{"a":"x',
    '{"a":"x\\',
    '{"a":"\\u00',
    '[-',
    '[1.',
    '[1e',
    '[1e+',
    '{"a"',
    '{"a":',
    '[',
    '[1,',
  ])('says that more could follow: %j', (text) => {
    expect(jsonStop(text)).toEqual({ position: text.length, cutOff: true });
  });

  it('calls every beginning of a document cut off', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, cut) => {
        const text = `{"list":[${json}]}`;
        const part = text.slice(0, cut % text.length);
        expect(jsonStop(part)).toEqual({ position: part.length, cutOff: true });
        expect(jsonStop(text)).toEqual({ position: text.length, cutOff: false });
      }),
    );
  });

  it('agrees with the parser: what it calls cut off becomes JSON with the right rest, else never', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('}', ']', ',', ':', '"', 'x', '1', '\n', '\\'),
        (json, at, bad) => {
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + bad + json.slice(place);
          const { position, cutOff } = jsonStop(text);
          const whole = !cutOff && position === text.length;
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          expect(whole).toBe(parses);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes a string of many megabytes', () => {
    const text = `["${'ă'.repeat(8_000_000)}`;
    expect(jsonStop(text)).toEqual({ position: text.length, cutOff: true });
  });
});
