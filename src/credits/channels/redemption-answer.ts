import type { z } from 'zod';
import { scrubValue } from '../codes/scrub.ts';
import type { Secret } from '../codes/secret.ts';
import { isProblemCode, redemptionSchema } from './answer-schema.ts';
import type { ChannelAnswer } from './channel.ts';

/**
 * The answer in a JSON value of the other side, with every secret taken out of it; `unknown` where it cannot be
 * understood. A redemption without a receipt is none.
 */
export function readRedemption(value: unknown, secrets: readonly Secret[]): ChannelAnswer {
  const parsed = redemptionSchema.safeParse(value);
  return parsed.success
    ? toAnswer(parsed.data, secrets)
    : { state: 'unknown', reason: whyUnreadable(value), detail: '' };
}

function toAnswer(said: z.infer<typeof redemptionSchema>, secrets: readonly Secret[]): ChannelAnswer {
  switch (said.state) {
    case 'redeemed': {
      const { id, receipt, grants, replayed, delivery } = scrubValue(said, secrets);
      return { state: 'redeemed', redemptionId: id, receipt, grants, replayed, delivery };
    }
    case 'pending': {
      const { id, nextStep } = scrubValue(said, secrets);
      return { state: 'pending', redemptionId: id, nextStep };
    }
    case 'rejected': {
      const reason = isProblemCode(said.code) ? said.code : 'other';
      return { state: 'rejected', reason, detail: scrubValue(said.detail ?? '', secrets) };
    }
  }
}

function whyUnreadable(value: unknown): string {
  const saysRedeemed =
    typeof value === 'object' && value !== null && 'state' in value && value.state === 'redeemed';
  return saysRedeemed && !('receipt' in value) ? 'no_receipt' : 'not_understood';
}
