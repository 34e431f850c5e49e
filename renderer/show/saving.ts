import { refuse } from './store.ts';

/** Lets a file be made and saved; the person is told when that fails. */
export function saving(work: Promise<void>): void {
  void work.catch((error: unknown) =>
    refuse({
      code: 'export-failed',
      details: { reason: error instanceof Error ? error.message : String(error) },
    }),
  );
}
