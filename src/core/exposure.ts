import { z } from 'zod';
import { CONFIDENCES, EXPOSURE_LEVELS } from './terms.ts';

/** Where code runs, as far as it matters for a refusal. `image`: a container that others run. */
export const PLACE_KINDS = [
  'server',
  'edge',
  'browser',
  'mobile',
  'extension',
  'electron',
  'mini-program',
  'cli',
  'editor',
  'library',
  'image',
  'ci',
  'ci-self-hosted',
  'test',
  'docs',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const EXPOSURE_EVIDENCE_KINDS = [
  'call',
  'destination',
  'entry',
  'runtime',
  'platform',
  'region',
  'failover',
  'default',
  'unresolved-region',
  'unknown-region',
  'declared',
  'list',
  'proxy',
  'weak',
  'component',
  'setting',
] as const;

/** `strong`: a literal that fixes the fact, or the user's word. `medium`: a default or a target. `weak`: a hint. */
export const STRENGTHS = ['strong', 'medium', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One fact that a verdict rests on. No file: the fact is a default of a platform, or was declared. */
export const exposureEvidenceSchema = z.strictObject({
  kind: z.enum(EXPOSURE_EVIDENCE_KINDS),
  file: z.string().optional(),
  line: z.int().min(1).optional(),
  value: z.string(),
  strength: z.enum(STRENGTHS),
});
export type ExposureEvidence = z.infer<typeof exposureEvidenceSchema>;

/** A region, with the cloud that gives its code a meaning. `listed`: whether OpenAI lists its country. */
export const placeRegionSchema = z.strictObject({
  platform: z.string(),
  code: z.string(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  listed: z.boolean().nullable(),
});
export type PlaceRegion = z.infer<typeof placeRegionSchema>;

/** Something to do about it. `code` is a key of the message tables; `change` holds the exact lines to write. */
export const remedySchema = z.strictObject({
  code: z.string(),
  args: z.record(z.string(), z.string()),
  file: z.string().optional(),
  line: z.int().min(1).optional(),
  change: z.string().optional(),
});
export type Remedy = z.infer<typeof remedySchema>;

const verdictShape = {
  level: z.enum(EXPOSURE_LEVELS),
  /** The rule that decided, such as `EX08`. */
  rule: z.string(),
  /** The rule that would decide if the default destination holds, where `rule` is `EX16`. */
  as: z.string().optional(),
  confidence: z.enum(CONFIDENCES),
  /** `policy`, `provider-rules`, `relay-geoblock`, `hidden-direct-call`, `key-in-client`, `before-refusal`, `rule-off`, `rule-changed`. */
  flags: z.array(z.string()),
  evidence: z.array(exposureEvidenceSchema),
};

export const exposurePlaceSchema = z.strictObject({
  ...verdictShape,
  kind: z.enum(PLACE_KINDS),
  entry: z.string().optional(),
  /** The modules between the finding's file and the entry, from the file on; absent where there are none. */
  via: z.array(z.string()).optional(),
  platform: z.string().optional(),
  /** Only where the config tells environments apart. Others than production do not decide the headline. */
  environment: z.string().optional(),
  regions: z.array(placeRegionSchema),
});
export type ExposurePlace = z.infer<typeof exposurePlaceSchema>;

/** The verdict for a finding: that of its worst place, and all places. */
export const exposureSchema = z.strictObject({
  ...verdictShape,
  /** What to do first, in English. */
  remedy: z.string(),
  remedies: z.array(remedySchema),
  places: z.array(exposurePlaceSchema),
});
export type Exposure = z.infer<typeof exposureSchema>;
