import type { Show } from '@shared/model/show.ts';
import { screen, waitFor } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { useImport } from '../../../renderer/plan/importing/importState.ts';
import type { PageOptions } from '../hostInPage.ts';
import { type PlanPage, planPage } from './planPage.tsx';
import { WorkerInPage } from './workerInPage.ts';

/** PLAN with a worker in the page and a size for its tables, of which none is laid out here. */
export async function importingPage(show: Show, options: PageOptions = {}): Promise<PlanPage> {
  vi.stubGlobal('Worker', WorkerInPage);
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  WorkerInPage.dies = false;
  useImport.setState({ request: null, imported: null });
  onTestFinished(() => {
    height.mockRestore();
    useImport.setState({ request: null, imported: null });
  });
  return planPage(show, options);
}

/** A list as text with tabs between its cells. */
export const tabbed = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n');

export const panel = () => screen.findByRole('dialog', { name: 'Import a list' });

/** Waits until the list is compared with the show. */
export async function preview(sum: string | RegExp): Promise<HTMLElement> {
  const dialog = await panel();
  await waitFor(() => screen.getByText(sum));
  return dialog;
}

/** Names in the table of the preview, as far as they are on the page. */
export const rowNames = (): (string | undefined)[] =>
  [...document.querySelectorAll('[role="grid"] tbody tr[data-index]')].map(
    (row) => row.querySelectorAll('td')[2]?.firstChild?.textContent ?? undefined,
  );
