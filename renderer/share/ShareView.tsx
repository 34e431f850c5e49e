/** Who sees the show on the network, and what may drive it. */
export function ShareView() {
  return null;
}
