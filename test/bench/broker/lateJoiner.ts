import { figures, type Measured } from '../report.ts';
import { machineNow } from '../sharing/crowd.ts';
import type { PublishedShow } from './publishedShow.ts';
import { Viewer } from './viewer.ts';

const JOINERS = 30;

/** What one has got when it has what it came for. */
interface Joined {
  readonly ms: number;
  readonly messages: number;
  readonly bytes: number;
}

/** Somebody comes late: what it gets until it has the show as it is, in turns with a bare message that the broker has kept. */
export async function lateJoiner(published: PublishedShow): Promise<readonly Measured[]> {
  const { viewers, stateTopic, farTopics, bare, host } = published;
  await viewers.ask('arm', stateTopic);
  await host.go();
  const { text } = await viewers.ask('arrived', null);
  await viewers.ask('arm', bare.topic);
  bare.send(text);
  await viewers.ask('arrived', null);
  const ours: Joined[] = [];
  const raw: Joined[] = [];
  for (let nth = 0; nth < JOINERS; nth += 1) {
    ours.push(await joined(published, `late-${nth}`, farTopics, stateTopic, text));
    raw.push(await joined(published, `late-bare-${nth}`, [bare.topic], bare.topic, text));
  }
  const row = (
    what: string,
    value: (joined: Joined) => number,
    aim: string,
    unit?: Measured['unit'],
  ): Measured => ({
    name: `late joiner: ${what}`,
    ...figures(ours.map(value)),
    ...(unit === undefined ? {} : { unit }),
    raw: { name: 'a bare message of that size', ...figures(raw.map(value)) },
    aim,
  });
  return [
    row('until it has the show as it is', ({ ms }) => ms, 'within 1.5x'),
    row('messages until then', ({ messages }) => messages, '1', 'messages'),
    row('bytes until then', ({ bytes }) => bytes, 'within 1.25x', 'bytes'),
  ];
}

/** From the first byte to the broker until the message of a topic is there. Throws when that is another one than `text`. */
async function joined(
  { door }: PublishedShow,
  clientId: string,
  topics: readonly string[],
  topic: string,
  text: string,
): Promise<Joined> {
  const from = machineNow();
  let [messages, bytes] = [0, 0];
  let got: (joined: Joined) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const had = new Promise<Joined>((resolve, reject) => {
    got = resolve;
    failed = reject;
  });
  const viewer = await Viewer.open({
    door,
    clientId,
    topics,
    heard: (message) => {
      messages += 1;
      bytes += message.bytes;
      if (message.topic !== topic) return;
      if (message.payload.toString() !== text) failed(new Error('a late joiner got an old state'));
      got({ ms: machineNow() - from, messages, bytes });
    },
  });
  const answer = await had;
  viewer.close();
  return answer;
}
