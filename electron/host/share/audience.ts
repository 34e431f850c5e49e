import type { HostEvent } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { hallPart } from '@shared/share/hall.ts';
import { HALL_PARTS, type HallPart } from '@shared/share/roles.ts';

/** Messages as they go out; made once, whoever gets them. */
export const framed = (message: HostEvent): Buffer => Buffer.from(JSON.stringify(message));

/**
 * The parts of the hall as they were last told, so that only what is new is told again: after an edit that nobody in the
 * hall can see nothing is.
 */
export class HallParts {
  readonly #told = new Map<HallPart, { readonly show: Show; readonly json: string }>();

  /** A part of the show as JSON, made once for each state of the show. */
  json(show: Show, part: HallPart): string {
    const known = this.#told.get(part);
    if (known?.show === show) return known.json;
    const json = JSON.stringify(hallPart(show, part));
    this.#told.set(part, { show, json });
    return json;
  }

  /** Brings all parts up to this state of the show, and names those that say something else than before. */
  news(show: Show): ReadonlySet<HallPart> {
    return new Set(
      HALL_PARTS.filter((part) => {
        const before = this.#told.get(part)?.json;
        return this.json(show, part) !== before;
      }),
    );
  }

  /** The message with those parts. */
  message(show: Show, parts: readonly HallPart[]): Buffer {
    return Buffer.from(
      `{"type":"hall","showId":${JSON.stringify(show.id)},"parts":{${this.#fields(show, parts)}}}`,
    );
  }

  /** Those parts as JSON. */
  state(show: Show, parts: readonly HallPart[]): string {
    return `{${this.#fields(show, parts)}}`;
  }

  #fields(show: Show, parts: readonly HallPart[]): string {
    return parts.map((part) => `"${part}":${this.json(show, part)}`).join(',');
  }
}
