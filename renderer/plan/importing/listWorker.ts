import { ListDesk } from './listDesk.ts';
import type { FromWorker, ToWorker } from './listMessages.ts';

const post = (message: FromWorker) => self.postMessage(message);
const desk = new ListDesk((progress) => post({ type: 'progress', progress }));

/** Questions are answered one after the other. */
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  last = last.then(async () => {
    post({ type: 'answer', id: data.id, answer: await desk.take(data) });
  });
  // A defect ends the worker; the page says so.
  last.catch((error: unknown) => reportError(error));
});
