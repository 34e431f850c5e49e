import { relative } from 'node:path';

/**
 * What a JSON report of vitest says: how many tests passed, failed and were skipped, and what the skipped ones are about, by
 * file and group ("test/x.test.ts › a full disk (3)"). A fault that could not be made here is none that was survived.
 */
export function counted({ numPassedTests, numFailedTests, testResults }, root) {
  const groups = new Map();
  let skipped = 0;
  for (const { name, assertionResults } of testResults) {
    for (const { status, ancestorTitles, title } of assertionResults) {
      if (status !== 'skipped' && status !== 'todo') continue;
      skipped += 1;
      const [group = title] = ancestorTitles;
      const key = `${relative(root, name).replaceAll('\\', '/')} › ${group}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
  }
  const what = [...groups].map(([key, count]) => `${key} (${count})`).sort();
  return { passed: numPassedTests, failed: numFailedTests, skipped, what };
}
