/**
 * Characters that move the cursor, colour, reorder, hide or break text: C0 and C1 controls, line separators,
 * bidirectional controls, invisible fillers, tags, and halves of a surrogate pair.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to catch
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes text of a scanned repository harmless for a terminal: one line, no escape sequence, nothing reordered or
 * hidden. What is dangerous stays readable as an escape such as `\n`, `\x1b` or `\u202e`.
 */
export function toTerminalText(text: string): string {
  return text.replace(UNSAFE, (character) => NAMED[character] ?? formatEscape(character));
}

/** `toTerminalText` for every string of a JSON value, keys included. */
export function toTerminalValue<T>(value: T): T;
export function toTerminalValue(value: unknown): unknown {
  if (typeof value === 'string') return toTerminalText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => toTerminalValue(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [toTerminalText(key), toTerminalValue<unknown>(item)]),
  );
}

/** Escapes in JSON text what JSON itself leaves raw though a terminal would act on it. The value stays equal. */
export function toTerminalJson(json: string): string {
  return json.replace(UNSAFE, (character) =>
    character === '\n' || character === '\t' ? character : formatJsonEscape(character),
  );
}

function formatEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

function formatJsonEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
