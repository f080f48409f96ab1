import type { ProviderError } from '../providers/contract-schema.ts';
import type { ErrorMeaning } from '../providers/terms.ts';
import { type Contract, findError } from './contract.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

/** A refusal on its way out of the emulator. */
export interface Refusal {
  readonly meaning: ErrorMeaning;
  /** The key of the provider's error, where a row names one of its own. */
  readonly error?: string | undefined;
  readonly param?: string;
  /** Why, in words: it becomes a part of the provider's message. */
  readonly detail?: string;
  /** The bound that was passed, as text. */
  readonly limit?: string;
}

const RETRY_AFTER_SECONDS = '1';
/** What goes out where a provider's data has no word for a meaning, and none near it. */
const UNDESCRIBED = { status: 400, code: null, type: null, message: '{detail}', body: 'default' };

/** The answer that the provider gives for a refusal: its status, its body's shape and its code. */
export function renderRefusal(refusal: Refusal, contract: Contract, values: TemplateValues): Response {
  const error = errorOf(refusal, contract);
  const { param = null, detail = '', limit = '' } = refusal;
  const args = { ...values, detail, limit, status: error.status };
  const message = String(fillTemplate(` ${error.message}`, { ...args, param: param ?? '' })).trim();
  const template = contract.provider.errorBodies[error.body]?.template ?? {};
  const body = fillTemplate(template, { ...args, param, code: error.code, type: error.type, message });
  const headers: Record<string, string> = {};
  if (refusal.meaning === 'rate-limited') headers['retry-after'] = RETRY_AFTER_SECONDS;
  return Response.json(body, { status: error.status, headers });
}

type ErrorWords = Pick<ProviderError, 'status' | 'code' | 'type' | 'message' | 'body'>;

function errorOf({ error, meaning }: Refusal, { provider }: Contract): ErrorWords {
  const own = error === undefined ? undefined : provider.errors[error];
  return own ?? findError(provider, meaning) ?? UNDESCRIBED;
}
