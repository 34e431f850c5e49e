import type { TypedName } from '@shared/view/stageView.ts';
import { create } from 'zustand';

/** The name that is being typed in a lineup, so that the drawing of the stage follows each letter. */
export const useTypedName = create<{ readonly typed: TypedName | null }>()(() => ({ typed: null }));

/** Tells what is typed as the name of a recipient; null: nothing any more. */
export function typeName(recipientId: string, name: string | null): void {
  useTypedName.setState({ typed: name === null ? null : { recipientId, name } });
}
