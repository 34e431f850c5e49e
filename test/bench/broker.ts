import type { Show } from '@shared/model/show.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { atRest, delivery } from './broker/delivery.ts';
import { lateJoiner } from './broker/lateJoiner.ts';
import { ownSharing } from './broker/ownSharing.ts';
import { PublishedShow } from './broker/publishedShow.ts';
import { sizes } from './broker/sizes.ts';
import { checkOpenFiles } from './broker/viewers.ts';
import { memoryMb } from './processFigures.ts';
import type { Measured } from './report.ts';
import { unguarded } from './sharing.ts';

const VIEWERS = 5000;
const MORE_VIEWERS = 10_000;

/** A show published through a real Mosquitto to thousands of viewers; then what the laptop's own sharing costs. */
export async function broker(root: string): Promise<readonly Measured[]> {
  checkOpenFiles(MORE_VIEWERS);
  const show = unguarded(generatedShow({ segments: 100, recipients: 1000, seed: 100 }));
  return [
    ...(await byTcp(root, show)),
    ...(await byWebSocket(root, show)),
    ...(await ownSharing(root, show)),
  ];
}

async function byTcp(root: string, show: Show): Promise<readonly Measured[]> {
  const published = await PublishedShow.start(root, show, false);
  try {
    const emptyMb = await memoryMb(published.brokerPid);
    const ofSizes = await sizes(published);
    await published.viewersTo(VIEWERS);
    const measured = [
      ...ofSizes,
      ...(await delivery(published, 40)),
      ...(await lateJoiner(published)),
      ...(await atRest(published, emptyMb)),
    ];
    await published.viewersTo(MORE_VIEWERS);
    return [...measured, ...(await delivery(published, 20)), ...(await atRest(published, emptyMb))];
  } finally {
    await published.stop();
  }
}

/** As browsers come. */
async function byWebSocket(root: string, show: Show): Promise<readonly Measured[]> {
  const published = await PublishedShow.start(root, show, true);
  try {
    const emptyMb = await memoryMb(published.brokerPid);
    await published.viewersTo(VIEWERS);
    return [...(await delivery(published, 30)), ...(await atRest(published, emptyMb))];
  } finally {
    await published.stop();
  }
}
