/**
 * Puts `chosen` into `base`, each behind the one before it in `reference`: the nearest that stands in `base` and is
 * not `loose`. Those before all of them go in front of the first, those without any to the end.
 * Chosen ids that stand in `base` leave their place.
 */
export function woven(
  base: readonly string[],
  reference: readonly string[],
  chosen: ReadonlySet<string>,
  loose: ReadonlySet<string> = new Set(),
): readonly Woven[] {
  const staying = base.filter((id) => !chosen.has(id));
  const anchors = new Set(staying.filter((id) => !loose.has(id)));
  const inFront: string[] = [];
  const behind = new Map<string, string[]>();
  let first: string | null = null;
  let anchor: string | null = null;
  for (const id of reference) {
    if (chosen.has(id)) {
      const here = anchor === null ? inFront : behind.get(anchor);
      if (here !== undefined) here.push(id);
      else if (anchor !== null) behind.set(anchor, [id]);
    } else if (anchors.has(id)) {
      first ??= id;
      anchor = id;
    }
  }
  const told = (id: string, at: string | null): Woven => ({ id, at });
  return [
    ...staying.flatMap((id) => [
      ...(id === first ? inFront.map((one) => told(one, id)) : []),
      told(id, null),
      ...(behind.get(id) ?? []).map((one) => told(one, id)),
    ]),
    ...(first === null ? inFront.map((one) => told(one, null)) : []),
  ];
}

/** An id in its order; `at`: the one beside which it was put. */
export interface Woven {
  readonly id: string;
  readonly at: string | null;
}
