import graduation from '@data/samples/graduation.json' with { type: 'json' };
import thaiNguyen from '@data/samples/thai-nguyen-2025.json' with { type: 'json' };
import { type Show, showSchema } from '../model/show.ts';

/** The ceremonies that come with the app; the first one greets a new user. A sample's name is its id. */
export const SAMPLES: readonly Show[] = [thaiNguyen, graduation].map((file) =>
  showSchema.parse(file),
);

/** A sample by its name, or null. */
export function sampleShow(name: string): Show | null {
  return SAMPLES.find((show) => show.id === name) ?? null;
}
