import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import type { Page } from 'playwright-core';
import type { Fresh } from './freshApp.ts';

/** The ceremony, called without a guard, so that a test need not wait between two GO. */
function quick(show: Show): Show {
  return { ...show, plan: { ...show.plan, calling: { ...show.plan.calling, guardMs: 0 } } };
}

/** Takes the show from its file and opens it in RUN. */
export async function runOfFile(fresh: Fresh, show: Show): Promise<Page> {
  const run = await fresh.context.newPage();
  await run.goto(fresh.app.url);
  const path = join(fresh.dataDir, 'show.rostrum');
  writeFileSync(path, writeShow(quick(show)));
  await run.setInputFiles('input[type=file]', path);
  await run.getByRole('treeitem').first().waitFor();
  await run.getByRole('button', { name: 'Điều hành', exact: true }).click();
  await run.getByRole('article', { name: 'TIẾP THEO' }).waitFor();
  return run;
}
