import { z } from 'zod';

/**
 * Any of the fields of a thing, for an edit. A field that is left out stays as it was, even where the file has a
 * default for it, which zod's own `partial` would bring back.
 */
export function changesOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>): Changes<S> {
  const shape = Object.entries(schema.shape).map(([field, inner]) => {
    const own = inner instanceof z.ZodDefault ? inner.unwrap() : inner;
    return [field, z.optional(own)] as const;
  });
  return z.strictObject(Object.fromEntries(shape)) as unknown as Changes<S>;
}

type Changes<S extends z.ZodRawShape> = z.ZodType<{
  [K in keyof S]?: z.output<S[K]> | undefined;
}>;
