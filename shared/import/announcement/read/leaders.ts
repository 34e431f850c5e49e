import { spelled } from '../../recognise/text.ts';
import type { FoundLeader, Sourced, Span } from '../announcement.ts';
import type { Actor } from './actors.ts';
import type { Chunk } from './chunks.ts';
import type { FoundPerson } from './peopleIn.ts';
import type { SentenceReading } from './statements.ts';

interface Leader {
  readonly name: string;
  posts: readonly string[];
  address: string | null;
  readonly spans: Span[];
  /** Whether a list of guests names the posts, which is fuller than any caption. */
  isListed: boolean;
}

/** The leaders of a text, each once, however the text calls them. */
export class Leaders {
  readonly #byName = new Map<string, Leader>();
  readonly #holders = new Map<string, Leader | null>();

  constructor(readings: readonly SentenceReading[], isActing: (name: string) => boolean) {
    for (const reading of readings) {
      const isList = listsGuests(reading);
      for (const [index, chunk] of reading.chunks.entries()) {
        if (chunk.kind !== 'person') continue;
        const person = withSharedPost(
          chunk.person,
          reading.chunks.slice(Math.max(0, index - 2), index),
        );
        const isGuest = isList && person.posts.length > 0;
        if (isGuest || isActing(spelled(person.name)))
          this.#add(person, { start: chunk.person.nameSpan, isListed: isGuest });
      }
    }
  }

  #add(
    person: FoundPerson,
    { start, isListed }: { readonly start: Span; readonly isListed: boolean },
  ): void {
    const key = spelled(person.name);
    const before = this.#byName.get(key);
    const leader = before ?? {
      name: person.name,
      posts: [],
      address: null,
      spans: [],
      isListed: false,
    };
    if (before === undefined) this.#byName.set(key, leader);
    leader.spans.push(start);
    leader.address ??= person.address;
    if (person.posts.length === 0) return;
    if (isListed && !leader.isListed) {
      leader.posts = person.posts;
      leader.isListed = true;
    } else if (!leader.isListed)
      leader.posts = [
        ...leader.posts,
        ...person.posts.filter((post) => !leader.posts.some((one) => means(one, post))),
      ];
  }

  /** In the order of their first mention. */
  all(): readonly FoundLeader[] {
    return [...this.#byName.values()].map(({ name, posts, address, spans }) => ({
      name,
      posts,
      address: address === null ? null : oneAddress(address),
      spans,
    }));
  }

  /** Whose name the text would give for an actor; null: it names nobody. */
  nameOf(actor: Actor): Sourced<string> | null {
    if (actor.kind === 'person') {
      const leader = this.#byName.get(spelled(actor.person.name));
      return { value: leader?.name ?? actor.person.name, spans: [actor.span] };
    }
    if (actor.kind !== 'office') return null;
    const holder = this.#holder(spelled(actor.text));
    return holder === null ? null : { value: holder.name, spans: [actor.span] };
  }

  /** Who is meant by an office; remembered, for a text says it again and again. */
  #holder(office: string): Leader | null {
    const known = this.#holders.get(office);
    if (known !== undefined) return known;
    const holder =
      this.#only((post) => post === office) ??
      this.#only((post) => post.startsWith(`${office} `)) ??
      this.#called(office);
    this.#holders.set(office, holder);
    return holder;
  }

  /** The one leader with this given name. */
  #called(given: string): Leader | null {
    const called = [...this.#byName.values()].filter(({ name }) =>
      spelled(name).endsWith(` ${given}`),
    );
    return called.length === 1 && !given.includes(' ') ? (called[0] ?? null) : null;
  }

  /** The one leader who holds such a post. */
  #only(isMeant: (post: string) => boolean): Leader | null {
    const holders = [...this.#byName.values()].filter(({ posts }) =>
      posts.some((post) => isMeant(spelled(post))),
    );
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }
}

/** "các đồng chí Phó Chủ tịch UBND tỉnh A và B": the post in front is that of both. */
function withSharedPost(person: FoundPerson, before: readonly Chunk[]): FoundPerson {
  if (person.posts.length > 0 || person.address !== null) return person;
  const [joint, last] = [before.at(-1), before.at(-2)];
  const first = joint?.kind === 'and' ? last : null;
  if (first?.kind !== 'person' || first.person.address?.startsWith('các') !== true) return person;
  return { ...person, posts: first.person.posts, address: first.person.address };
}

/** "các đồng chí" is said of several, of each it is "đồng chí". */
function oneAddress(address: string): string {
  return address
    .replace(/^(các|đ\/c|đ\.c)\s*/u, (found) => (found.startsWith('các') ? '' : 'đồng chí'))
    .trim();
}

/** "Bí thư Tỉnh ủy" of a caption is "Bí thư Tỉnh ủy Lam Giang" of the list. */
function means(full: string, short: string): boolean {
  const [a, b] = [spelled(full), spelled(short)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

const GUESTS =
  /(?:^|[\s,.])(?:dự|tham dự|tới dự|đến dự|có mặt|chủ trì|attending|attended|in attendance|participants|present at|giới thiệu)(?=$|[\s,.:])/iu;

/** "Dự hội nghị có các đồng chí: …" */
function listsGuests({ line }: SentenceReading): boolean {
  const [first, last] = [line.words[0], line.words.at(-1)];
  if (first === undefined || last === undefined) return false;
  return GUESTS.test(line.whole.slice(first.start, last.end).normalize('NFC'));
}
