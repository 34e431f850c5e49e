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
  /** The same thing in shows of several sizes: what it is, and how many segments this one had. */
  readonly sized?: { readonly what: string; readonly segments: number };
  /** The raw limit is the same thing in a show that is so many times smaller. */
  readonly timesLarger?: number;
  /** The same of Ontime 4.11, p50 / p99, measured on a like machine at another time. */
  readonly peer?: string;
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

/**
 * How each thing that was measured in several sizes grows: the exponent e of n^e, by its p50 in the smallest and the largest
 * show. 0: it does not grow; 1: it grows as the show does.
 */
export function exponents(measured: readonly Measured[]): ReadonlyMap<Measured, number> {
  const found = new Map<Measured, number>();
  for (const one of measured) {
    const { sized, timesLarger, raw, p50 } = one;
    if (timesLarger !== undefined && raw !== null)
      found.set(one, Math.log(p50 / raw.p50) / Math.log(timesLarger));
    if (sized === undefined) continue;
    const smallest = measured
      .filter((other) => other.sized?.what === sized.what)
      .reduce((least, other) => (sizeOf(other) < sizeOf(least) ? other : least));
    if (smallest === one) continue;
    found.set(one, Math.log(p50 / smallest.p50) / Math.log(sizeOf(one) / sizeOf(smallest)));
  }
  return found;
}

const sizeOf = ({ sized }: Measured): number => sized?.segments ?? 1;

/** A Markdown table for people. */
export function asTable({ at, machine, host, measured }: Report): string {
  const n = (ms: number) => ms.toFixed(ms < 10 ? 2 : 0);
  const growth = exponents(measured);
  const rows = measured.map((one) => {
    const { name, p50, p95, unit, raw, aim, peer = '' } = one;
    const exponent = growth.get(one)?.toFixed(2) ?? '';
    const ratio = raw === null ? '–' : `${(p50 / raw.p50).toFixed(2)}x`;
    const limit = raw === null ? '–' : `${raw.name}: ${n(raw.p50)} / ${n(raw.p95)}`;
    return `| ${name} | ${unit === undefined ? `${n(p50)} / ${n(p95)}` : `${n(p50)} ${unit}`} | ${limit} | ${ratio} | ${exponent} | ${aim} | ${peer} |`;
  });
  return [
    `${at} · ${machine} · ${host}`,
    '',
    '| what | p50 / p95 ms | raw limit p50 / p95 ms | ratio of p50 | grows as n^ | aim | Ontime 4.11, a like machine, another time, p50 / p99 ms |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
