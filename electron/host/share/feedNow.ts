import { createHash } from 'node:crypto';
import type { Show } from '@shared/model/show.ts';
import { feedCsv, feedRow, type NowFeed, nowFeed } from '@shared/share/feed.ts';
import type { HallState } from '@shared/share/hall.ts';
import { HALL_PARTS } from '@shared/share/roles.ts';
import type { Guests } from './guests.ts';

/** The feed as it is at a moment, in all of its forms. */
export interface FeedNow {
  /** Changes with what the feed says, and with nothing else. */
  readonly tag: string;
  /** One object. */
  readonly json: string;
  /** A list with one flat object, for programs that take rows. */
  readonly rows: string;
  readonly csv: string;
}

/** Makes the feed when somebody asks: once for each state of the show, and each second while the show runs over its time. */
export class FeedMaker {
  readonly #guests: Guests;
  #hall: { readonly show: Show; readonly state: HallState } | null = null;
  #made: { readonly said: string; readonly now: FeedNow } | null = null;

  constructor(guests: Guests) {
    this.#guests = guests;
  }

  /** What graphics show at `now`, ms since 1970. */
  feed(now: number): NowFeed {
    const { show } = this.#guests;
    if (this.#hall?.show !== show) {
      // What the lines are told, which was made already.
      const state = JSON.parse(this.#guests.hallJson(HALL_PARTS)) as HallState;
      this.#hall = { show, state };
    }
    return nowFeed(this.#hall.state, now);
  }

  read(): FeedNow {
    const at = this.#guests.now();
    const feed = this.feed(at);
    const said = JSON.stringify(feed);
    if (this.#made?.said === said) return this.#made.now;
    const updatedAt = new Date(at).toISOString();
    const row = feedRow(feed, updatedAt);
    const now = {
      tag: createHash('sha256').update(`${updatedAt}${said}`).digest('base64url').slice(0, 22),
      json: JSON.stringify({ ...feed, updatedAt }),
      rows: JSON.stringify([row]),
      csv: feedCsv(row),
    };
    this.#made = { said, now };
    return now;
  }
}
