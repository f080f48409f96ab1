import { z } from 'zod';
import { createHttpClient, type HttpClient } from '../../doctor/http.ts';
import { type Environment, resolveProxy } from '../../doctor/proxy.ts';
import type { Target } from '../../doctor/target.ts';
import type { Provider } from '../../providers/schema.ts';
import { Secret } from '../codes/secret.ts';
import type { Place } from '../forecast/price.ts';
import { balanceUrlOf, readBalance } from './balance.ts';
import {
  type BalanceResult,
  balanceSchema,
  type VerifyResult,
  vendorCliSchema,
  verifySchema,
} from './result.ts';
import { planTinyCall, type TinyCall, verifyByCall } from './verify.ts';

const USUAL_TIMEOUT_MS = 15_000;

/** What `credits status` found at one provider. */
export const providerStatusSchema = z.strictObject({
  provider: z.string(),
  endpoint: z.string().nullable(),
  baseURL: z.string(),
  keyVariable: z.string(),
  balance: balanceSchema,
  verify: verifySchema.nullable(),
  vendorCli: vendorCliSchema.nullable(),
  console: z.string().nullable(),
});
export type ProviderStatus = z.infer<typeof providerStatusSchema>;

export interface StatusOptions {
  readonly environment: Environment;
  readonly offline: boolean;
  readonly verify: boolean;
  readonly timeoutMs?: number | undefined;
  /** Told before a request leaves, and of what would leave if it were not for `offline`. */
  readonly onSend?: (sends: { readonly request: string } | { readonly call: TinyCall }) => void;
  /** In place of the network, for tests: still gets the true addresses. */
  readonly createClient?: ((proxy: URL | undefined, timeoutMs: number) => HttpClient) | undefined;
}

export interface StatusSubject {
  readonly provider: Provider;
  readonly target: Target;
  readonly place: Place;
}

/** Asks one provider what is left, and by a tiny call whether the key still works. Never throws for an answer. */
export async function readStatus(
  subject: StatusSubject,
  options: StatusOptions,
): Promise<Pick<ProviderStatus, 'balance' | 'verify'>> {
  const { target } = subject;
  const proxy = resolveProxy(new URL(target.baseURL), options.environment);
  const client = (options.createClient ?? createHttpClient)(proxy, options.timeoutMs ?? USUAL_TIMEOUT_MS);
  try {
    const balance = await askBalance(subject, options, client);
    return { balance, verify: options.verify ? await askCall(subject, options, client) : null };
  } finally {
    await client.close();
  }
}

async function askBalance(
  { provider, target, place }: StatusSubject,
  options: StatusOptions,
  client: HttpClient,
): Promise<BalanceResult> {
  const url = balanceUrlOf(provider, target.baseURL);
  if (!url) return { state: 'not-offered' };
  const key = findKey(target, options);
  if (typeof key !== 'string' || key === 'offline') options.onSend?.({ request: `GET ${url}` });
  if (typeof key === 'string') return { state: key };
  return readBalance({ provider, baseURL: target.baseURL, place, key }, client);
}

async function askCall(
  { provider, target, place }: StatusSubject,
  options: StatusOptions,
  client: HttpClient,
): Promise<VerifyResult> {
  const call = planTinyCall(target, provider, place);
  if (!call) return { state: 'no-model' };
  const key = findKey(target, options);
  if (typeof key !== 'string' || key === 'offline') options.onSend?.({ call });
  if (typeof key === 'string') return { state: key };
  return verifyByCall(call, { provider, key }, client);
}

/** The key, or why none may be sent. */
function findKey(
  { trusted, keyVariable }: Target,
  { environment, offline }: StatusOptions,
): Secret | 'no-key' | 'untrusted' | 'offline' {
  if (offline) return 'offline';
  if (!trusted) return 'untrusted';
  const key = environment[keyVariable ?? '']?.trim();
  return key ? new Secret(key) : 'no-key';
}
