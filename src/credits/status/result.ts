import { z } from 'zod';
import { EXHAUSTION_CLASSES } from '../exhaustion/classify.ts';

/** Decimal text as the provider wrote it: money is never a float, and currencies are never added. */
const decimalSchema = z.string();

const balanceLineSchema = z.strictObject({
  currency: z.string(),
  total: decimalSchema,
  granted: decimalSchema,
  /** What was paid in. It may be negative. */
  toppedUp: decimalSchema,
});

export const exhaustionSchema = z.strictObject({
  class: z.enum(EXHAUSTION_CLASSES),
  isTransient: z.boolean(),
  resetsAt: z.string().optional(),
  note: z.string().optional(),
});

/**
 * `read`: measured. `not-offered`: the provider documents none. `no-key`, `untrusted`, `offline`: nothing was sent.
 * `refused`: an answer that is none of success. `not-understood`: success in an unknown shape. `failed`: no answer.
 */
export const balanceSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('read'),
    /** Whether calls are possible, as the provider says; null where it does not. */
    isAvailable: z.boolean().nullable(),
    lines: z.array(balanceLineSchema),
  }),
  z.strictObject({ state: z.enum(['not-offered', 'no-key', 'untrusted', 'offline']) }),
  z.strictObject({
    state: z.literal('refused'),
    status: z.int(),
    codes: z.string(),
    exhaustion: exhaustionSchema,
  }),
  z.strictObject({ state: z.literal('not-understood'), status: z.int() }),
  z.strictObject({ state: z.literal('failed'), error: z.string() }),
]);

export const freeQuotaSchema = z.strictObject({
  model: z.string(),
  state: z.string(),
  isOverdue: z.boolean(),
  total: z.number(),
  consumed: z.number(),
  /** Below zero where more was used than granted. */
  remaining: z.number(),
});

export const vendorCliSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['not-asked', 'not-found', 'offline']),
    command: z.string(),
    package: z.string(),
  }),
  z.strictObject({ state: z.literal('read'), command: z.string(), models: z.array(freeQuotaSchema) }),
  z.strictObject({ state: z.literal('text'), command: z.string(), text: z.string() }),
  z.strictObject({ state: z.literal('failed'), command: z.string(), reason: z.string() }),
]);

export const verifySchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['no-key', 'untrusted', 'offline', 'no-model']) }),
  z.strictObject({ state: z.literal('failed'), error: z.string() }),
  z.strictObject({
    state: z.literal('answered'),
    model: z.string(),
    status: z.int(),
    codes: z.string(),
    exhaustion: exhaustionSchema,
  }),
]);

export type ExhaustionResult = z.infer<typeof exhaustionSchema>;
export type BalanceResult = z.infer<typeof balanceSchema>;
export type BalanceLine = z.infer<typeof balanceLineSchema>;
export type FreeQuota = z.infer<typeof freeQuotaSchema>;
export type VendorCliResult = z.infer<typeof vendorCliSchema>;
export type VerifyResult = z.infer<typeof verifySchema>;
