import type { HostEvent } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { hallPart } from '@shared/share/hall.ts';
import { HALL_PARTS, type HallPart } from '@shared/share/roles.ts';

/** An event as it goes out: made once, whoever gets it. */
export const encoded = (message: HostEvent): Buffer => Buffer.from(JSON.stringify(message));

/**
 * The parts of the hall as JSON, made once for each state of the show, and as they were last told: after an edit that
 * nobody in the hall can see nothing is told.
 */
export class HallParts {
  readonly #made = new Map<HallPart, { readonly show: Show; readonly json: string }>();
  readonly #told = new Map<HallPart, string>();

  /** Those parts of the show as one JSON object. */
  json(show: Show, parts: readonly HallPart[]): string {
    return `{${parts.map((part) => `"${part}":${this.#json(show, part)}`).join(',')}}`;
  }

  /** The parts that say something else than when this was asked the last time. */
  news(show: Show): ReadonlySet<HallPart> {
    const news = HALL_PARTS.filter((part) => this.#json(show, part) !== this.#told.get(part));
    for (const part of news) this.#told.set(part, this.#json(show, part));
    return new Set(news);
  }

  /** The event with those parts. */
  event(show: Show, parts: readonly HallPart[]): Buffer {
    return Buffer.from(
      `{"type":"hall","showId":${JSON.stringify(show.id)},"parts":${this.json(show, parts)}}`,
    );
  }

  #json(show: Show, part: HallPart): string {
    const known = this.#made.get(part);
    if (known?.show === show) return known.json;
    const json = JSON.stringify(hallPart(show, part));
    this.#made.set(part, { show, json });
    return json;
  }
}
