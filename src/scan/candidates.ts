import gate from './candidate-words.json' with { type: 'json' };

/**
 * The byte search: a file without any of these words cannot hold a usage, whatever else is in it.
 * Deliberately wide; `reasonOf` narrows.
 */
export const CANDIDATE_BYTES = new RegExp(gate.bytes.join('|'), 'i');

const REASONS = new RegExp(gate.reasons.map((row) => `(?:${row.pattern})`).join('|'));
const ANY_VENDOR = new RegExp(gate.anyVendor, 'g');

/**
 * Why a byte hit is worth parsing: `openai` for a package, an endpoint, a variable, a model or a call of OpenAI's;
 * `any-vendor` where nothing but a package that serves every vendor is imported, so that a client or a model of
 * OpenAI's can only come from another file. Undefined where there is no reason.
 */
export function reasonOf(text: string): 'openai' | 'any-vendor' | undefined {
  if (!REASONS.test(text)) return undefined;
  return REASONS.test(text.replace(ANY_VENDOR, "''")) ? 'openai' : 'any-vendor';
}
