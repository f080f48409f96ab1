import { z } from 'zod';

/** A place in a file: 1-based line and column, columns in UTF-16 code units. */
export const positionSchema = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
/** From `start` (included) to `end` (excluded). */
export const rangeSchema = z.strictObject({ start: positionSchema, end: positionSchema });

export type Position = z.infer<typeof positionSchema>;
export type Range = z.infer<typeof rangeSchema>;
