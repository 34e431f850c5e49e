import { call, refuse } from '../show/store.ts';
import { download } from '../ui/download.ts';

/** Saves the whole show as one file, which another machine takes in. */
export async function exportShow(showId: string): Promise<void> {
  const reply = await call('show.export', { showId });
  if (!reply.ok) return refuse(reply.error);
  download(reply.value.fileName, reply.value.text, 'application/json');
}
