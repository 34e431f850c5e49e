import fc from 'fast-check';
import { edge, must, opened } from '../edge.ts';

/** Edges that do not hold, by which the tests see that what looks at edges finds it. Only taken where they are named. */
export const FAULTY = [
  edge('it-fails', 'fails for numbers from 100 on', async () =>
    opened(fc.nat(1000), (number) => must(number < 100, `${number} is too large`)),
  ),
  edge('it-hangs', 'never comes back for numbers from 100 on', async () =>
    opened(fc.nat(1000), (number) => {
      while (number >= 100);
    }),
  ),
  edge('it-crashes', 'throws where nobody can catch it', async () =>
    opened(fc.nat(1000), async (number) => {
      if (number >= 100) setTimeout(() => must(false, 'thrown later'), 0);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }),
  ),
];
