import { castDraft } from 'immer';
import { importedList, presentation, recipient, wave } from '../../fixtures/shows.ts';
import { fromCatalogue, handing, moved, quietShow, quietWith, thing } from './quietShow.ts';

import type { RuleCase } from './ruleCases.ts';

const withPost = (post: string, kind: 'none' | 'custom' = 'none') =>
  quietWith((plan) => {
    thing(plan.people, 'deputy').posts = [post];
    handing(plan, 's-pm').formula =
      kind === 'none' ? { kind } : { kind, text: 'Thừa ủy quyền của Thủ tướng Chính phủ' };
  });

const withFormula = (text: string, segmentId = 's-pm') =>
  quietWith((plan) => {
    handing(plan, segmentId).formula = { kind: 'custom', text };
  });

const withList = (...ids: readonly string[]) =>
  quietWith((plan) => {
    const rows = ids.map((id) => thing(plan.recipients, id));
    plan.lists.push(castDraft(importedList('list', rows)));
  });

const greetings = (second: string) =>
  quietWith((plan) => {
    plan.words.own['open#purpose'] = {
      text: 'Kính thưa đồng chí Trịnh Văn Hùng, Bí thư Tỉnh ủy!',
      basis:
        'Kính thưa quý vị đại biểu! Hôm nay, Ủy ban nhân dân tỉnh trang trọng tổ chức Hội nghị tổng kết phong trào thi đua.',
      locked: false,
    };
    plan.words.own['close#item'] = {
      text: second,
      basis:
        'Hội nghị tổng kết phong trào thi đua đến đây là kết thúc. Xin kính chúc quý vị đại biểu sức khỏe, hạnh phúc và thành công. Xin trân trọng cảm ơn!',
      locked: false,
    };
  });

/** The individuals of the province's certificate in a presentation of their own, in front of the collectives. */
const individualsApart = (decisionId: string | null) =>
  quietWith((plan) => {
    handing(plan, 's-province').waves.splice(1, 1);
    const own = presentation('s-individuals', [wave('w-others', ['dung', 'giang'], ['chair'])], {
      awardId: 'province',
      decisionId,
    });
    plan.segments.splice(6, 0, castDraft(own));
  });

