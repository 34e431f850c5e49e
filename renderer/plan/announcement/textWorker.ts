import { answerCalls, type FromWorker } from '../importing/workerCalls.ts';
import { TextDesk } from './textDesk.ts';
import type { TextCalls, TextProgress } from './textMessages.ts';

const post = (message: FromWorker<TextProgress>) => self.postMessage(message);
const desk = new TextDesk((progress) => post({ type: 'progress', progress }));

answerCalls<TextCalls>((asked) => desk.take(asked), post);
