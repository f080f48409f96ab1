import { z } from 'zod';
import { EXPOSURE_LEVELS } from '../core/terms.ts';

const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const countrySchema = z.string().regex(/^[A-Z]{2}$/);
const sourceSchema = z.strictObject({ what: z.string(), date: dateSchema.optional() });
const regionRowSchema = z.strictObject({ country: countrySchema.nullable(), city: z.string() });
const regionRowsSchema = z.record(z.string(), regionRowSchema);

export const platformSchema = z.strictObject({
  name: z.string(),
  /** What code runs on where nothing says `edge`. */
  runs: z.enum(['regional', 'edge', 'ci']),
  /** Its edge runs near the visitor, unless pinned. */
  edge: z.literal('nearest').optional(),
  /** Unlisted countries where its edge has a site; empty: none; absent: not known. */
  edgeUnlisted: z.array(countrySchema).optional(),
  /** Operated from mainland China: addresses abroad have been refused too. */
  chinese: z.boolean().optional(),
  /** Codes may be written as display names, such as `East Asia`. */
  namesAreDisplayed: z.boolean().optional(),
  /** Its region codes are those of the cloud below it. */
  regionsOfOthers: z.boolean().optional(),
  /** A prefix of the code names the cloud that it belongs to. */
  prefixedBy: z.record(z.string(), z.string()).optional(),
  /** Country by prefix, for codes that the table lacks. The longest prefix wins. */
  prefixes: z.record(z.string(), countrySchema).optional(),
  default: z.strictObject({ region: z.string(), note: z.string() }).optional(),
  sources: z.array(sourceSchema).min(1),
  regions: regionRowsSchema,
  unconfirmed: regionRowsSchema.optional(),
  retired: regionRowsSchema.optional(),
});
export type Platform = z.infer<typeof platformSchema>;

export const platformsSchema = z.strictObject({
  checkedOn: dateSchema,
  platforms: z.record(z.string(), platformSchema),
});

export const countriesSchema = z.strictObject({
  /** Oldest first; each says how it differs from `listed`. */
  lists: z
    .array(
      z.strictObject({
        date: dateSchema,
        with: z.array(countrySchema).optional(),
        without: z.array(countrySchema).optional(),
        sources: z.array(sourceSchema).min(1),
        note: z.string().optional(),
      }),
    )
    .min(1),
  listed: z.array(countrySchema),
  /** Absent from every list. */
  unlisted: z.array(countrySchema),
  /** Territories about which the captured lists say nothing. */
  open: z.array(countrySchema),
  exceptions: z.record(countrySchema, z.string()),
  refusals: z.array(
    z.strictObject({
      from: dateSchema,
      countries: z.union([z.literal('unlisted'), z.array(countrySchema)]),
      note: z.string(),
    }),
  ),
});

export const ruleSchema = z.strictObject({
  /** What the rule gives; a range where evidence decides between them. */
  levels: z.array(z.enum(EXPOSURE_LEVELS)).min(1),
  sources: z.array(z.string()),
});
export type Rule = z.infer<typeof ruleSchema>;

const patternSchema = z.string().refine((text) => {
  new RegExp(text);
  return true;
});

export const weakSignalsSchema = z.strictObject({
  signals: z.array(
    z.strictObject({
      id: z.string(),
      side: z.enum(['build', 'deploy', 'end-user']),
      weight: z.int().min(1).max(5),
      /** On the path. */
      files: patternSchema,
      /** On one line of the file; absent: the file alone is the signal. */
      match: patternSchema.optional(),
    }),
  ),
});

export const trapsSchema = z.strictObject({
  traps: z.array(z.strictObject({ id: z.string(), what: z.string(), why: z.string(), fixture: z.string() })),
});

export const rulesSchema = z.record(z.string().regex(/^EX\d{2}$/), ruleSchema);
