import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests that drive the built app; they take turns, because each starts processes and a Chromium. */
const END_TO_END = [
  'test/e2e/**/*.test.{ts,tsx}',
  'test/**/*.e2e.test.{ts,tsx}',
  'test/**/*.standin.test.{ts,tsx}',
];

export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared`, '@data': `${root}data` } },
  test: {
    // Only for `npm run coverage`: all of shared/ but tables of words.
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      exclude: ['test/**', 'shared/words/{vi,en}{.ts,/**}', '**/*.d.ts'],
      reporter: ['json', 'json-summary', 'html'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/*.test.ts',
            'test/{shared,electron,data,architecture}/**/*.test.{ts,tsx}',
            'test/scripts/**/*.test.mjs',
          ],
          exclude: END_TO_END,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // A busy machine needs its time for pages of hundreds of fields.
          testTimeout: 20_000,
          setupFiles: ['test/renderer/setup.ts'],
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          exclude: END_TO_END,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: END_TO_END,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
