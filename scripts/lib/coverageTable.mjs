// What the tests of shared/ do not reach, from the figures that vitest leaves (istanbul's shapes).

const FIGURES = ['lines', 'branches', 'functions'];

/**
 * A table by folder of shared/, and of all of it.
 * @param summary coverage-summary.json: { total, [file]: { lines: { covered, total }, … } }
 */
export function coverageTable(summary) {
  const folders = new Map();
  for (const [file, own] of Object.entries(summary)) {
    const folder = file === 'total' ? 'shared' : (inShared(file).split('/')[0] ?? '');
    const sums = folders.get(folder) ?? FIGURES.map(() => ({ covered: 0, total: 0 }));
    folders.set(folder, sums);
    FIGURES.forEach((figure, at) => {
      sums[at].covered += own[figure].covered;
      sums[at].total += own[figure].total;
    });
  }
  const { shared, ...others } = Object.fromEntries(folders);
  const rows = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ['folder', ...FIGURES].map(cell).join(''),
    ...[...rows, ['shared', shared]].map(([folder, sums]) =>
      [folder, ...sums.map(share)].map(cell).join(''),
    ),
  ].map((line) => line.trimEnd());
}

/**
 * Each branch, function and statement that no test has run, as `file:line what`; what stands twice in a line once.
 * @param details coverage-final.json
 * @param linesOf the lines of a file
 */
export function notReached(details, linesOf) {
  return Object.entries(details).flatMap(([file, own]) => {
    const lines = linesOf(file);
    const missing = [
      ...Object.keys(own.s)
        .filter((id) => own.s[id] === 0)
        .map((id) => ({ kind: 'statement', at: own.statementMap[id] })),
      ...Object.keys(own.f)
        .filter((id) => own.f[id] === 0)
        .map((id) => ({ kind: 'function', at: own.fnMap[id].loc })),
      ...Object.keys(own.b).flatMap((id) =>
        own.b[id].flatMap((count, nth) =>
          count === 0
            ? [{ kind: own.branchMap[id].type, at: placeOf(own.branchMap[id], nth) }]
            : [],
        ),
      ),
    ].sort((a, b) => a.at.start.line - b.at.start.line);
    const said = missing.map(
      ({ kind, at }) =>
        `shared/${inShared(file)}:${at.start.line} ${kind} ${textAt(lines, at).slice(0, 100)}`,
    );
    return [...new Set(said)];
  });
}

const cell = (text, at) => (at === 0 ? text.padEnd(12) : text.padEnd(24));

const share = ({ covered, total }) =>
  `${(total === 0 ? 100 : (covered / total) * 100).toFixed(1)} % of ${total}`;

const inShared = (file) => file.replaceAll('\\', '/').split('/shared/').at(-1) ?? file;

/** An `else` that is not written has no place of its own: that of its `if`. */
const placeOf = ({ loc, locations }, nth) =>
  locations[nth]?.start?.line === undefined ? loc : locations[nth];

function textAt(lines, { start, end }) {
  const line = lines[start.line - 1] ?? '';
  return line
    .slice(start.column, end.line === start.line ? (end.column ?? undefined) : undefined)
    .trim();
}
