import commendation from '@data/templates/commendation-conference.json' with { type: 'json' };
import company from '@data/templates/company-awards.json' with { type: 'json' };
import graduationEn from '@data/templates/graduation-en.json' with { type: 'json' };
import graduationVi from '@data/templates/graduation-vi.json' with { type: 'json' };
import school from '@data/templates/school-year-end.json' with { type: 'json' };
import { type Show, showSchema } from '../model/show.ts';

/** Usual programmes without people, to begin a show with. A template's name is its id; `template.<name>` says what it holds. */
export const TEMPLATES: readonly Show[] = [
  commendation,
  school,
  graduationVi,
  graduationEn,
  company,
].map((file) => showSchema.parse(file));

/** A template by its name, or null. */
export function templateShow(name: string): Show | null {
  return TEMPLATES.find((show) => show.id === name) ?? null;
}
