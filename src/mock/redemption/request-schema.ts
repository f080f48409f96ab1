import { z } from 'zod';

/** What a client sends to preview or redeem a code. Anything else in it is refused: nothing more shall leave a user’s machine. */
export const redemptionRequestSchema = z.strictObject({
  code: z.string().min(4).max(256),
  provider: z.string().min(1).max(64),
  account: z.strictObject({ type: z.string().max(64), id: z.string().max(200) }).optional(),
  context: z.strictObject({ tool: z.string(), toolVersion: z.string(), purpose: z.string() }),
  acceptTerms: z.string().max(64).optional(),
});

export type MockRedemptionRequest = z.infer<typeof redemptionRequestSchema>;
