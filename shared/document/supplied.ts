import graduation from '@data/samples/graduation.json' with { type: 'json' };
import thaiNguyen from '@data/samples/thai-nguyen-2025.json' with { type: 'json' };
import commendation from '@data/templates/commendation-conference.json' with { type: 'json' };
import company from '@data/templates/company-awards.json' with { type: 'json' };
import graduationEn from '@data/templates/graduation-en.json' with { type: 'json' };
import graduationVi from '@data/templates/graduation-vi.json' with { type: 'json' };
import school from '@data/templates/school-year-end.json' with { type: 'json' };

/** The show files of the ceremonies that come with the app, not parsed; the first one greets a new user. */
export const SAMPLE_FILES = [thaiNguyen, graduation] as const;

/** The show files of the usual programmes, not parsed. */
export const TEMPLATE_FILES = [commendation, school, graduationVi, graduationEn, company] as const;

/** How a file is called and what it is about: all that is needed to offer it. */
export const offerOf = ({
  id,
  info,
}: {
  readonly id: string;
  readonly info: { title: string };
}) => ({
  name: id,
  title: info.title,
});
