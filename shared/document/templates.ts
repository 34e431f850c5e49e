import { type Show, showSchema } from '../model/show.ts';
import { TEMPLATE_FILES } from './supplied.ts';

/** Usual programmes without people, to begin a show with. A template's name is its id; `template.<name>` says what it holds. */
export const TEMPLATES: readonly Show[] = TEMPLATE_FILES.map((file) => showSchema.parse(file));

/** A template by its name, or null. */
export function templateShow(name: string): Show | null {
  return TEMPLATES.find((show) => show.id === name) ?? null;
}
