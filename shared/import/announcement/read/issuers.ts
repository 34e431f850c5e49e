import type { CatalogueEntry } from '../../../catalogue/catalogue.ts';
import { spelled } from '../../recognise/text.ts';

const ISSUERS = [
  'Chủ tịch nước',
  'Thủ tướng',
  'Bộ trưởng',
  'Chủ tịch UBND',
  'Chủ tịch Ủy ban nhân dân',
];

/** "Thừa ủy quyền của Chủ tịch nước" for an award of the Prime Minister. */
export function isOtherIssuer(formula: string, entry: CatalogueEntry): boolean {
  if (!/ủy quyền|uỷ quyền|ủy nhiệm|uỷ nhiệm|TUQ/iu.test(formula)) return false;
  const named = ISSUERS.find((issuer) => spelled(formula).includes(spelled(issuer)));
  const own = [entry.onBehalfOf?.vi, entry.issuer.vi].map((text) => spelled(text ?? ''));
  return named !== undefined && !own.some((text) => text.includes(spelled(named)));
}
