import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// happy-dom lays nothing out, and lists render the rows that are in sight: a window of 1000 px with rows of 40 px.
for (const [name, px] of Object.entries({
  clientHeight: 1000,
  clientWidth: 1000,
  offsetHeight: 40,
  offsetWidth: 1000,
}))
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => px });
