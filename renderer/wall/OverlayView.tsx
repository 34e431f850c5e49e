/** Graphics for a stream, on nothing: what stands behind shines through. */
export function OverlayView() {
  return null;
}
