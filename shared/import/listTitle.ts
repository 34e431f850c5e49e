import { asLine } from './asLine.ts';
import { textKey } from './keys.ts';
import type { RecognisedList } from './list.ts';

const BEGINNINGS = ['danh sach', 'list of'];
/** Title rows of every office paper: the state and its motto, and what the list is attached to. */
const NO_TITLES = ['cong hoa xa hoi', 'doc lap tu do', 'kem theo', 'phu luc', 'bieu mau'];

/** What a ceremony made from a list is called: by the title over the list, else by its file. */
export function listTitle({ name, tables }: RecognisedList): string {
  const titles = tables.flatMap((table) => table.titles).filter((title) => /\p{L}/u.test(title));
  const begins = (title: string, beginnings: readonly string[]) =>
    beginnings.some((beginning) => textKey(title).startsWith(beginning));
  const title =
    titles.find((one) => begins(one, BEGINNINGS)) ??
    titles.find((one) => !begins(one, NO_TITLES)) ??
    name.replace(/\.[^.]*$/, '');
  return asLine(title);
}