/** The rules whose breach is only worth a notice. */
export const NOTICE_CASES: readonly RuleCase[] = [
  {
    rule: 'N1',
    kind: 'lineup',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves[0]?.recipientIds.reverse();
      }),
    at: { segmentId: 's-pm', waveId: 'w-pm', recipientId: 'tax' },
    // Between individuals and households nothing is asked for.
    fine: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'dung').kind = 'household';
      }),
  },
  {
    rule: 'N1',
    kind: 'lineup',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-province').waves.reverse();
      }),
    at: { segmentId: 's-province', waveId: 'w-province-1', recipientId: 'court' },
    fine: quietShow,
  },
  {
    rule: 'N1',
    kind: 'programme',
    broken: () => individualsApart('d-province'),
    at: { segmentId: 's-province' },
    // Another decision is announced and handed over on its own.
    fine: () => individualsApart(null),
  },
  {
    rule: 'N2',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        const [first] = handing(plan, 's-province').waves;
        if (first) first.presenterIds = ['secretary'];
      }),
    at: { segmentId: 's-province', waveId: 'w-province-1', personId: 'secretary' },
    // Whose rank is not known is not compared.
    fine: () =>
      quietWith((plan) => {
        const [first] = handing(plan, 's-pm').waves;
        if (first) first.presenterIds = ['announcer'];
      }),
  },
  {
    rule: 'N3',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        plan.awards.push(castDraft(fromCatalogue('co-chinh-phu', 'flag')));
        plan.recipients.push(castDraft(recipient('army', { name: 'Bộ Chỉ huy Quân sự tỉnh' })));
        plan.segments.splice(
          5,
          0,
          castDraft(
            presentation('s-flag', [wave('w-flag', ['army'], ['deputy'])], { awardId: 'flag' }),
          ),
        );
      }),
    at: { segmentId: 's-pm' },
    // An award that the catalogue does not have says nothing.
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.awards, 'order-3'), { catalogueId: null, class: null });
        moved(plan, 's-order-3', 3);
      }),
  },
  {
    rule: 'N4',
    kind: 'omitted',
    broken: () => withPost('Phó Bí thư Thường trực Tỉnh ủy'),
    at: { segmentId: 's-pm' },
    fine: () => withPost('Thủ tướng'),
  },
  {
    rule: 'N4',
    kind: 'needless',
    broken: () => withPost('Thủ tướng Chính phủ', 'custom'),
    at: { segmentId: 's-pm' },
    // "Thay mặt …" is customary where no authority is handed on.
    fine: () => withFormula('Thay mặt Ủy ban nhân dân tỉnh', 's-province'),
  },
  {
    rule: 'N4',
    kind: 'different',
    broken: () => withFormula('Được sự ủy nhiệm của trên'),
    at: { segmentId: 's-pm' },
    fine: () => withFormula('thừa uỷ quyền của Thủ tướng Chính phủ'),
  },
  {
    rule: 'N4',
    kind: 'authority',
    broken: () => withFormula('Thừa ủy quyền của Chủ tịch nước'),
    at: { segmentId: 's-pm' },
    fine: () => withFormula('Thừa ủy quyền của Thủ tướng Chính phủ'),
  },
  {
    rule: 'N5',
    kind: 'award',
    broken: () =>
      quietWith((plan) => {
        thing(plan.awards, 'pm').name.vi = 'Cờ thi đua của Thủ tướng Chính phủ';
      }),
    at: { segmentId: 's-pm' },
    fine: () =>
      quietWith((plan) => {
        thing(plan.awards, 'pm').name.vi = 'Cờ thi đua của Chính phủ';
      }),
  },
  {
    rule: 'N5',
    kind: 'title',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').title = 'Trao cờ thi đua của Thủ tướng chính phủ năm 2024';
      }),
    at: { segmentId: 's-pm' },
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').title = 'Trao Cờ thi đua của Chính phủ';
      }),
  },
  {
    rule: 'N6',
    kind: 'before',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-order-2').callUp = 'after';
      }),
    at: { segmentId: 's-order-2' },
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-order-2').callUp = 'before';
      }),
  },
  {
    rule: 'N6',
    kind: 'after',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-province').callUp = 'before';
      }),
    at: { segmentId: 's-province' },
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-province').callUp = 'after';
      }),
  },
  {
    rule: 'N7',
    kind: null,
    broken: () =>
      quietWith((_plan, show) => {
        show.info.mc = 'hoàng văn nam';
      }),
    at: { segmentId: 's-order-2', personId: 'announcer', decisionId: 'd-president' },
    fine: quietShow,
  },
  {
    rule: 'N8',
    kind: 'report',
    broken: () => quietWith((plan) => moved(plan, 'report', 4)),
    at: { segmentId: 'report' },
    fine: () => quietWith((plan) => moved(plan, 'report', 0)),
  },
  {
    rule: 'N8',
    kind: 'address',
    broken: () => quietWith((plan) => moved(plan, 'address', 3)),
    at: { segmentId: 'address' },
    fine: () => quietWith((plan) => moved(plan, 'address', 8)),
  },
  {
    rule: 'N9',
    kind: 'guests',
    broken: () =>
      quietWith((plan) => {
        const guests = thing(plan.segments, 'guests');
        if (guests.kind === 'introduction') guests.guestIds = ['chair', 'announcer', 'secretary'];
      }),
    at: { segmentId: 'guests', personId: 'secretary' },
    fine: () =>
      quietWith((plan) => {
        const guests = thing(plan.segments, 'guests');
        if (guests.kind === 'introduction') guests.guestIds = ['announcer', 'secretary', 'chair'];
      }),
  },
  {
    rule: 'N9',
    kind: 'greeting',
    broken: () => greetings('Kính thưa đồng chí Phạm Hoàng Sơn! Hội nghị kết thúc.'),
    at: { segmentId: 'close', cueId: 'close', part: 'item' },
    fine: () => greetings('Kính thưa các đồng chí lãnh đạo! Hội nghị kết thúc.'),
  },
  {
    rule: 'N10',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        plan.stage.widthMetres = 1;
      }),
    at: { segmentId: 's-order-3', waveId: 'w-order-3' },
    fine: () =>
      quietWith((plan) => {
        plan.stage.widthMetres = 1.3;
      }),
  },
  {
    rule: 'N11',
    kind: null,
    broken: () => withList('bank', 'court', 'giang', 'dung'),
    at: { segmentId: 's-province', waveId: 'w-province-1', recipientId: 'court' },
    // The list has individuals first; their certificates lie in a pile of their own.
    fine: () => withList('cuong', 'tax'),
  },
  {
    rule: 'N12',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        plan.segments = plan.segments.filter(({ kind }) =>
          ['presentation', 'closing'].includes(kind),
        );
      }),
    at: {},
    fine: () =>
      quietWith((plan) => {
        plan.segments = plan.segments.filter(({ kind }) =>
          ['presentation', 'opening'].includes(kind),
        );
      }),
  },
  {
    rule: 'certificate-shared',
    kind: 'twice',
    broken: () =>
      quietWith((plan) => {
        for (const id of ['dung', 'giang'])
          Object.assign(thing(plan.recipients, id), {
            certificate: id === 'dung' ? '12/BK' : '12/bk',
          });
      }),
    at: { segmentId: 's-province', waveId: 'w-province-2', recipientId: 'giang' },
    // Registers of two awards count for themselves.
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.recipients, 'giang'), { certificate: '12/BK' });
        Object.assign(thing(plan.recipients, 'cuong'), { certificate: '12/BK' });
      }),
  },
  {
    rule: 'certificate-shared',
    kind: 'two-awards',
    broken: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.recipients, 'cuong'), { certificate: '12' });
        handing(plan, 's-province').waves[1]?.recipientIds.push('cuong');
      }),
    at: { segmentId: 's-province', waveId: 'w-province-2', recipientId: 'cuong' },
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-province').waves[1]?.recipientIds.push('cuong');
      }),
  },
];
