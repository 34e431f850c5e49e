import { spelled } from '../import/recognise/text.ts';
import { type CatalogueEntry, catalogueEntrySchema } from './catalogue.ts';

/** What is wrong with a catalogue of awards. The sentences stand in `shared/words` under `catalogueFault.<code>`. */
export interface CatalogueFault {
  readonly code: 'no-awards' | 'schema' | 'double-id' | 'double-name' | 'double-alias';
  /** The place in the file: "awards[12].aliases[0]". */
  readonly at: string;
  /** `award` is the one that is at fault, `other` the one that is called so already, `name` what both are called. */
  readonly details: Readonly<Record<string, string>>;
}

/** The awards of a catalogue that can be used, and what is wrong with the others. */
export interface ReadCatalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly faults: readonly CatalogueFault[];
}

/**
 * Reads the parsed JSON of a catalogue (`{"awards": [...]}`, as `data/award-catalogue.json`). An award that doesn't fit
 * the schema, or that has the id or a name of one before it, is left out; an alias that another award has already is
 * left away. Names are compared in all their spellings. Everything else can be used.
 */
export function readCatalogue(file: unknown): ReadCatalogue {
  const awards = (file as { awards?: unknown } | null)?.awards;
  if (!Array.isArray(awards))
    return { entries: [], faults: [{ code: 'no-awards', at: 'awards', details: {} }] };
  const known = new KnownNames();
  const entries: CatalogueEntry[] = [];
  const faults: CatalogueFault[] = [];
  for (const [index, award] of awards.entries()) {
    const at = `awards[${index}]`;
    const parsed = catalogueEntrySchema.safeParse(award);
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map((issue) => schemaFault(at, award, issue)));
      continue;
    }
    const read = known.take(parsed.data, at);
    faults.push(...read.faults);
    if (read.entry !== null) entries.push(read.entry);
  }
  return { entries, faults };
}

interface Issue {
  readonly path: readonly PropertyKey[];
}

function schemaFault(at: string, award: unknown, { path }: Issue): CatalogueFault {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return { code: 'schema', at: at + place.join(''), details: { award: calledName(award) } };
}

/** What a person recognises an award by that can't be read. */
function calledName(award: unknown): string {
  const { id, name } = (award ?? {}) as { id?: unknown; name?: { vi?: unknown } };
  const [called] = [name?.vi, id].filter((one) => typeof one === 'string');
  return called ?? '?';
}

/** Who is called what so far. */
class KnownNames {
  readonly #ids = new Map<string, CatalogueEntry>();
  readonly #names = new Map<string, CatalogueEntry>();

  /** The entry as it can be used beside those before it; null: not at all. */
  take(
    entry: CatalogueEntry,
    at: string,
  ): { readonly entry: CatalogueEntry | null; readonly faults: readonly CatalogueFault[] } {
    const faults = [...this.#doubleId(entry, at), ...this.#doubleNames(entry, at)];
    if (faults.length > 0) return { entry: null, faults };
    const aliases = entry.aliases.map((alias, index) =>
      this.#double('double-alias', alias, entry, `${at}.aliases[${index}]`),
    );
    const taken = {
      ...entry,
      aliases: entry.aliases.filter((_, index) => aliases[index] === null),
    };
    this.#ids.set(entry.id, taken);
    for (const name of [entry.name.vi, entry.name.en, ...taken.aliases])
      if (name !== null) this.#names.set(spelled(name), taken);
    return { entry: taken, faults: aliases.filter((fault) => fault !== null) };
  }

  #doubleId(entry: CatalogueEntry, at: string): readonly CatalogueFault[] {
    const other = this.#ids.get(entry.id);
    return other === undefined ? [] : [doubled('double-id', entry.id, `${at}.id`, entry, other)];
  }

  #doubleNames(entry: CatalogueEntry, at: string): readonly CatalogueFault[] {
    // English names of different awards may be the same ("Labour Order"); Vietnamese ones are how they are told apart.
    const fault = this.#double('double-name', entry.name.vi ?? '', entry, `${at}.name.vi`);
    return fault === null ? [] : [fault];
  }

  #double(
    code: 'double-name' | 'double-alias',
    name: string,
    entry: CatalogueEntry,
    at: string,
  ): CatalogueFault | null {
    const other = name === '' ? undefined : this.#names.get(spelled(name));
    return other === undefined ? null : doubled(code, name, at, entry, other);
  }
}

function doubled(
  code: CatalogueFault['code'],
  name: string,
  at: string,
  entry: CatalogueEntry,
  other: CatalogueEntry,
): CatalogueFault {
  return { code, at, details: { name, award: calledName(entry), other: calledName(other) } };
}
