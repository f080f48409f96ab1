import type { HttpClient, HttpProbe } from '../../doctor/http.ts';
import { probeOf } from '../../doctor/probes.ts';
import type { Target } from '../../doctor/target.ts';
import type { Provider } from '../../providers/schema.ts';
import type { Secret } from '../codes/secret.ts';
import { classifyExhaustion } from '../exhaustion/classify.ts';
import { choosePrice, costOf, type Place, type TokenPrice } from '../forecast/price.ts';
import { describeCodes } from './balance.ts';
import type { VerifyResult } from './result.ts';

/** Tokens of the smallest chat call: the question, and the longest answer that is asked for. */
const TOKENS = { input: 30, cached: 0, output: 16 };

export interface TinyCall {
  readonly probe: HttpProbe;
  readonly model: string;
  /** undefined: no price is known. */
  readonly cost: { readonly amount: number; readonly currency: TokenPrice['currency'] } | undefined;
}

/** The one call that proves what a key can still do, and what it is likely to cost at most. */
export function planTinyCall(target: Target, provider: Provider, place: Place): TinyCall | undefined {
  const probe = probeOf('chat', target);
  const model = target.chatModel;
  if (!probe || model === undefined) return undefined;
  const entry = provider.models.find(({ id }) => id === model);
  const price = entry && choosePrice(entry, place);
  return { probe, model, cost: price && { amount: costOf(TOKENS, price), currency: price.currency } };
}

/** Makes the call and reads the answer. It proves that the key works, not that a grant has arrived. */
export async function verifyByCall(
  { probe, model }: TinyCall,
  { provider, key }: { readonly provider: Provider; readonly key: Secret },
  client: HttpClient,
): Promise<VerifyResult> {
  const outcome = await client.send({ ...probe, key: key.reveal() });
  if (outcome.kind === 'failure') return { state: 'failed', error: outcome.error };
  const { status, body } = outcome;
  const exhaustion = classifyExhaustion({ status, body }, provider);
  const codes = exhaustion.class === 'none' ? '' : describeCodes(body, key);
  return { state: 'answered', model, status, codes, exhaustion };
}
