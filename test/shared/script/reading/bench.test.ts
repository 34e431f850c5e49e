import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { spoken, unreadable } from '@shared/script/reading/reading.ts';
const base = { language: 'vi', region: 'north', decisionNumbers: 'words', abbreviations: {} } as const;
it('x', () => {
  const out: string[] = [];
  const time = (name: string, f: () => void) => { const t = performance.now(); f(); out.push(`${name} ${(performance.now() - t).toFixed(1)}`); };
  const set = (kind: string, make: (i: number) => string) => {
    const lines = Array.from({ length: 10000 }, (_, i) => make(i));
    for (const own of [{}, { VNPT: 'VNPT', ABC: 'công ty A Bê Xê' }]) {
      const r = { ...base, abbreviations: own };
      time(kind + ' first', () => spoken('THPT 1', r));
      time(kind + ' 10k', () => lines.forEach((l) => spoken(l, r)));
      time(kind + ' 10k again', () => lines.forEach((l) => spoken(l, r)));
      const s = lines.map((l) => spoken(l, r));
      time(kind + ' unreadable', () => s.forEach((l) => unreadable(l, r)));
    }
  };
  set('names', (i) => ['Nguyễn Thị Thu Hà', 'Trần Văn Bình', 'Lê Quang Tiến'][i % 3] + ' ' + 'aăâbcd'[i % 6]);
  set('units', (i) => `Trường THPT Chuyên Thái Nguyên ${'aăâbcd'[i % 6]}`);
  set('towns', (i) => `Đảng bộ xã Tân Cương, TP. Thái Nguyên ${'aăâbcd'[i % 6]}`);
  set('numbers', (i) => `Tập thể ${i}`);
  set('mixed', (i) => ['Nguyễn Thị Thu Hà', 'Trường THPT Chuyên Thái Nguyên', 'Đảng bộ xã Tân Cương, TP. Thái Nguyên', 'Tập thể 05'][i % 4] ?? '');
  const t2 = performance.now();
  writeFileSync('/tmp/readtry/bench.out', out.join('\n'));
});
