/**
 * Runs `work` when the frame that is being made has been painted, so that it costs the next one nothing.
 * Gives the function that calls it off.
 */
export function afterPaint(work: () => void): () => void {
  let handle = requestAnimationFrame(() => {
    handle = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(handle);
}
