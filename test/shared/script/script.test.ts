import { cues, findCue } from '@shared/cue/cues.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { scriptOf, scriptOfCue } from '@shared/script/script.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { bareShow } from '../../fixtures/bareShow.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { exampleShow } from '../../fixtures/shows.ts';

function sample(name: string): Show {
  const show = sampleShow(name);
  if (show === null) throw new Error(`no sample ${name}`);
  return show;
}

/** The words at a cue, a paragraph a line; names by their spoken text. */
function said(show: Show, cueId: string): string {
  if (findCue(show.plan, cueId) === undefined) throw new Error(`no cue ${cueId}`);
  return scriptOfCue(show, cueId)
    .map((block) =>
      block.kind === 'names' ? block.names.map((name) => name.text).join('\n') : block.text,
    )
    .join('\n');
}

const vi = sample('thai-nguyen-2025');
const en = sample('graduation');

describe('the formula in front of the presenter', () => {
  it('is said for both classes of the Labour Order', () => {
    for (const wave of ['hcld2-w1', 'hcld3-w1'])
      expect(said(vi, `${wave}/present`)).toMatch(/^Thừa ủy quyền của Chủ tịch nước, /);
  });

  it('is left out where the plan says none, and where the presenter holds the office', () => {
    expect(said(vi, 'cocp-w1/present')).not.toContain('Thừa ủy quyền');
    const president = changed(vi, {
      type: 'edit-person',
      payload: {
        id: 'hung',
        changes: { posts: ['Chủ tịch nước'] },
      },
    });
    expect(said(president, 'hcld2-w1/present')).not.toContain('Thừa ủy quyền');
  });

  it('can be the organiser’s own words', () => {
    const own = changed(vi, {
      type: 'edit-segment',
      payload: {
        segmentId: 'cocp',
        changes: { formula: { kind: 'custom', text: 'Thay mặt lãnh đạo Đảng, Nhà nước' } },
      },
    });
    expect(said(own, 'cocp-w1/present')).toMatch(/^Thay mặt lãnh đạo Đảng, Nhà nước, xin/);
  });
});

describe('the presenter', () => {
  it('is invited with all posts in their order', () => {
    expect(said(vi, 'cotinh-w1/present')).toContain(
      'đồng chí Nguyễn Huy Dũng, Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng thi đua khen thưởng tỉnh, lên trao Cờ thi đua của Ủy ban nhân dân tỉnh cho mười lăm tập thể.',
    );
  });

  it('who has just presented continues, without the posts', () => {
    expect(said(vi, 'hcld3-w1/present')).toContain('đồng chí Trịnh Việt Hùng tiếp tục trao');
    expect(said(vi, 'bktinh-w2/present')).not.toContain('tiếp tục');
  });

  it('of a joint wave is followed by the others', () => {
    expect(said(en, 'degrees-w1/present')).toContain(
      'Presenting together with Professor Anne Lowell, Dean of Science.',
    );
  });

  it('who is missing is said to be missing', () => {
    const nobody = changed(vi, {
      type: 'edit-wave',
      payload: { waveId: 'cocp-w1', changes: { presenterIds: [] } },
    });
    expect(said(nobody, 'cocp-w1/present')).toContain('chưa phân công');
  });
});

describe('a decision', () => {
  it('is announced once for two awards, with its issuer', () => {
    const announced = cues(vi.plan).filter((cue) => cue.beat === 'announce');
    expect(announced.map((cue) => cue.id)).toEqual([
      'hcld2/announce',
      'cocp/announce',
      'cotinh/announce',
    ]);
    expect(said(vi, 'hcld2/announce')).toContain('đại diện Ban Tổ chức');
    expect(said(en, 'medals/announce')).toContain('Mr Peter Hallam, Registrar, to read');
  });

  it('of the President is heard by those who stand on the stage already', () => {
    expect(said(vi, 'hcld2-w1/call-up')).toContain('để nghe công bố quyết định');
    expect(said(vi, 'cocp-w1/call-up')).toContain('đón nhận Cờ thi đua của Chính phủ');
  });
});

