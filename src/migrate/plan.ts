import { z } from 'zod';
import { rangeSchema } from '../core/range-schema.ts';

/** A message code of the table `migrate` with its arguments. */
export const reasonSchema = z.strictObject({ code: z.string(), args: z.record(z.string(), z.string()) });

/**
 * One replacement of text. `range` is in the file that was planned on; an empty range inserts, an empty `text`
 * deletes. Edits of one file do not overlap. `review`: done, but behaviour may differ, and the reason says how.
 */
export const editSchema = z.strictObject({
  file: z.string(),
  range: rangeSchema,
  text: z.string(),
  status: z.enum(['automatic', 'review']),
  reason: reasonSchema,
  /** Ids of the findings that the edit moves. */
  findings: z.array(z.string()),
});

/** A file that does not exist yet, with its whole text. */
export const newFileSchema = z.strictObject({
  file: z.string(),
  text: z.string(),
  reason: reasonSchema,
});

/** What is left to a person: where, why, and what to do. */
export const manualItemSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  reason: reasonSchema,
  advice: reasonSchema,
  findings: z.array(z.string()),
});

/** A finding that stays as it is, and why that is right: a call follows its client, a comment configures nothing. */
export const unchangedSchema = z.strictObject({
  finding: z.string(),
  file: z.string(),
  line: z.int().min(1),
  reason: reasonSchema,
});

/** A parameter that the provider does not take as OpenAI does. */
export const lostParameterSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  parameter: z.string(),
  effect: z.enum(['ignored', 'rejected', 'renamed', 'restricted']),
  done: z.enum(['removed', 'renamed', 'clamped', 'moved', 'kept', 'nothing']),
});

export const planSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('migrate-scan'), version: z.string() }),
  provider: z.string(),
  /** The provider that is left; OpenAI where it is not there. */
  from: z.string().optional(),
  endpoint: z.strictObject({ id: z.string(), baseURL: z.string() }),
  strategy: z.enum(['replace', 'switch']),
  applied: z.boolean(),
  /** Every file that the plan edits, with the SHA-256 of the bytes it was made from. */
  files: z.array(z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  /** Sorted by file, then range. */
  edits: z.array(editSchema),
  newFiles: z.array(newFileSchema),
  models: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  env: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      places: z.array(z.strictObject({ file: z.string(), line: z.int().min(1) })),
    }),
  ),
  lost: z.array(lostParameterSchema),
  manual: z.array(manualItemSchema),
  /** Every finding that no edit and no manual item names, sorted by file and line. */
  unchanged: z.array(unchangedSchema).default([]),
});

export type Reason = z.infer<typeof reasonSchema>;
export type Edit = z.infer<typeof editSchema>;
export type NewFile = z.infer<typeof newFileSchema>;
export type ManualItem = z.infer<typeof manualItemSchema>;
export type LostParameter = z.infer<typeof lostParameterSchema>;
export type Unchanged = z.infer<typeof unchangedSchema>;
export type Plan = z.infer<typeof planSchema>;

/** A finding that needs nothing, and why. */
export type LeftFinding = Pick<Unchanged, 'finding' | 'reason'>;

/** What one rewriter or editor adds to a plan. */
export interface Contribution {
  readonly edits: readonly Edit[];
  readonly manual: readonly ManualItem[];
  readonly lost: readonly LostParameter[];
}
