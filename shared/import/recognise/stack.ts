import type { Section } from './sections.ts';

/** The section heads that a row stands under, the outermost first. */
export type Stack = readonly OpenSection[];

export interface OpenSection {
  readonly section: Section;
  /** 1-based row number in the file. */
  readonly row: number;
}

/** A new head closes those of its own level and what is inside them. */
export function opened(stack: Stack, section: Section, row: number): Stack {
  const at = stack.findIndex(({ section: outer }) => isSameLevel(outer, section));
  return [...(at < 0 ? stack : stack.slice(0, at)), { section, row }];
}

function isSameLevel(outer: Section, inner: Section): boolean {
  if (outer.style === inner.style) return true;
  // Where one of two heads is not numbered, heads that say the same thing are of one level.
  const unnumbered = outer.style.startsWith('plain') || inner.style.startsWith('plain');
  return unnumbered && says(outer) === says(inner) && says(inner) !== 'label';
}

function says(section: Section): string {
  if (section.award !== null) return 'award';
  if (section.kind !== null) return 'kind';
  return section.unit === null ? 'label' : 'unit';
}

/** The nearest thing that one of the heads says. */
export function nearest<V>(stack: Stack, say: (section: Section) => V | null): V | null {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const open = stack[at];
    const said = open === undefined ? null : say(open.section);
    if (said !== null) return said;
  }
  return null;
}
