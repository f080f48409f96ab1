import { z } from 'zod';
import type { HttpClient } from '../../doctor/http.ts';
import type { Provider } from '../../providers/schema.ts';
import { scrubText } from '../codes/scrub.ts';
import type { Secret } from '../codes/secret.ts';
import { classifyExhaustion } from '../exhaustion/classify.ts';
import { readProblem } from '../exhaustion/problem.ts';
import type { BalanceLine, BalanceResult } from './result.ts';
import table from './sources.json' with { type: 'json' };

interface Source {
  readonly path: string;
  readonly shape: string;
  readonly currencies?: Readonly<Record<string, string>>;
}

const SOURCES = new Map<string, Source>(Object.entries(table.balance));
const MOST_CODES = 160;

const deepseekSchema = z.object({
  is_available: z.boolean(),
  balance_infos: z.array(
    z.object({
      currency: z.string(),
      total_balance: z.string(),
      granted_balance: z.string(),
      topped_up_balance: z.string(),
    }),
  ),
});

const moonshotSchema = z.object({
  data: z.object({
    available_balance: z.number(),
    voucher_balance: z.number(),
    cash_balance: z.number(),
  }),
});

/** The request for what is left, as `GET URL`; undefined where the provider documents none. */
export function balanceUrlOf(provider: Provider, baseURL: string): string | undefined {
  const source = SOURCES.get(provider.id);
  return source && new URL(source.path, new URL(baseURL).origin).href;
}

/**
 * Asks the documented endpoint for what is left. The caller vouches that the key may go to `baseURL`.
 * @param place of the endpoint: it decides the currency where the answer names none
 */
export async function readBalance(
  {
    provider,
    baseURL,
    place,
    key,
  }: {
    readonly provider: Provider;
    readonly baseURL: string;
    readonly place: string;
    readonly key: Secret;
  },
  client: HttpClient,
): Promise<BalanceResult> {
  const source = SOURCES.get(provider.id);
  const url = balanceUrlOf(provider, baseURL);
  if (!source || !url) return { state: 'not-offered' };
  const outcome = await client.send({ method: 'GET', url, key: key.reveal() });
  if (outcome.kind === 'failure') return { state: 'failed', error: outcome.error };
  const { status, body } = outcome;
  const lines = status === 200 ? parseBalance(source, place, body) : undefined;
  if (lines) return { state: 'read', ...lines };
  const exhaustion = classifyExhaustion({ status, body }, provider);
  if (status >= 200 && status < 300) return { state: 'not-understood', status };
  return { state: 'refused', status, codes: describeCodes(body, key), exhaustion };
}

/** The codes and types of an error body, for people: never what it echoes of the key. */
export function describeCodes(body: string, key: Secret): string {
  const { codes } = readProblem(body);
  return scrubText([...codes].join(' · '), [key]).slice(0, MOST_CODES);
}

function parseBalance(
  { shape, currencies }: Source,
  place: string,
  body: string,
): { isAvailable: boolean | null; lines: BalanceLine[] } | undefined {
  const value = parseJson(body);
  if (shape === 'deepseek') {
    const { data } = deepseekSchema.safeParse(value);
    if (!data) return undefined;
    const lines = data.balance_infos.map((info) => ({
      currency: info.currency,
      total: info.total_balance,
      granted: info.granted_balance,
      toppedUp: info.topped_up_balance,
    }));
    return { isAvailable: data.is_available, lines };
  }
  const { data } = moonshotSchema.safeParse(value);
  if (!data) return undefined;
  const { available_balance: total, voucher_balance: granted, cash_balance: cash } = data.data;
  const currency = currencies?.[place] ?? '?';
  const line = { currency, total: String(total), granted: String(granted), toppedUp: String(cash) };
  return { isAvailable: total > 0, lines: [line] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
