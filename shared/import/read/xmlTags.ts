/** Attributes of every tag of that name, whatever its prefix; for the short lists of parts in Office files. */
export function tagsOf(xml: string, name: string): Map<string, string>[] {
  const tags = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>`, 'g');
  return Array.from(xml.matchAll(tags), ([, attributes = '']) => attributesOf(attributes));
}

/** By local name: `r:id` is found as `id`. */
function attributesOf(text: string): Map<string, string> {
  const pairs = text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(pairs, ([, key = '', double, single]) => [key, entities(double ?? single ?? '')]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
