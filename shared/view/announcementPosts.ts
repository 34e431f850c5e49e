import type { Span } from '../import/announcement/announcement.ts';

/** What may stand between a name and a post, or between two posts. */
const BETWEEN = /^[\s,–—-]*$/;
/** No post is further from its name than the others before it and this many characters of what stands between. */
const GAP = 4;

/** Where the posts of somebody stand at one mention: inside of it, right before it, or in a row behind it. */
export function postSpans(text: string, posts: readonly string[], mention: Span): Span[] {
  const longest = [...posts].sort((a, b) => b.length - a.length);
  const before = endingAt(text, longest, mention.start);
  const found = before === null ? [] : [before];
  found.push(...inside(text, longest, mention));
  for (let at = mention.end, left = longest; left.length > 0; ) {
    const next = startingAt(text, left, at);
    if (next === null) break;
    found.push(next);
    at = next.end;
    left = left.filter((post) => !isAt(text, post, next.start));
  }
  return found;
}

function inside(text: string, posts: readonly string[], { start, end }: Span): Span[] {
  const words = text.slice(start, end).toLowerCase();
  const found: Span[] = [];
  for (const post of posts) {
    const at = words.indexOf(post.toLowerCase());
    const span = { start: start + at, end: start + at + post.length };
    if (at >= 0 && found.every((one) => span.end <= one.start || span.start >= one.end))
      found.push(span);
  }
  return found;
}

function startingAt(text: string, posts: readonly string[], from: number): Span | null {
  for (let start = from; start <= from + GAP; start += 1) {
    if (!BETWEEN.test(text.slice(from, start))) return null;
    const post = posts.find((one) => isAt(text, one, start));
    if (post !== undefined) return { start, end: start + post.length };
  }
  return null;
}

function endingAt(text: string, posts: readonly string[], to: number): Span | null {
  for (let end = to; end >= Math.max(0, to - GAP); end -= 1) {
    if (!BETWEEN.test(text.slice(end, to))) return null;
    const post = posts.find((one) => isAt(text, one, end - one.length));
    if (post !== undefined) return { start: end - post.length, end };
  }
  return null;
}

const isAt = (text: string, post: string, start: number): boolean =>
  start >= 0 && text.slice(start, start + post.length).toLowerCase() === post.toLowerCase();
