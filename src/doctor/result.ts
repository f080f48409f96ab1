import { z } from 'zod';

export const VERDICTS = [
  'ok',
  'region-blocked',
  'network-blocked',
  'tls-intercepted',
  'key-missing',
  'key-wrong',
  'key-wrong-region',
  'quota',
  'rate-limited',
  'model-unknown',
  'moderated',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const STEPS = [
  'dns',
  'tcp',
  'proxy',
  'tls',
  'http',
  'key',
  'chat',
  'stream',
  'tools',
  'json',
  'embeddings',
] as const;
export type StepId = (typeof STEPS)[number];

/** A key of the message tables with its arguments. */
const noteSchema = z.strictObject({ code: z.string(), args: z.record(z.string(), z.string()) });
export type Note = z.infer<typeof noteSchema>;

const stepSchema = z.strictObject({
  step: z.enum(STEPS),
  status: z.enum(['ok', 'failed', 'skipped', 'planned']),
  /** Milliseconds; 0 for a step that did not run. */
  ms: z.int().min(0),
  /** What the step sends, known before it sends it. */
  sends: noteSchema,
  /** Set where the step failed. */
  verdict: z.enum(VERDICTS).optional(),
  /** What was seen: an errno, an HTTP status with the provider's code, or why the step was skipped. */
  seen: noteSchema.optional(),
});
export type StepResult = z.infer<typeof stepSchema>;

const endpointReportSchema = z.strictObject({
  provider: z.string().optional(),
  endpoint: z.string().optional(),
  baseURL: z.string(),
  /** The proxy that requests go through, without user and password. */
  proxy: z.string().optional(),
  keyVariable: z.string().optional(),
  verdict: z.enum(VERDICTS),
  steps: z.array(stepSchema),
  /** The mapped models that the endpoint's own list does not name; absent where it gave no list. */
  missingModels: z.array(z.string()).optional(),
  /** Where the same key works, when it is a key of another region. */
  keyBelongsTo: z.string().optional(),
});
export type EndpointReport = z.infer<typeof endpointReportSchema>;

/** The one document of `doctor --format json`. */
export const doctorReportSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  offline: z.boolean(),
  endpoints: z.array(endpointReportSchema),
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
