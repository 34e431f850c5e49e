import type { Beginning, Failure } from '@shared/contract/contract.ts';
import { withoutPeople } from '@shared/document/beginnings.ts';
import { sampleShow } from '@shared/document/samples.ts';
import { templateShow } from '@shared/document/templates.ts';
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
    case 'sample':
      return sampleShow(from.name);
    case 'template':
      return templateShow(from.name);
    case 'show': {
      const show = await look(from.showId);
      return 'plan' in show ? withoutPeople(show) : null;
    }
  }
}
