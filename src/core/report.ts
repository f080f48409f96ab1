import { z } from 'zod';
import { findingSchema } from './finding.ts';

/** Why a file was left out, or why a part of it was not understood: a key of the message tables. */
export const skippedSchema = z.strictObject({
  file: z.string(),
  reason: z.enum([
    'vendored',
    'generated',
    'minified',
    'too-large',
    'binary',
    'unreadable',
    'outside-root',
    'not-a-file',
    'undecodable',
    'ignored-tests',
  ]),
});
export type Skipped = z.infer<typeof skippedSchema>;

/** Something that went wrong with one file and did not stop the rest. `code` is a key of the message tables. */
export const warningSchema = z.strictObject({
  code: z.string(),
  args: z.record(z.string(), z.string()),
  file: z.string().optional(),
  line: z.int().min(1).optional(),
});
export type Warning = z.infer<typeof warningSchema>;

/** A place that looks like use of the API and that the scan could not resolve. */
export const notUnderstoodSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  code: z.string(),
  args: z.record(z.string(), z.string()),
});
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;

export const coverageSchema = z.strictObject({
  /** Files whose text gave a reason to look closer. */
  candidates: z.int(),
  /** Usages whose client, endpoint or name was followed to its origin. */
  resolved: z.int(),
  notUnderstood: z.array(notUnderstoodSchema),
  skipped: z.int(),
  /** Findings that an ignore comment hides. */
  ignored: z.int(),
});

/** What the exposure was judged by. */
const exposureBasisSchema = z.strictObject({
  /** The date of the list of supported countries. */
  listDate: z.string(),
  /** The date that the verdicts hold for, where one was asked for. */
  asOf: z.string().optional(),
  /** What the user declared, as given. */
  declared: z.array(z.string()),
});

const countsSchema = z.record(z.string(), z.int());

/** The one document of `--format json`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('migrate-scan'), version: z.string() }),
  root: z.string(),
  summary: z.strictObject({
    files: z.int(),
    candidates: z.int(),
    findings: z.int(),
    byKind: countsSchema,
    bySurface: countsSchema,
    byDestination: countsSchema,
    /** Findings by exposure level; absent where the exposure was not judged. */
    byExposure: countsSchema.optional(),
    coverage: coverageSchema,
    durationMs: z.int(),
  }),
  exposure: exposureBasisSchema.optional(),
  findings: z.array(findingSchema),
  skipped: z.array(skippedSchema),
  warnings: z.array(warningSchema),
});
export type Report = z.infer<typeof reportSchema>;
