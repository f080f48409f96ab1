import gate from './candidate-words.json' with { type: 'json' };

/**
 * The byte search: a file without any of these words cannot hold a usage, whatever else is in it.
 * Deliberately wide; `hasReason` narrows.
 */
export const CANDIDATE_BYTES = new RegExp(gate.bytes.join('|'), 'i');

const REASONS = new RegExp(gate.reasons.map((row) => `(?:${row.pattern})`).join('|'));

/** Whether the text of a byte hit gives a reason to parse the file: a package, an endpoint, a variable, a model, a call. */
export function hasReason(text: string): boolean {
  return REASONS.test(text);
}
