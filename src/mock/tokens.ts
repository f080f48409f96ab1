const CHARACTERS_PER_TOKEN = 4;
const WIDE = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af';
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, 'gu');
const PIECE = new RegExp(`[${WIDE}]|[^${WIDE}]{1,${CHARACTERS_PER_TOKEN}}`, 'gu');

/** What one picture costs where nothing better is known. */
export const TOKENS_PER_IMAGE = 85;

/** A plausible token count: one per ideograph, one per four other UTF-16 units. Not any provider's tokeniser. */
export function countTokens(text: string): number {
  const wide = text.match(WIDE_CHARACTER)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / CHARACTERS_PER_TOKEN);
}

/** Cuts a text into token-sized pieces that join to the same text, never inside a character. */
export function splitIntoTokens(text: string): string[] {
  return text.match(PIECE) ?? [];
}
