import { z } from 'zod';
import { grantSchema } from '../grant.ts';

// What an issuer or a command may answer. Members that we do not know are left out, so that a contract can grow.

const text = (most: number) => z.string().max(most);
export const grantsSchema = z.array(grantSchema).max(100);
const nextStepSchema = z.object({
  kind: z.enum(['open-url', 'wait', 'contact']),
  url: text(2000).optional(),
  text: text(1000).default(''),
});

const redeemedSchema = z.object({
  state: z.literal('redeemed'),
  id: text(200).min(1),
  receipt: text(4000).min(1),
  replayed: z.boolean().default(false),
  redeemedAt: text(40).optional(),
  grants: grantsSchema.default([]),
  delivery: z.object({ method: text(64), baseUrl: text(2000).optional() }).optional(),
});
const pendingSchema = z.object({
  state: z.literal('pending'),
  id: text(200).optional(),
  nextStep: nextStepSchema.optional(),
});
const rejectedSchema = z.object({
  state: z.literal('rejected'),
  code: text(64),
  detail: text(1000).optional(),
});
export const redemptionSchema = z.discriminatedUnion('state', [
  redeemedSchema,
  pendingSchema,
  rejectedSchema,
]);

/** The reasons that the contract knows; what is not among them may be anything, a code included. */
export const PROBLEM_CODES = [
  'malformed_request',
  'unknown_provider',
  'terms_not_accepted',
  'unauthenticated',
  'forbidden',
  'account_not_eligible',
  'idempotency_conflict',
  'stacking_conflict',
  'offer_ended',
  'code_invalid',
  'too_many_attempts',
  'temporarily_unavailable',
  'not_found',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problemSchema = z.object({
  code: text(64).optional(),
  title: text(500).optional(),
  detail: text(2000).optional(),
});

export function isProblemCode(code: string | undefined): code is ProblemCode {
  return PROBLEM_CODES.some((known) => known === code);
}

export const previewSchema = z.object({
  grants: grantsSchema.default([]),
  warnings: z.array(text(500)).max(20).default([]),
});

export const creditsSchema = z.object({ grants: grantsSchema });

export const discoverySchema = z.object({
  version: z.literal(1),
  issuer: text(200),
  baseUrl: z.url({ protocol: /^https?$/ }).max(2000),
  providers: z.array(text(64)).max(100),
  /** A regular expression for the whole code. */
  codePattern: text(200).optional(),
  codeCase: z.enum(['sensitive', 'insensitive']).default('sensitive'),
  supports: z.array(text(32)).max(20).default([]),
  terms: text(64).optional(),
});

export type Discovery = z.infer<typeof discoverySchema>;
