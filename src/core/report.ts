import { z } from 'zod';
import { findingSchema } from './finding.ts';
import { SKIP_REASONS } from './skip-reasons.ts';
import { EXPOSURE_LEVELS } from './terms.ts';

export const skippedSchema = z.strictObject({
  file: z.string(),
  /** A key of the message tables. */
  reason: z.enum(SKIP_REASONS),
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
  /** Findings that an ignore comment suppresses. */
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

const baselineEntryShape = { id: z.string(), rule: z.string(), file: z.string() };

/** How the findings compare with the baseline, where one was given. */
const baselineResultSchema = z.strictObject({
  /** As it was given. */
  file: z.string(),
  entries: z.int(),
  /** Entries whose finding is gone. */
  fixed: z.int(),
  /** Entries that were recognised again under another id: the code moved, or what is around it has a new name. */
  moved: z.int(),
  /** Entries past their day: their findings count again. */
  expired: z.array(z.strictObject({ ...baselineEntryShape, expires: z.string(), reason: z.string() })),
  /** Entries whose finding is worse off than when it was accepted: it counts again. */
  worse: z.array(
    z.strictObject({
      ...baselineEntryShape,
      from: z.enum(EXPOSURE_LEVELS).nullable(),
      to: z.enum(EXPOSURE_LEVELS),
    }),
  ),
});
export type BaselineResult = z.infer<typeof baselineResultSchema>;

/** What a report with `--changed-since` was compared with; its findings are only those that are new, changed or worse. */
const changesSchema = z.strictObject({
  /** The ref as it was given. */
  since: z.string(),
  /** The commit that the working tree was compared with: the merge base. */
  base: z.string(),
  /** Findings that the base does not have. */
  added: z.int(),
  /** Findings of the base in lines that have changed since. */
  touched: z.int(),
  /** Findings of the base, in unchanged lines, whose exposure is worse now. */
  worse: z.int(),
  /** Findings of the base that are gone. */
  fixed: z.int(),
  /** All findings of the working tree, of which those of this report are a part. */
  total: z.int(),
});
export type Changes = z.infer<typeof changesSchema>;

/** Which part of a scan on several machines this is. */
const shardSchema = z.strictObject({
  index: z.int().min(1),
  total: z.int().min(1),
  /** A hash of how the files were divided: only parts of the same division can be merged. */
  division: z.string(),
});
export type ShardPart = z.infer<typeof shardSchema>;

const countsSchema = z.record(z.string(), z.int());

/** The one document of `--format json`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('migrate-scan'), version: z.string() }),
  /** Names of the repository have been taken out, to give the report away. */
  redacted: z.literal(true).optional(),
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
    /** Findings that do not count, by who said so; absent where there are none. They are in the other counts too. */
    suppressed: z.strictObject({ inline: z.int(), baseline: z.int() }).optional(),
    coverage: coverageSchema,
    durationMs: z.int(),
  }),
  exposure: exposureBasisSchema.optional(),
  baseline: baselineResultSchema.optional(),
  changes: changesSchema.optional(),
  shard: shardSchema.optional(),
  /** The repositories of a merged report, whose paths begin with the name. */
  repositories: z
    .array(
      z.strictObject({
        name: z.string(),
        files: z.int(),
        findings: z.int(),
        byExposure: countsSchema,
      }),
    )
    .optional(),
  findings: z.array(findingSchema),
  skipped: z.array(skippedSchema),
  warnings: z.array(warningSchema),
});
export type Report = z.infer<typeof reportSchema>;
