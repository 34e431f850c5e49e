import { type Show, showSchema } from '../model/show.ts';

/** Usual programmes without people, to begin a show with. A template's name is its id. */
export const TEMPLATES: readonly Show[] = ([] as unknown[]).map((file) => showSchema.parse(file));

/** A template by its name, or null. */
export function templateShow(name: string): Show | null {
  return TEMPLATES.find((show) => show.id === name) ?? null;
}
