import type { Show } from '@shared/model/show.ts';
import type { RuleId } from '@shared/protocol/finding.ts';
import { castDraft } from 'immer';
import { presentation, wave } from '../../fixtures/shows.ts';
import { handing, individual, moved, quietShow, quietWith, thing } from './quietShow.ts';

/** A rule, what breaks it in the quiet show, where it is found, and what looks alike but is right. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly kind: string | null;
  readonly broken: () => Show;
  readonly at: Readonly<Record<string, string>>;
  readonly fine: () => Show;
}

const absent = (outcome: 'undecided' | 'later') =>
  quietWith((_plan, show) => {
    show.run.attendance.cuong = { state: 'absent', outcome };
  });

const withOwn = (part: string, text: string, basis: string) =>
  quietWith((plan) => {
    plan.words.own[part] = { text, basis, locked: false };
  });

const withDecisionNumber = (number: string | null) =>
  quietWith((plan) => {
    const twin = { ...thing(plan.decisions, 'd-president') };
    plan.decisions.push({ ...twin, id: 'd-twin', number, announcerId: null });
    handing(plan, 's-order-3').decisionId = 'd-twin';
  });

/** The rules whose breach is an error, and what is missing or has come loose. */
export const ERROR_CASES: readonly RuleCase[] = [
  {
    rule: 'R1',
    kind: 'tier',
    broken: () => quietWith((plan) => moved(plan, 's-pm', 6)),
    at: { segmentId: 's-pm' },
    // Contests are a scale of their own: a prize may come before an award of the state.
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.awards, 'province'), { tier: 5, catalogueId: null });
        moved(plan, 's-province', 3);
      }),
  },
  {
    rule: 'R1',
    kind: 'class',
    broken: () => quietWith((plan) => moved(plan, 's-order-3', 3)),
    at: { segmentId: 's-order-2' },
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.awards, 'order-2'), {
          name: { vi: 'Giải Tài năng', en: null },
          catalogueId: null,
        });
        moved(plan, 's-order-3', 3);
      }),
  },
  {
    rule: 'R2',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'school').kind = 'household';
        handing(plan, 's-order-3').waves[0]?.recipientIds.reverse();
      }),
    at: { segmentId: 's-order-3', waveId: 'w-order-3', recipientId: 'school' },
    fine: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'tax').kind = 'household';
      }),
  },
  {
    rule: 'R3',
    kind: 'decision',
    broken: () => withDecisionNumber('số 12 / qđ-ctn'),
    at: { segmentId: 's-order-3', decisionId: 'd-twin' },
    fine: () => withDecisionNumber(null),
  },
  {
    rule: 'R3',
    kind: 'award',
    broken: () =>
      quietWith((plan) => {
        plan.segments.splice(
          7,
          0,
          castDraft(
            presentation('s-again', [wave('w-again', ['bank'], ['vice'])], { awardId: 'province' }),
          ),
        );
      }),
    at: { segmentId: 's-again', waveId: 'w-again', recipientId: 'bank' },
    // Two different awards for one recipient.
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves[0]?.recipientIds.unshift('bank');
      }),
  },
  {
    rule: 'R4',
    kind: 'posthumous',
    broken: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'an').posthumous = true;
      }),
    at: { segmentId: 's-order-2', waveId: 'w-order-2', recipientId: 'an' },
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.recipients, 'an'), {
          posthumous: true,
          receiver: { name: 'Nguyễn Văn Tâm', relation: null },
        });
      }),
  },
  {
    rule: 'R4',
    kind: 'absent',
    broken: () => absent('undecided'),
    at: { segmentId: 's-pm', waveId: 'w-pm', recipientId: 'cuong' },
    fine: () => absent('later'),
  },
  {
    rule: 'R5',
    kind: 'decision',
    broken: () =>
      quietWith((plan) => {
        thing(plan.decisions, 'd-president').stated.individual = 3;
      }),
    at: { segmentId: 's-order-2', decisionId: 'd-president' },
    fine: () =>
      quietWith((plan) => {
        const { stated } = thing(plan.decisions, 'd-president');
        Object.assign(stated, { individual: 2, collective: 1 });
      }),
  },
  {
    rule: 'R5',
    kind: 'show',
    broken: () =>
      quietWith((_plan, show) => {
        show.info.stated.collective = 5;
      }),
    at: {},
    // Everybody is counted once, however many awards they get.
    fine: () =>
      quietWith((plan, show) => {
        show.info.stated.collective = 4;
        handing(plan, 's-pm').waves[0]?.recipientIds.unshift('bank');
      }),
  },
  {
    rule: 'R6',
    kind: 'unplaced',
    broken: () =>
      quietWith((plan) => {
        plan.recipients.push(
          castDraft(individual('new', 'Bùi Thị Mai')),
          castDraft(individual('newer', 'Bùi Thị Na')),
        );
      }),
    at: { recipientId: 'new' },
    fine: quietShow,
  },
  {
    rule: 'R6',
    kind: 'doubled',
    broken: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.recipients, 'giang'), { name: 'VŨ THỊ DUNG' });
      }),
    at: { segmentId: 's-province', waveId: 'w-province-2', recipientId: 'giang' },
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.recipients, 'giang'), { name: 'Vũ Thị Dung', unit: 'Sở Y tế' });
      }),
  },
  {
    rule: 'R6',
    kind: 'presenter-twice',
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves[0]?.presenterIds.push('deputy');
      }),
    at: { segmentId: 's-pm', waveId: 'w-pm', personId: 'deputy' },
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves[0]?.presenterIds.push('chair');
      }),
  },
  {
    rule: 'R6',
    kind: 'presents-and-receives',
    broken: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'dung').name = 'đặng xuân trường';
      }),
    at: { segmentId: 's-province', waveId: 'w-province-2', recipientId: 'dung' },
    // In another wave of the same award.
    fine: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'dung').name = 'Nguyễn Huy Dũng';
      }),
  },
  {
    rule: 'R6',
    kind: 'presenter-announces',
    broken: () =>
      quietWith((plan) => {
        thing(plan.decisions, 'd-president').announcerId = 'secretary';
      }),
    at: { segmentId: 's-order-2', waveId: 'w-order-2', personId: 'secretary' },
    // The second presentation of a decision reads nothing.
    fine: () =>
      quietWith((plan) => {
        thing(plan.decisions, 'd-president').announcerId = 'deputy';
        const [wave3] = handing(plan, 's-order-3').waves;
        if (wave3) wave3.presenterIds = ['deputy'];
      }),
  },
  {
    rule: 'R7',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'bank').name = 'Công ty XQZW';
      }),
    at: { segmentId: 's-province', cueId: 'w-province-1/call-up', part: 'names' },
    fine: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'bank').name = 'Văn phòng UBND tỉnh';
      }),
  },
  {
    rule: 'wave-without-presenter',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        for (const one of handing(plan, 's-pm').waves) one.presenterIds = [];
      }),
    at: { segmentId: 's-pm', waveId: 'w-pm' },
    // Where nobody stands yet, that is what is said.
    fine: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves.push(castDraft(wave('w-empty', [])));
      }),
  },
  {
    rule: 'date-unknown',
    kind: null,
    broken: () =>
      quietWith((_plan, show) => {
        show.info.date = null;
      }),
    at: {},
    fine: quietShow,
  },
  {
    rule: 'start-too-early',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        thing(plan.segments, 'address').startsAt = '08:01';
      }),
    at: { segmentId: 'address' },
    fine: () =>
      quietWith((plan) => {
        thing(plan.segments, 'address').startsAt = '11:30';
      }),
  },
  {
    rule: 'end-too-late',
    kind: 'late',
    broken: () =>
      quietWith((plan) => {
        thing(plan.segments, 's-pm').endsBy = '08:18';
      }),
    at: { segmentId: 's-pm' },
    fine: () =>
      quietWith((plan) => {
        thing(plan.segments, 's-pm').endsBy = '11:30';
      }),
  },
  {
    rule: 'end-too-late',
    kind: 'start',
    broken: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.segments, 'address'), { startsAt: '11:30', endsBy: '11:15' });
      }),
    at: { segmentId: 'address' },
    fine: () =>
      quietWith((plan) => {
        Object.assign(thing(plan.segments, 'address'), { startsAt: '11:30', endsBy: '12:15' });
      }),
  },
  {
    rule: 'no-waves',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves = [];
      }),
    at: { segmentId: 's-pm' },
    fine: quietShow,
  },
  {
    rule: 'empty-wave',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        handing(plan, 's-pm').waves.push(castDraft(wave('w-empty', [])));
      }),
    at: { segmentId: 's-pm', waveId: 'w-empty' },
    fine: quietShow,
  },
  {
    rule: 'unnamed',
    kind: null,
    broken: () =>
      quietWith((plan) => {
        thing(plan.recipients, 'bank').name = null;
      }),
    at: { segmentId: 's-province', waveId: 'w-province-1', recipientId: 'bank' },
    fine: quietShow,
  },
  {
    rule: 'template-unusable',
    kind: 'missing-slot',
    broken: () =>
      quietWith((plan) => {
        plan.words.templates.vi['present.joint'] = 'Cùng trao.';
      }),
    at: {},
    fine: () =>
      quietWith((plan) => {
        plan.words.templates.vi['present.joint'] = 'Cùng trao: {others}.';
      }),
  },
  {
    rule: 'template-unusable',
    kind: 'unknown-key',
    broken: () =>
      quietWith((plan) => {
        plan.words.templates.en['present.jiont'] = 'With {others}.';
      }),
    at: {},
    fine: quietShow,
  },
  {
    rule: 'words-drifted',
    kind: null,
    broken: () => withOwn('report#invite', 'Xin mời nghe báo cáo.', 'Tiếp theo là lời cũ.'),
    at: { segmentId: 'report', cueId: 'report', part: 'invite' },
    fine: () =>
      withOwn(
        'report#invite',
        'Xin mời nghe báo cáo.',
        'Tiếp theo chương trình là phát biểu report.',
      ),
  },
  {
    rule: 'words-placeless',
    kind: null,
    broken: () => withOwn('report#anthem', 'Hát to lên.', ''),
    at: { segmentId: 'report', cueId: 'report', part: 'anthem' },
    fine: quietShow,
  },
];
