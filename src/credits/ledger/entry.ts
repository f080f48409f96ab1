import { z } from 'zod';
import { grantSchema } from '../grant.ts';

export const CHANNEL_IDS = ['console', 'http', 'command'] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

/**
 * `sending`: the key is recorded, the code may have left. `redeemed`: there is a receipt, or the balance rose by
 * measure. `pending`: the other side has it and somebody must act. `claimed`: the user says so. `rejected`: refused.
 * `unknown`: no clear answer, or nobody there; the next run asks by the key first.
 */
export const ENTRY_STATES = ['sending', 'redeemed', 'pending', 'claimed', 'rejected', 'unknown'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

const time = z.iso.datetime();

/** What is kept of a code. Never the code itself. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^c[0-9a-f]{8}$/),
  /** A keyed hash of the code; absent where an offer was claimed without one. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  masked: z.string().optional(),
  provider: z.string(),
  offer: z.string().optional(),
  channel: z.enum(CHANNEL_IDS),
  /** The host, page or file that it went to. */
  target: z.string(),
  account: z.string().optional(),
  /** The folder that was migrated, or in which the command ran. */
  project: z.string().optional(),
  state: z.enum(ENTRY_STATES),
  /** Why it is not redeemed. */
  reason: z.string().optional(),
  idempotencyKey: z.uuid().optional(),
  redemptionId: z.string().optional(),
  receipt: z.string().optional(),
  grants: z.array(grantSchema).optional(),
  /** Whether the other side lists the credit, or the balance shows it. */
  verified: z.boolean().optional(),
  createdAt: time,
  updatedAt: time,
});

export const ledgerSchema = z.strictObject({ version: z.literal(1), entries: z.array(entrySchema) });

export type Entry = z.infer<typeof entrySchema>;
