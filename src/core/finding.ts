import { z } from 'zod';
import { exposureSchema } from './exposure.ts';
import { rangeSchema } from './range-schema.ts';
import { CONFIDENCES, DESTINATION_KINDS, KINDS, REACHES, SUPPRESSION_KINDS, SURFACES } from './terms.ts';

export * from './terms.ts';

/** One step of the path by which something was recognised. `code` is a key of the message tables. */
export const evidenceSchema = z.strictObject({
  code: z.string(),
  args: z.record(z.string(), z.string()),
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const modelValueSchema = z.strictObject({
  /** The model's id, or null where the code does not settle it. */
  value: z.string().nullable(),
  from: z.enum(['literal', 'constant', 'default', 'env', 'config', 'unknown']),
  /** Where a person would edit it, when that is not the finding's own range. */
  place: z.strictObject({ file: z.string(), range: rangeSchema }).optional(),
});
export type ModelValue = z.infer<typeof modelValueSchema>;

export const destinationSchema = z.strictObject({
  kind: z.enum(DESTINATION_KINDS),
  url: z.string().nullable(),
  /** The vendor or relay by the id of our host table, such as `groq`. */
  provider: z.string().optional(),
  /** The environment variable that can change the destination. */
  env: z.string().optional(),
});
export type Destination = z.infer<typeof destinationSchema>;

/** What the scan sees, before anyone judges it. All of it is plain JSON. */
export const usageSchema = z.strictObject({
  /** `<sdk or source>/<what>`, such as `openai-node/chat-completions` or `env/read`. */
  rule: z.string(),
  kind: z.enum(KINDS),
  surface: z.enum(SURFACES),
  sdk: z.string().nullable(),
  /** The version range that the nearest package.json asks for. */
  sdkVersion: z.string().nullable(),
  /** POSIX, relative to the scanned root. */
  file: z.string(),
  range: rangeSchema,
  /** Short text for people: the callee, the variable's name, the URL, the model id. Never a secret's value. */
  detail: z.string(),
  /** The functions and classes around it, outermost first, joined by `.`; empty at the top level. */
  symbol: z.string(),
  /** The source text of the range with white space folded, at most 200 characters, secrets masked. */
  snippet: z.string(),
  model: modelValueSchema.optional(),
  destination: destinationSchema.optional(),
  reach: z.enum(REACHES),
  confidence: z.enum(CONFIDENCES),
  evidence: z.array(evidenceSchema),
});
export type Usage = z.infer<typeof usageSchema>;

/** Why a finding does not count: the check passes over it, and reporters show it as settled. */
export const suppressionSchema = z.strictObject({
  /** `inline`: an ignore comment above it. `baseline`: an entry of the baseline file. */
  kind: z.enum(SUPPRESSION_KINDS),
  /** The words of whoever suppressed it; a baseline entry may have none. */
  reason: z.string(),
  /** The last day that it holds, `YYYY-MM-DD`. */
  expires: z.string().optional(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

/** A usage with its stable identity, and with the verdicts of later stages where they ran. */
export const findingSchema = usageSchema.extend({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  exposure: exposureSchema.optional(),
  suppression: suppressionSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;
