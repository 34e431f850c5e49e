import { noPaper } from '../model/paper.ts';

/** How the sheets are set, what has been printed and who has read what. Until now nothing of that was remembered. */
export function toVersion5(file: Record<string, unknown>): void {
  file.paper = noPaper();
  file.inHand = {};
}
