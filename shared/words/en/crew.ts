import type { crew as vi } from '../vi/crew.ts';

/** CREW, what sound, light, camera and stage hands follow, in English. */
export const crew: Record<keyof typeof vi, string> = {
  'crew.departments': 'Departments',
  'crew.all': 'All',
  'crew.chooseHint':
    'Only notes of the chosen departments are shown. This device remembers the choice.',
  'crew.notes': 'Notes',
  'crew.noNotes': 'No notes.',
  'crew.noNotesFor': 'No notes for {departments}.',
  'crew.stepLeft': '{left} of this step',
  'crew.stepOver': 'step over by {left}',
  'crew.ahead': 'After that',
  'crew.jumped': 'chosen, out of order',
  'crew.empty': 'There is nothing in the programme yet.',
};
