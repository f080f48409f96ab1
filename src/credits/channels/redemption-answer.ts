import type { z } from 'zod';
import { scrubValue } from '../codes/scrub.ts';
import type { Secret } from '../codes/secret.ts';
import { redemptionSchema } from './answer-schema.ts';
import type { ChannelAnswer } from './channel.ts';

/**
 * The answer in a JSON value of the other side, with every secret taken out of it first; `unknown` where it cannot be
 * understood. A redemption without a receipt is none.
 */
export function readRedemption(value: unknown, secrets: readonly Secret[]): ChannelAnswer {
  const parsed = redemptionSchema.safeParse(scrubValue(value, secrets));
  return parsed.success
    ? toAnswer(parsed.data)
    : { state: 'unknown', reason: whyUnreadable(value), detail: '' };
}

function toAnswer(answer: z.infer<typeof redemptionSchema>): ChannelAnswer {
  switch (answer.state) {
    case 'redeemed': {
      const { id, receipt, grants, replayed, delivery } = answer;
      return { state: 'redeemed', redemptionId: id, receipt, grants, replayed, delivery };
    }
    case 'pending':
      return { state: 'pending', redemptionId: answer.id, nextStep: answer.nextStep };
    case 'rejected':
      return { state: 'rejected', reason: answer.code, detail: answer.detail ?? '' };
  }
}

function whyUnreadable(value: unknown): string {
  const saysRedeemed =
    typeof value === 'object' && value !== null && 'state' in value && value.state === 'redeemed';
  return saysRedeemed && !('receipt' in value) ? 'no_receipt' : 'not_understood';
}
