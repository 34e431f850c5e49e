import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../fixtures/commandLine.ts';

const cli = commandLine();
const { rostrum, pdfTool } = cli;

const newSample = () => rostrum('new', 'a.json', '--sample', 'thai-nguyen-2025');

describe('rostrum print', () => {
  it('prints the script as a tagged PDF that says the names of the six leaders', () => {
    newSample();
    expect(
      rostrum('print', 'a.json', '--sheet', 'script', '--format', 'pdf', '--out', 's.pdf').status,
    ).toBe(0);
    const text = pdfTool('pdftotext', 's.pdf').normalize('NFC').replace(/\s+/g, ' ');
    for (const leader of [
      'Trịnh Việt Hùng',
      'Phạm Hoàng Sơn',
      'Nguyễn Huy Dũng',
      'Đặng Xuân Trường',
      'Lê Quang Tiến',
      'Nguyễn Thanh Bình',
    ])
      expect(text).toContain(leader);
    const pages = Number(/Pages:\s+(\d+)/.exec(pdfTool('pdfinfo', 's.pdf'))?.[1]);
    expect(text).toContain(`${pages}/${pages}`);
    expect(text.split('Hội nghị tổng kết phong trào thi đua yêu nước').length).toBeGreaterThan(
      pages,
    );
    expect(pdfTool('pdfinfo', 's.pdf')).toMatch(/Tagged:\s+yes/);
    const fonts = pdfTool('pdffonts', 's.pdf').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/TrueType.*\byes\s+yes\s+yes\b/);
  });

  it('prints the lineups as text with every wave', () => {
    newSample();
    rostrum('print', 'a.json', '--sheet', 'lineups', '--format', 'txt', '--out', 'l.txt');
    const text = readFileSync(join(cli.folder, 'l.txt'), 'utf8');
    for (let number = 1; number <= 73; number += 1)
      expect(text).toContain(`Tập thể ${String(number).padStart(2, '0')}`);
  });

  it('prints every sheet as a PDF and as text, and the lists as workbooks', () => {
    newSample();
    const made = (sheet: string, format: string) => {
      const out = `${sheet}.${format}`;
      const { status } = rostrum(
        'print',
        'a.json',
        '--sheet',
        sheet,
        '--format',
        format,
        '--out',
        out,
      );
      return status === 0 && readFileSync(join(cli.folder, out)).byteLength > 300;
    };
    for (const sheet of [
      'programme',
      'running-order',
      'trays',
      'presenter-cards',
      'check-in',
      'stage-plans',
      'labels',
    ])
      for (const format of ['pdf', 'html', 'txt']) expect(made(sheet, format), sheet).toBe(true);
    for (const list of ['running-order', 'trays', 'check-in'])
      expect(made(list, 'xlsx'), list).toBe(true);
    for (const edited of [
      'programme',
      'running-order',
      'script',
      'lineups',
      'trays',
      'presenter-cards',
      'check-in',
      'as-run',
    ])
      expect(made(edited, 'docx'), edited).toBe(true);
  });
});

describe('rostrum print --sheet pack', () => {
  it('makes a folder with a PDF for each sheet and one with all of them', () => {
    newSample();
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'pack').status).toBe(0);
    const files = readdirSync(join(cli.folder, 'pack')).sort();
    expect(files).toHaveLength(10);
    expect(files.slice(0, 9).map((name) => name.replace(/-v1-[0-9a-z]{6}\.pdf$/, ''))).toEqual([
      '01-programme',
      '02-running-order',
      '03-script',
      '04-lineups',
      '05-trays',
      '06-presenter-cards',
      '07-check-in',
      '08-stage-plans',
      '09-labels',
    ]);
    const bound = files[9] ?? '';
    expect(bound).toMatch(/^hoi-nghi-.*-v1-[0-9a-z]{6}\.pdf$/);
    const pages = (name: string) =>
      Number(/Pages:\s+(\d+)/.exec(pdfTool('pdfinfo', join('pack', name)))?.[1]);
    const sum = files.slice(0, 9).reduce((count, name) => count + pages(name), 0);
    expect(pages(bound)).toBe(sum);
    const stamp = /-([0-9a-z]{6})\.pdf$/.exec(bound)?.[1];
    expect(pdfTool('pdftotext', join('pack', bound)).split(`bộ ${stamp}`).length).toBe(sum + 1);
  });

  it('leaves a folder alone that holds something, and a place that cannot be written', () => {
    newSample();
    mkdirSync(join(cli.folder, 'full'));
    writeFileSync(join(cli.folder, 'full', 'mine.txt'), 'x');
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'full')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('full'),
    });
    expect(readdirSync(join(cli.folder, 'full'))).toEqual(['mine.txt']);
    expect(rostrum('print', 'a.json', '--sheet', 'pack', '--out', 'no/such/pack')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be written (no such file or folder, ENOENT)'),
    });
    expect(readdirSync(cli.folder).sort()).toEqual(['a.json', 'full']);
  });
});
