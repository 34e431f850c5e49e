import { sampleShow } from '@shared/document/samples.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { SHOW_VERSION, type Show } from '@shared/model/show.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changed, gone } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow, presentation, wave } from '../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const fault = (text: string) => {
  const read = readShow(text);
  if (read.ok) throw new Error('it was read');
  return read.fault;
};

/** The example as plain JSON with one change. */
function spoiled(spoil: (file: Record<string, never>) => void): string {
  const file = JSON.parse(writeShow(exampleShow())) as Record<string, never>;
  spoil(file);
  return JSON.stringify(file);
}

describe('readShow', () => {
  it('gives back what was written, frozen', () => {
    const named = changed(generatedShow({ segments: 20, recipients: 200, seed: 2 }), {
      type: 'edit-info',
      payload: { changes: { title: 'Lễ — “trao tặng” 🏅' } },
    });
    const show = gone(named, 3);
    const read = readShow(writeShow(show));
    expect(read).toEqual({ ok: true, show, migratedFrom: null });
    if (!read.ok) return;
    expect(() => {
      (read.show.plan.segments as unknown[]).length = 0;
    }).toThrow(TypeError);
  });

  it('takes a byte order mark and names in decomposed letters', () => {
    const text = `\uFEFF${writeShow(exampleShow()).normalize('NFD')}`;
    expect(readShow(text)).toEqual({ ok: true, show: exampleShow(), migratedFrom: null });
  });

  it('says at which line and column a text is not JSON', () => {
    const lines = JSON.stringify(exampleShow(), null, 2).split('\n');
    const bad = [...lines.slice(0, 9), '      oops', ...lines.slice(9)].join('\n');
    expect(fault(bad)).toEqual({ code: 'file-not-json', details: { line: 10, column: 7 } });
    expect(fault('\uFEFF<html>')).toEqual({
      code: 'file-not-json',
      details: { line: 1, column: 1 },
    });
    expect(fault('')).toEqual({ code: 'file-not-json', details: { line: 1, column: 1 } });
    expect(fault('\0\0\0')).toMatchObject({ code: 'file-not-json' });
  });

  it('calls a file that ends too early truncated, wherever it was cut', () => {
    const text = writeShow(exampleShow()).trimEnd();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        expect(fault(text.slice(0, length))).toEqual({
          code: 'file-truncated',
          details: { line: 1, column: length + 1 },
        });
      }),
    );
  });

  it.each([
    'null',
    '7',
    '[]',
    '{}',
    '"rostrum-show"',
    '{"format":"other","version":1}',
    '{"version":1}',
  ])('says that %s is none of ours', (text) => {
    expect(fault(text)).toEqual({ code: 'file-not-ours', details: {} });
  });

  it('refuses a file of a newer app, whatever else stands in it', () => {
    const version = SHOW_VERSION + 1;
    expect(fault(`{"format":"rostrum-show","version":${version},"new":true}`)).toEqual({
      code: 'file-too-new',
      details: { version, known: SHOW_VERSION },
    });
  });

  it.each([
    ['version', (file: Record<string, unknown>) => (file.version = 0)],
    ['version', (file: Record<string, unknown>) => (file.version = '1')],
    ['version', (file: Record<string, unknown>) => (file.version = 1.5)],
    ['version', (file: Record<string, unknown>) => delete file.version],
    ['info.title', (file: { info: Show['info'] }) => ((file.info as { title: string }).title = '')],
    ['run', (file: Record<string, unknown>) => delete file.run],
    ['(root)', (file: Record<string, unknown>) => (file.extra = 1)],
    [
      'plan.segments.1.kind',
      (file: { plan: { segments: { kind: string }[] } }) => (file.plan.segments[1] = { kind: 'x' }),
    ],
    [
      'plan.people.0.name',
      (file: { plan: { people: { name: unknown }[] } }) => {
        const [first] = file.plan.people;
        if (first) first.name = 5;
      },
    ],
  ])('names the place that is invalid: %s', (at, spoil) => {
    // Each row spoils the part that it names.
    expect(fault(spoiled(spoil as (file: Record<string, never>) => void))).toEqual({
      code: 'file-invalid',
      details: { at },
    });
  });

  it.each<[string, Partial<Show['plan']>, string]>([
    [
      'an award that is not there',
      { segments: [presentation('s-1', [], { awardId: 'a-9' })] },
      'Trao tặng s-1',
    ],
    [
      'one id twice',
      { people: [...exampleShow().plan.people, ...exampleShow().plan.people] },
      'p-secretary',
    ],
    [
      'somebody twice in one presentation',
      { segments: [presentation('s-1', [wave('w-1', ['r-hero', 'r-hero'])])] },
      'Trao tặng s-1',
    ],
  ])('refuses %s', (_name, plan, at) => {
    const show = exampleShow();
    expect(fault(writeShow({ ...show, plan: { ...show.plan, ...plan } }))).toEqual({
      code: 'file-invalid',
      details: { at },
    });
  });

  it('refuses a position that the plan does not have', () => {
    const show = gone(exampleShow());
    const lost = { ...show, run: { ...show.run, current: 's-none' } };
    expect(fault(writeShow(lost)).code).toBe('file-invalid');
    expect(fault(writeShow({ ...show, run: { ...show.run, phase: 'ready' } })).details).toEqual({
      at: 'run.current',
    });
    const unbegun = { ...show, run: { ...show.run, begunAt: null } };
    expect(fault(writeShow(unbegun)).details).toEqual({ at: 'run.begunAt' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readShow(text).ok).toBe(false);
      }),
    );
  });
});

describe('a file that a hand has changed', () => {
  const spoiled = (change: (show: Record<string, unknown>) => void) => {
    const file = JSON.parse(writeShow(exampleShow())) as Record<string, unknown>;
    change(file);
    return readShow(JSON.stringify(file));
  };
  const refused = (at: string) => ({ ok: false, fault: { code: 'file-invalid', details: { at } } });

  it('is taken without the checksum of the library', () => {
    expect(spoiled((file) => Object.assign(file, { crc: '00000000' }))).toMatchObject({ ok: true });
    expect(spoiled((file) => Object.assign(file, { crc: 7 }))).toEqual(refused('(root)'));
  });

  it('is refused where a rehearsal runs and has set nothing aside, or the other way round', () => {
    const run = { ...exampleShow().run, phase: 'rehearsal', begunAt: 0 };
    expect(spoiled((file) => Object.assign(file, { run }))).toEqual(refused('aside'));
  });
});

describe('the samples', () => {
  it('are found by name', () => {
    expect(sampleShow('thai-nguyen-2025')?.id).toBe('thai-nguyen-2025');
    expect(sampleShow('elsewhere')).toBeNull();
  });
});
