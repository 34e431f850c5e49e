/** How patient a line is. */
export interface LinePace {
  /** Each is heard from at least that often; after half as long again the broker says the last will. In seconds. */
  readonly keepaliveS: number;
  /** How long a broker may take to answer, in ms. */
  readonly answerMs: number;
  /** How many failed tries the first pause counts as (`pauseBefore`), and the longest pause in ms. */
  readonly failedBefore: number;
  readonly longestPauseMs: number;
}

/** After a first pause of about a second at most half a minute. */
export const USUAL_PACE: LinePace = {
  keepaliveS: 4,
  answerMs: 8000,
  failedBefore: 2,
  longestPauseMs: 30_000,
};
