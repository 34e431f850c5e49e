import { z } from 'zod';

/** What a window can show. */
export const viewSchema = z.enum(['library', 'plan', 'run', 'read', 'print']);
export type View = z.infer<typeof viewSchema>;
