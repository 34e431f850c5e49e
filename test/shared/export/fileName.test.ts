import { fileName } from '@shared/export/fileName.ts';
import { describe, expect, it } from 'vitest';

describe('fileName', () => {
  it.each([
    ['Hội nghị Điển hình tiên tiến', '2025-03-02', 'hoi-nghi-dien-hinh-tien-tien-2025-03-02.x'],
    ['Lễ trao giải “Búp sen/2026”', null, 'le-trao-giai-bup-sen-2026.x'],
    ['../../etc/passwd', null, 'etc-passwd.x'],
    ['名', null, 'rostrum.x'],
    ['…', '2026-01-01', 'rostrum-2026-01-01.x'],
  ])('%s', (title, date, name) => {
    expect(fileName({ title, date }, 'x')).toBe(name);
  });

  it('ends at a whole word', () => {
    const name = fileName({ title: 'nghị '.repeat(40), date: null }, 'csv');
    expect(name).toMatch(/^nghi(-nghi)+\.csv$/);
    expect(name.length).toBeLessThan(70);
  });
});
