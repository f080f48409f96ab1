/**
 * Characters that move the cursor, colour, reorder, hide or break text: C0 and C1 controls, line separators,
 * bidirectional controls, invisible fillers, tags, and halves of a surrogate pair.
 */
const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';
const MARKS =
  '\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\ufff9-\\ufffb';
const PAIRED = '[\\u{e0000}-\\u{e007f}]|\\p{Surrogate}';
const UNSAFE = new RegExp(`[\\t\\n${CONTROLS}${MARKS}]|${PAIRED}`, 'gu');
/** The same without what lays out JSON. */
const UNSAFE_IN_JSON = new RegExp(`[${CONTROLS}${MARKS}]|${PAIRED}`, 'gu');
/** Much quicker, and right where it says no: a report holds megabytes of text that is harmless. */
const SUSPECT = new RegExp(`[\\t\\n${CONTROLS}${MARKS}\\ud800-\\udfff]|##`);
const SUSPECT_IN_JSON = new RegExp(`[${CONTROLS}${MARKS}\\ud800-\\udfff]|##`);

/** What the log readers of Azure Pipelines, TeamCity and older GitHub runners take for a command, anywhere in a line. */
const LOG_COMMAND = /#(?=#(?:vso|teamcity)?\[)/g;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes text of a scanned repository harmless for a terminal and for a build log: one line, no escape sequence, no
 * command, nothing reordered or hidden. What is dangerous stays readable as an escape such as `\n`, `\x1b` or `\u202e`.
 */
export function toTerminalText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(UNSAFE, (character) => NAMED[character] ?? formatEscape(character))
    .replace(LOG_COMMAND, formatEscape);
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
  if (!SUSPECT_IN_JSON.test(json)) return json;
  return json.replace(UNSAFE_IN_JSON, formatJsonEscape).replace(LOG_COMMAND, formatJsonEscape);
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
