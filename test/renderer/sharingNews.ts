import type { HostEvent } from '@shared/contract/contract.ts';
import type { SharingState } from '@shared/contract/sharing.ts';
import { PanelNews } from '../../electron/host/share/panelNews.ts';

/** Tells a window each state of sharing as the host does: what is new, and nothing else. */
export function sharingNews(tell: (event: HostEvent) => void): (next: SharingState) => void {
  const news = new PanelNews();
  return (next) => {
    for (const event of news.events(next)) tell(event);
  };
}
