import { z } from 'zod';

/** What a window can show. */
export const viewSchema = z.enum([
  'library',
  'plan',
  'run',
  'read',
  'stage',
  'print',
  'clock',
  'screen',
  'share',
  'crew',
  'overlay',
]);
export type View = z.infer<typeof viewSchema>;

/** Views of a show that have a tab in the bar. */
export const TABS = [
  'plan',
  'run',
  'read',
  'stage',
  'print',
  'share',
] as const satisfies readonly View[];

/** Views that are meant for a display of their own: a wall, a monitor. They have no bar. */
export const WALLS = ['clock', 'screen'] as const satisfies readonly View[];

/** Views that are meant for devices and programs on the network: a crew's phone, a browser source of a stream. */
export const DEVICE_VIEWS = ['crew', 'overlay'] as const satisfies readonly View[];

/** Every view of an open show. */
export const SHOW_VIEWS = [...TABS, ...WALLS, ...DEVICE_VIEWS] as const satisfies readonly View[];
