import { SaxesParser } from 'saxes';
import { corrupt } from './faults.ts';

/** What stands in a tag, by names as they are written. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Hears of the parts of an XML text in their order; names come without the prefix that some programs put before them. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  /** A run of text, its entities resolved; long text comes in several runs. */
  text?(run: string): void;
  close?(name: string): void;
}

/** Reads an XML text in pieces of any length. Throws `list-corrupt` where it is not well-formed, or another one than its root says. */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #hasRoot = false;

  /** `root`: name of the tag around everything. */
  constructor(root: string, listener: XmlListener) {
    this.#parser.on('error', () => {
      throw corrupt();
    });
    this.#parser.on('opentag', (tag) => {
      const name = localName(tag.name);
      if (!this.#hasRoot && name !== root) throw corrupt();
      this.#hasRoot = true;
      listener.open(name, tag.attributes);
    });
    const { text, close } = listener;
    if (close !== undefined)
      this.#parser.on('closetag', ({ name }) => close.call(listener, localName(name)));
    if (text === undefined) return;
    this.#parser.on('text', (run) => text.call(listener, run));
    this.#parser.on('cdata', (run) => text.call(listener, run));
  }

  push(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#parser.close();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes of every tag of that name, by their local names: `r:id` is found as `id`; for the short lists of parts in Office files. Throws as the reader does. */
export function tagsOf(xml: string, root: string, name: string): XmlAttributes[] {
  const found: XmlAttributes[] = [];
  const reader = new XmlReader(root, {
    open: (tag, attributes) => {
      if (tag === name) found.push(localNames(attributes));
    },
  });
  reader.push(xml);
  reader.end();
  return found;
}

const localNames = (attributes: XmlAttributes): XmlAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), value] as const),
  );
