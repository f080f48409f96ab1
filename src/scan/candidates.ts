import { isOpenAI, OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import gate from './candidate-words.json' with { type: 'json' };

/**
 * The byte search: a file without any of these words cannot hold a usage, whatever else is in it.
 * Deliberately wide; `reasonOf` narrows.
 */
export const CANDIDATE_BYTES = new RegExp(gate.bytes.join('|'), 'i');

/** As `CANDIDATE_BYTES`, for whoever is looked for. */
export function candidateBytes(vendor: Vendor = OPENAI): RegExp {
  return isOpenAI(vendor) ? CANDIDATE_BYTES : new RegExp(`${CANDIDATE_BYTES.source}|${wordsOf(vendor)}`, 'i');
}

function wordsOf({ hosts, keys, baseUrls, models }: Vendor): string {
  const ids = models.map(({ id }) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [hosts, keys, baseUrls, `['"\`=:\\s](?:${ids.join('|')})(?![\\w-])`].join('|');
}

const REASONS = new RegExp(gate.reasons.map((row) => `(?:${row.pattern})`).join('|'));
const ANY_VENDOR = new RegExp(gate.anyVendor, 'g');

/**
 * Why a byte hit is worth parsing: `openai` for a package, an endpoint, a variable, a model or a call of OpenAI's;
 * `any-vendor` where nothing but a package that serves every vendor is imported, so that a client or a model of
 * OpenAI's can only come from another file. Undefined where there is no reason.
 */
export function reasonOf(text: string, vendor: Vendor = OPENAI): 'openai' | 'any-vendor' | undefined {
  if (!isOpenAI(vendor) && new RegExp(wordsOf(vendor), 'i').test(text)) return 'openai';
  if (!REASONS.test(text)) return undefined;
  return REASONS.test(text.replace(ANY_VENDOR, "''")) ? 'openai' : 'any-vendor';
}
