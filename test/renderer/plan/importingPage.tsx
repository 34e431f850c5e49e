import type { Show } from '@shared/model/show.ts';
import { screen, waitFor } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { useImport } from '../../../renderer/plan/importing/importState.ts';
import { ListDesk } from '../../../renderer/plan/importing/listDesk.ts';
import type { FromWorker, ToWorker } from '../../../renderer/plan/importing/listMessages.ts';
import type { PageOptions } from '../hostInPage.ts';
import { type PlanPage, planPage } from './planPage.tsx';

/** The worker's own desk in the page: a test environment has no workers. */
export class WorkerInPage extends EventTarget {
  /** The newest one. */
  static last: WorkerInPage | null = null;
  static dies = false;
  isTerminated = false;
  readonly #desk = new ListDesk((progress) => this.#post({ type: 'progress', progress }));

  constructor() {
    super();
    WorkerInPage.last = this;
  }

  postMessage(message: ToWorker): void {
    if (WorkerInPage.dies) {
      queueMicrotask(() => this.dispatchEvent(new Event('error')));
      return;
    }
    // The files of this environment can't be cloned.
    const hasFile = message.call === 'open' && message.params.source.kind === 'file';
    void this.#desk
      .take(hasFile ? message : structuredClone(message))
      .then((answer) => this.#post({ type: 'answer', id: message.id, answer }));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  #post(message: FromWorker): void {
    if (this.isTerminated) return;
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  }
}

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
