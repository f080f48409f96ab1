import { lineStarts, positionAt } from '../../core/range.ts';

const COMMENT_OR_STRING =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
/** No more of a file is looked at. */
const LONGEST = 200_000;

/** The text with its comments blanked out, every line where it was. Strings stay. */
export function blankComments(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(COMMENT_OR_STRING, (token) => (token.startsWith('/') ? token.replace(/[^\n\r]/g, ' ') : token));
}

export interface LiteralList {
  readonly line: number;
  readonly items: readonly { readonly text: string; readonly line: number }[];
  /** As written. */
  readonly source: string;
  readonly isArray: boolean;
}

const ARRAY = /\[([^\]]{0,2000})\]/y;
const STRING = /(['"`])([\w:. -]{1,60})\1/y;

/**
 * The string, or the array of strings, that follows the first match of `before`; undefined where there is no match,
 * or something else follows. `before` must end right before the value.
 */
export function readLiteralList(text: string, before: RegExp): LiteralList | undefined {
  const match = before.exec(text);
  if (!match) return undefined;
  const at = match.index + match[0].length;
  const starts = lineStarts(text);
  const line = positionAt(starts, at).line;
  STRING.lastIndex = at;
  const single = STRING.exec(text);
  if (single?.[2] !== undefined) {
    return { line, items: [{ text: single[2], line }], source: single[0], isArray: false };
  }
  ARRAY.lastIndex = at;
  const array = ARRAY.exec(text);
  if (!array) return undefined;
  const items = [...(array[1] ?? '').matchAll(/(['"`])([\w:. -]{1,60})\1/g)].map((item) => ({
    text: item[2] ?? '',
    line: positionAt(starts, at + 1 + item.index).line,
  }));
  return { line, items, source: array[0], isArray: true };
}
