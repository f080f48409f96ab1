import { z } from 'zod';
import { SOURCE_KINDS } from './terms.ts';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'lower-case letters, digits, dots and hyphens');

/** A day, a month or a year. */
export const dateSchema = z
  .string()
  .regex(/^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

/** A page, package or repository that a fact rests on. Facts name it by its key in `sources`. */
export const sourceSchema = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS),
    title: z.string().min(1),
    url: z.url({ protocol: /^https$/ }).optional(),
    /** Absent only for what the user's own config says. */
    date: dateSchema.optional(),
    /** `published`: the date that the source bears. `read`: it bears none, this is when it was read. */
    dated: z.enum(['published', 'read']).optional(),
  })
  .refine(({ kind, date, dated }) => kind === 'user' || (date && dated), 'a source has a date');

/** What every fact carries: at least one source, by key, and whether a source really says it. */
export const factShape = {
  sources: z.array(z.string().min(1)).min(1),
  confirmed: z.boolean().default(true),
  note: z.string().min(1).optional(),
};

/** A set of values. All conditions that are present must hold. Numbers unless the name says otherwise. */
export const rangeSchema = z
  .strictObject({
    min: z.number().optional(),
    max: z.number().optional(),
    /** The bound itself is not allowed. */
    minExclusive: z.boolean().optional(),
    maxExclusive: z.boolean().optional(),
    integer: z.boolean().optional(),
    /** Literal values; an object is named by its `type`, so that `function` stands for a named tool. */
    values: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .optional(),
    /** Largest number of entries of a list. */
    maxItems: z.int().min(1).optional(),
    /** Longest text, or entry of a list, in UTF-16 units. */
    maxLength: z.int().min(1).optional(),
    /** Longest text, or entry of a list, in UTF-8 bytes. */
    maxBytes: z.int().min(1).optional(),
    /** Schemes that an address may have, without the colon. */
    schemes: z.array(z.string()).min(1).optional(),
  })
  .refine((range) => Object.keys(range).length > 0, 'at least one condition')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'min is above max');

export type Source = z.infer<typeof sourceSchema>;
export type Range = z.infer<typeof rangeSchema>;
