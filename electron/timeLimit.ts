/** Says that a time limit ran out, in `withTimeLimit`. */
export const TIME_OUT = Symbol('time out');

/** What `work` gives, or `TIME_OUT` after `ms`. The work itself goes on; its later rejection is swallowed. */
export async function withTimeLimit<T>(work: Promise<T>, ms: number): Promise<T | typeof TIME_OUT> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof TIME_OUT>((resolve) => {
    timer = setTimeout(resolve, ms, TIME_OUT);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
