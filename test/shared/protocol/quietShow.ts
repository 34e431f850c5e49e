import { AWARD_CATALOGUE, awardFromCatalogue } from '@shared/catalogue/catalogue.ts';
import type { Award } from '@shared/model/award.ts';
import { draftSegment } from '@shared/model/drafts.ts';
import { emptyInfo } from '@shared/model/info.ts';
import type { Person } from '@shared/model/person.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Presentation, Segment } from '@shared/model/segment.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { type Draft, produce } from 'immer';
import { decision, person, presentation, recipient, wave } from '../../fixtures/shows.ts';

/** An award of the catalogue under a short id. */
export function fromCatalogue(catalogueId: string, id: string): Award {
  const entry = AWARD_CATALOGUE.find((one) => one.id === catalogueId);
  if (entry === undefined) throw new Error(`no award ${catalogueId}`);
  return awardFromCatalogue(entry, id);
}

const ranked = (id: string, name: string, post: string, rank: number): Person => ({
  ...person(id, name, [post]),
  rank,
});

export const collective = (id: string, name: string): Recipient => recipient(id, { name });
export const individual = (id: string, name: string): Recipient =>
  recipient(id, { kind: 'individual', name, unit: 'Sở Tài chính' });

export function speech(id: string, role: 'report' | 'address' | 'thanks' | 'other'): Segment {
  const segment = draftSegment(id, 'speech', `Phát biểu ${id}`);
  return segment.kind === 'speech' ? { ...segment, role } : segment;
}

/**
 * A provincial conference in which nothing is to be said: two classes of an order, the Prime Minister's certificate,
 * the province's certificate; every presenter one step below the one before.
 */
export function quietShow(): Show {
  const show = newShow('quiet', {
    ...emptyInfo('Hội nghị tổng kết phong trào thi đua'),
    organiser: 'Ủy ban nhân dân tỉnh',
    date: '2025-03-02',
    startTime: '08:00',
    protocol: 'vn-state',
    mc: 'Lê Thu Hà',
  });
  const introduction = draftSegment('guests', 'introduction', 'Giới thiệu đại biểu');
  if (introduction.kind !== 'introduction') throw new Error('no introduction');
  return {
    ...show,
    plan: {
      ...show.plan,
      people: [
        ranked('secretary', 'Trịnh Văn Hùng', 'Bí thư Tỉnh ủy', 11),
        ranked('deputy', 'Phạm Hoàng Sơn', 'Phó Bí thư Thường trực Tỉnh ủy', 12),
        ranked('chair', 'Nguyễn Huy Dũng', 'Chủ tịch Ủy ban nhân dân tỉnh', 13),
        ranked('vice', 'Đặng Xuân Trường', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', 16),
        person('announcer', 'Hoàng Văn Nam', ['Giám đốc Sở Nội vụ']),
      ],
      awards: [
        fromCatalogue('hc-lao-dong-2', 'order-2'),
        fromCatalogue('hc-lao-dong-3', 'order-3'),
        fromCatalogue('bk-thu-tuong', 'pm'),
        fromCatalogue('bk-tinh', 'province'),
      ],
      decisions: [
        decision('d-president', { number: '12/QĐ-CTN', announcerId: 'announcer' }),
        decision('d-pm', { issuer: { vi: 'Thủ tướng Chính phủ', en: null }, number: '34/QĐ-TTg' }),
        decision('d-province', {
          issuer: { vi: 'Chủ tịch UBND tỉnh', en: null },
          number: '1034/QĐ-UBND',
        }),
      ],
      recipients: [
        individual('an', 'Nguyễn Thị An'),
        collective('school', 'Trường Trung học phổ thông Chuyên'),
        individual('binh', 'Trần Văn Bình'),
        collective('tax', 'Cục Thuế tỉnh'),
        individual('cuong', 'Lý Văn Cường'),
        collective('court', 'Tòa án nhân dân tỉnh'),
        collective('bank', 'Kho bạc Nhà nước tỉnh'),
        individual('dung', 'Vũ Thị Dung'),
        individual('giang', 'Đỗ Văn Giang'),
      ],
      segments: [
        draftSegment('open', 'opening', 'Chào cờ'),
        { ...introduction, guestIds: ['secretary', 'deputy', 'chair'] },
        speech('report', 'report'),
        presentation('s-order-2', [wave('w-order-2', ['an'], ['secretary'])], {
          awardId: 'order-2',
          decisionId: 'd-president',
        }),
        presentation('s-order-3', [wave('w-order-3', ['school', 'binh'], ['secretary'])], {
          awardId: 'order-3',
          decisionId: 'd-president',
        }),
        presentation('s-pm', [wave('w-pm', ['tax', 'cuong'], ['deputy'])], {
          awardId: 'pm',
          decisionId: 'd-pm',
        }),
        presentation(
          's-province',
          [
            wave('w-province-1', ['court', 'bank'], ['chair']),
            wave('w-province-2', ['dung', 'giang'], ['vice']),
          ],
          { awardId: 'province', decisionId: 'd-province' },
        ),
        speech('address', 'address'),
        draftSegment('close', 'closing', 'Bế mạc'),
      ],
    },
  };
}

/** The quiet show after a change by hand, whether or not a command could make it. */
export function quietWith(change: (plan: Draft<Show['plan']>, show: Draft<Show>) => void): Show {
  return produce(quietShow(), (draft) => {
    change(draft.plan, draft);
  });
}

/** The presentation in a draft. */
export function handing(plan: Draft<Show['plan']>, id: string): Draft<Presentation> {
  const segment = plan.segments.find((one) => one.id === id);
  if (segment?.kind !== 'presentation') throw new Error(`no presentation ${id}`);
  return segment;
}

/** The thing with this id in a draft. */
export function thing<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nothing is ${id}`);
  return found;
}

/** Moves a segment in a draft so that it stands at `to` afterwards. */
export function moved(plan: Draft<Show['plan']>, id: string, to: number): void {
  const [segment] = plan.segments.splice(
    plan.segments.findIndex((one) => one.id === id),
    1,
  );
  if (segment !== undefined) plan.segments.splice(to, 0, segment);
}
