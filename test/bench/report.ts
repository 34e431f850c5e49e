import { cpus } from 'node:os';

/** One promise and its figures. */
export interface Measured {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** What is counted; ms when left out. */
  readonly unit?: 'elements' | 'MB' | 'KB' | 'bytes' | 'messages' | 's';
  /** The raw limit of the same run. */
  readonly raw: { readonly name: string; readonly p50: number; readonly p95: number } | null;
  /** What the issue of this promise aims at, in words. */
  readonly aim: string;
}

export interface Report {
  readonly at: string;
  readonly machine: string;
  readonly host: 'browser host';
  readonly measured: readonly Measured[];
}

export function report(measured: readonly Measured[]): Report {
  const [cpu] = cpus();
  return {
    at: new Date().toISOString(),
    machine: `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
    host: 'browser host',
    measured,
  };
}

/** The figure below which the share `p` of the sorted samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export function figures(samples: readonly number[]): { p50: number; p95: number } {
  return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

/** A Markdown table for people. */
export function asTable({ at, machine, host, measured }: Report): string {
  const n = (ms: number) => ms.toFixed(ms < 10 ? 2 : 0);
  const rows = measured.map(({ name, p50, p95, unit, raw, aim }) => {
    const ratio = raw === null ? '–' : `${(p50 / raw.p50).toFixed(2)}x`;
    const limit = raw === null ? '–' : `${raw.name}: ${n(raw.p50)} / ${n(raw.p95)}`;
    return `| ${name} | ${unit === undefined ? `${n(p50)} / ${n(p95)}` : `${n(p50)} ${unit}`} | ${limit} | ${ratio} | ${aim} |`;
  });
  return [
    `${at} · ${machine} · ${host}`,
    '',
    '| what | p50 / p95 ms | raw limit p50 / p95 ms | ratio of p50 | aim |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
