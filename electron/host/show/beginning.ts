import type { Beginning, Failure } from '@shared/contract/contract.ts';
import { withoutPeople } from '@shared/document/beginnings.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';

/** What a new show begins with; null when there is no such thing. `look` gives a show of the library. */
export async function beginning(
  from: Beginning,
  look: (showId: string) => Promise<Show | Failure>,
): Promise<Pick<Show, 'info' | 'plan'> | null> {
  switch (from.kind) {
    case 'empty':
      return newShow('new', emptyInfo(''));
    // Loaded late: reading them takes a part of the start.
    case 'sample': {
      const { sampleShow } = await import('@shared/document/samples.ts');
      return sampleShow(from.name);
    }
    case 'template': {
      const { templateShow } = await import('@shared/document/templates.ts');
      return templateShow(from.name);
    }
    case 'show': {
      const show = await look(from.showId);
      return 'plan' in show ? withoutPeople(show) : null;
    }
  }
}
