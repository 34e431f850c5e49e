import { type Show, showSchema } from '../model/show.ts';
import { SAMPLE_FILES } from './supplied.ts';

/** The ceremonies that come with the app; the first one greets a new user. A sample's name is its id. */
export const SAMPLES: readonly Show[] = SAMPLE_FILES.map((file) => showSchema.parse(file));

/** A sample by its name, or null. */
export function sampleShow(name: string): Show | null {
  return SAMPLES.find((show) => show.id === name) ?? null;
}
