import { describe, expect, it } from 'vitest';
import { offer, performOnceOffered } from '../../../renderer/show/offered.ts';

function counter() {
  const seen = { n: 0 };
  const handlers = {
    'import-text': () => {
      seen.n += 1;
    },
  };
  return { seen, handlers };
}

describe('an action that waits for its view', () => {
  it('is done once, as soon as a view offers it', () => {
    const { seen, handlers } = counter();
    performOnceOffered('import-text', () => true);
    const other = offer({ help: () => undefined });
    expect(seen.n).toBe(0);
    const first = offer(handlers);
    const second = offer(handlers);
    expect(seen.n).toBe(1);
    for (const end of [other, first, second]) end();
  });

  it('is done at once where it is offered already', () => {
    const { seen, handlers } = counter();
    const end = offer(handlers);
    performOnceOffered('import-text', () => true);
    expect(seen.n).toBe(1);
    end();
  });

  it('is forgotten when it is not wanted any more', () => {
    const { seen, handlers } = counter();
    let isWanted = true;
    performOnceOffered('import-text', () => isWanted);
    isWanted = false;
    offer(handlers)();
    isWanted = true;
    offer(handlers)();
    expect(seen.n).toBe(0);
  });
});
