import { type ParseError, parse } from 'jsonc-parser';
import { lineStarts, positionAt } from '../../core/range.ts';
import type { Warning } from '../../core/report.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Far above any real package.json or tsconfig.json; more is not worth the memory. */
const LARGEST = 2_000_000;

/** Reads a JSON or JSONC file (comments, trailing commas) that should hold an object. */
export function parseJsonObject(file: string, text: string): { value: JsonObject; warning?: Warning } {
  if (text.length > LARGEST)
    return { value: {}, warning: { code: 'module-config-too-large', args: { file }, file } };
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { value: asObject(JSON.parse(json)) };
  } catch {
    return parseTolerantly(file, json);
  }
}

function parseTolerantly(file: string, text: string): { value: JsonObject; warning?: Warning } {
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    value = parse(text, errors, { allowTrailingComma: true });
  } catch (error) {
    // The parser recurses: nesting that no person wrote ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return { value: {}, warning: { code: 'module-config-syntax', args: { file, line: '1' }, file, line: 1 } };
  }
  const first = errors[0];
  if (!first) return { value: asObject(value) };
  const { line } = positionAt(lineStarts(text), first.offset);
  const warning = { code: 'module-config-syntax', args: { file, line: String(line) }, file, line };
  return { value: asObject(value), warning };
}

/** The value where it is an object, else an empty one. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The strings of an array, or the string itself; nothing else. */
export function asStrings(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string');
}

/** The entries of an object whose values are strings. */
export function stringEntries(value: unknown): [string, string][] {
  return Object.entries(asObject(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}
