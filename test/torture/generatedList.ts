import type { Request } from '@shared/command/apply.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import { readBook } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import type { Show } from '@shared/model/show.ts';
import { below } from '../fixtures/random.ts';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Vũ'];
const GIVEN = ['Thị Hoà', 'Văn Khoẻ', 'Quốc Việt', 'Thị Ánh Tuyết', 'Minh Quân', 'Thuỷ'];
const UNITS = ['Sở Nội vụ', 'Sở Y tế', 'Phòng Giáo dục huyện Phú Lương', 'Xã Đồng Hỷ'];
const AWARDS = ['Bằng khen của Chủ tịch UBND tỉnh', 'Huân chương Lao động hạng Ba'];

/**
 * The request that brings a generated list in as a window would: its bytes read, recognised and put where it is proposed.
 * Null when nothing would come in. `at`: ms since 1970.
 */
export async function listRequest(
  show: Show,
  random: () => number,
  id: string,
  at: number,
): Promise<Request | null> {
  const text = (from: readonly string[]) => from[below(random, from.length)] ?? '';
  const award = text(AWARDS);
  // Mostly short; a long one is a line of the journal that takes the disk a while.
  const rows = Array.from({ length: 3 + Math.floor(random() ** 3 * 300) }, (_, nth) =>
    [nth + 1, `${text(FAMILIES)} ${text(GIVEN)} ${id}-${nth}`, text(UNITS), award].join(','),
  );
  const lines = ['STT,Họ và tên,Đơn vị,Hình thức khen thưởng', ...rows];
  const book = await readBook({
    name: `${id}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
  if (!book.ok) throw new Error(JSON.stringify(book.fault));
  const list = recognise(book.book);
  let made = 0;
  const newId = () => {
    made += 1;
    return `${id}-${made}`;
  };
  const payload = importBatch(show, list, proposedChoices(show, list), { newId, at });
  return payload === null ? null : { id, type: 'batch', payload };
}
