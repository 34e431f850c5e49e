import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Asset, readAsset } from '../web/assets.ts';

const pack = promisify(gzip);

/** What the build makes under a name of its own, in the one spelling of its address: only that is kept. */
const BUILT = /^\/assets\/[\w.-]+$/;
/** What gets smaller: text. Fonts and pictures are packed already. */
const TEXT = /^(text\/|image\/svg|application\/(json|manifest))/;

interface Kept {
  readonly plain: Asset;
  readonly packed: Asset;
}

/**
 * The files of the built page, read and packed once for all devices: two hundred phones that come at the same time read
 * from one copy, and take a third of the wireless network's time.
 */
export class PackedAssets {
  readonly #root: string;
  readonly #kept = new Map<string, Promise<Kept>>();

  /** `root` is the folder of the built page. */
  constructor(root: string) {
    this.#root = root;
  }

  /** As `readAsset`; `takesGzip`: the browser unpacks it by itself. */
  async get(pathname: string, sockets: readonly string[], takesGzip: boolean): Promise<Asset> {
    if (!BUILT.test(pathname)) return readAsset(this.#root, pathname, sockets);
    const known = this.#kept.get(pathname) ?? this.#read(pathname);
    const { plain, packed } = await known;
    return takesGzip ? packed : plain;
  }

  #read(pathname: string): Promise<Kept> {
    const reading = readAsset(this.#root, pathname).then(packedToo);
    this.#kept.set(pathname, reading);
    // What is not there may be there the next time; nobody may fill the memory with names.
    const forget = () => this.#kept.delete(pathname);
    reading.then(({ plain }) => plain.status !== 200 && forget(), forget);
    return reading;
  }
}

async function packedToo(plain: Asset): Promise<Kept> {
  const { body, headers } = plain;
  if (body === null || !TEXT.test(headers['content-type'] ?? '')) return { plain, packed: plain };
  const vary = { ...headers, vary: 'accept-encoding' };
  return {
    plain: { ...plain, headers: vary },
    packed: {
      ...plain,
      headers: { ...vary, 'content-encoding': 'gzip' },
      body: new Uint8Array(await pack(body)),
    },
  };
}
