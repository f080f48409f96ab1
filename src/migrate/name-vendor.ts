import { formatHint, formatMessage } from '../core/messages.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { Plan, Reason } from './plan.ts';

/** Gives every reason that speaks of whom the code leaves its name: without one, messages say OpenAI. */
export function nameVendor(plan: Plan, { name }: Vendor): Plan {
  const named = <T extends { readonly reason: Reason }>(item: T): T => ({
    ...item,
    reason: withVendor(item.reason, name),
  });
  return {
    ...plan,
    edits: plan.edits.map(named),
    manual: plan.manual.map((item) => ({ ...named(item), advice: withVendor(item.advice, name) })),
    unchanged: plan.unchanged.map(named),
  };
}

const MARK = '\u0000';

function withVendor(reason: Reason, vendor: string): Reason {
  const texts = [formatMessage, formatHint].map((format) => format(reason.code, { vendor: MARK }, 'en'));
  const speaks = texts.some((text) => text?.includes(MARK));
  return speaks ? { ...reason, args: { ...reason.args, vendor } } : reason;
}
