import { ListDesk } from './listDesk.ts';
import type { ListCalls, Progress } from './listMessages.ts';
import { answerCalls, type FromWorker } from './workerCalls.ts';

const post = (message: FromWorker<Progress>) => self.postMessage(message);
const desk = new ListDesk((progress) => post({ type: 'progress', progress }));

answerCalls<ListCalls>((asked) => desk.take(asked), post);