describe('names', () => {
  it('stand in the order of the lineup, each once', () => {
    const block = scriptOfCue(vi, 'bktinh-w2/call-up').find((one) => one.kind === 'names');
    if (block?.kind !== 'names') throw new Error('no names');
    expect(block.names.map((name) => name.number)).toEqual(
      Array.from({ length: 18 }, (_, at) => String(at + 1)),
    );
    expect(block.names[0]).toMatchObject({ text: 'Tập thể hai mươi', written: 'Tập thể 20' });
    expect(block.names.every((name) => name.unnamed)).toBe(true);
  });

  it('carry who is absent, who receives instead and how a name is said', () => {
    const absent = changed(en, {
      type: 'set-attendance',
      payload: {
        recipientId: 'g-01',
        attendance: { state: 'absent', outcome: 'undecided' },
      },
    });
    const block = scriptOfCue(absent, 'medals-w1/call-up').find((one) => one.kind === 'names');
    if (block?.kind !== 'names') throw new Error('no names');
    const [first, second] = block.names;
    expect(first).toMatchObject({
      absent: true,
      remark: 'absent',
      pronunciation: 'uh-MAR-uh oh-KAH-for',
    });
    expect(second).toMatchObject({
      text: 'the late Thomas Ashdown',
      remark: 'received by Mrs Helen Ashdown, mother, for the family',
    });
  });
});

describe('what no line may break', () => {
  it('is the leader with the address, as written and as read, and the one who receives', () => {
    const hard = hardShow('vi');
    const kept = (id: string) =>
      scriptOfCue(hard, id).flatMap((block) => (block.kind === 'names' ? [] : block.kept));
    expect(kept('certificate-1/present')).toEqual([
      'đồng chí Vàng Thị Lan',
      'đồng chí Đỗ Gia Khánh',
    ]);
    expect(kept('province-1/call-up')).toEqual([]);
  });
});

describe('every cue', () => {
  it('of the samples has something', () => {
    for (const show of [vi, en])
      for (const cue of cues(show.plan)) expect(scriptOf(show, cue).length).toBeGreaterThan(0);
  });
});

describe('a wave in which nobody stands yet', () => {
  const words = (language: 'vi' | 'en') => {
    const show = bareShow();
    const of = { ...show, info: { ...show.info, scriptLanguage: language } };
    return ['w-1/leave', 'w-2/call-up', 'w-2/present', 'w-2/photo', 'w-2/leave'].map((id) =>
      said(of, id),
    );
  };

  it('is called with words that say so, and with no gap in them', () => {
    const vietnamese = words('vi');
    expect(vietnamese[0]).toContain('đợt thứ hai gồm người nhận (chưa có danh sách) chuẩn bị');
    expect(vietnamese[2]).toContain(
      'Huân chương Lao động hạng Nhì cho người nhận (chưa có danh sách).',
    );
    expect(vietnamese[3]).toContain('người nhận (chưa có danh sách) chụp ảnh');
    expect(words('en')[2]).toContain('to the recipients (no list yet).');
    for (const text of [...vietnamese, ...words('en')]) {
      expect(text).not.toMatch(/ {2}|cho\.|gồm chuẩn|các (?:chụp|về)|\bto\.|will please/);
    }
  });

  it('is named so in the words before the awards only where no wave has anybody', () => {
    const leadIn = (empty: boolean) => {
      const show = bareShow();
      const segments = show.plan.segments.map((one) =>
        one.id === 's-labour' && one.kind === 'presentation' && empty
          ? { ...one, waves: one.waves.map((wave) => ({ ...wave, recipientIds: [] })) }
          : one,
      );
      return said({ ...show, plan: { ...show.plan, segments } }, 'w-1/call-up');
    };
    expect(leadIn(true)).toContain('cho người nhận (chưa có danh sách)');
    expect(leadIn(false)).not.toContain('chưa có danh sách');
  });
});

it('a decision of which only the number is known, and an event without a host, have words of their own', () => {
  const show = bareShow();
  const decisions = show.plan.decisions.map((one) => ({ ...one, number: '5/QĐ-CTN' }));
  const numbered = { ...show, plan: { ...show.plan, decisions } };
  expect(said(numbered, 's-labour/announce')).toContain('Quyết định số năm của Chủ tịch nước');
  expect(said(numbered, 's-open')).toContain('trang trọng tổ chức Hội nghị');
  expect(said(show, 's-labour/announce')).not.toContain('số');
});

it('where all who receive have died, their families are asked for the photograph, else who receives', () => {
  const show = exampleShow();
  const died = (ids: readonly string[]) => ({
    ...show,
    plan: {
      ...show.plan,
      recipients: show.plan.recipients.map((one) => ({ ...one, posthumous: ids.includes(one.id) })),
    },
  });
  const photo = (ids: readonly string[]) => said(died(ids), 'w-2/photo');
  expect(photo(['r-hero', 'r-family'])).toContain('đại diện gia đình');
  expect(photo(['r-hero'])).toContain('cá nhân, hộ gia đình');
});
