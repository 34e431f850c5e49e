import file from '@data/import/announcement.json' with { type: 'json' };
import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { recipientKindSchema } from '../../../model/award.ts';
import { standsForMany } from '../../keys.ts';
import { spelled } from '../../recognise/text.ts';
import type { AnnouncementNotice, FoundPresentation } from '../announcement.ts';
import { isOtherIssuer } from './issuers.ts';
import { notice } from './pieces.ts';

/** Wrong names in use, in either language. */
function misnomersOf(entry: CatalogueEntry | null): readonly string[] {
  if (entry === null) return [];
  const english: Readonly<Record<string, readonly string[]>> = file.englishMisnomers;
  return [...entry.misnomers, ...(english[entry.id] ?? [])];
}

/** What a person should look at in a presentation. */
export function noticesOf(
  found: FoundPresentation,
  entry: CatalogueEntry | null,
): readonly AnnouncementNotice[] {
  const { awardText, presenters, counts, together, formula } = found;
  // "Kỷ niệm chương “{tên}”" stands for many: the text says which.
  const award =
    entry === null || standsForMany(entry) ? awardText.value : (entry.name.vi ?? awardText.value);
  const notices: AnnouncementNotice[] = [];
  const misnomer = misnomersOf(entry).find((name) =>
    spelled(awardText.value).replace(/^the /, '').startsWith(spelled(name)),
  );
  if (misnomer !== undefined)
    notices.push(notice('misnomer', { was: misnomer, is: award }, awardText.spans));
  if (entry === null) notices.push(notice('award-unknown', { award }, awardText.spans));
  if (presenters.length === 0)
    notices.push(notice('presenter-unknown', { award }, awardText.spans));
  const kinds = recipientKindSchema.options;
  const numbers = kinds.map((kind) => counts[kind].value);
  const total = numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0) + (together?.value ?? 0);
  if (presenters.length > 1 && total > 1)
    notices.push(
      notice(
        'presenters-share',
        { award, n: total, presenters: presenters.map(({ value }) => value).join(', ') },
        presenters.flatMap(({ spans }) => spans),
      ),
    );
  if (numbers.includes(null) && together === null)
    notices.push(notice('count-unknown', { award }, awardText.spans));
  if (entry !== null)
    for (const kind of kinds) {
      const { value, spans } = counts[kind];
      if (spans.length > 0 && value !== 0 && !entry.kinds.includes(kind))
        notices.push(notice('odd-kind', { award, kind }, spans));
    }
  if (entry !== null && formula !== null && isOtherIssuer(formula.value, entry))
    notices.push(notice('formula-issuer', { award, formula: formula.value }, formula.spans));
  return notices;
}
