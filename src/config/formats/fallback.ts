import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type Span, subSpan, unquoteSpan } from '../entry.ts';
import { findComment, splitLines } from '../lines.ts';

const KEY_VALUE = /^\s*(?:-\s+)?("[^"]{1,200}"|'[^']{1,200}'|[\w.-]{1,200})\s*[:=](?=\s|["'{[$<]|\w|$)/;

/**
 * What single lines of a file show that no parser could read: `key: value`, `"key": value`, `key = value`,
 * `- item`. Comment lines are left out. Every entry is marked as `line`.
 */
export function readLines(source: SourceText): ConfigEntry[] {
  return splitLines(source.text).flatMap((line) => readLine(line) ?? []);
}

function readLine(line: Span): ConfigEntry | undefined {
  const body = subSpan(line, 0, findComment(line.text, ['#', '//']));
  if (!body.text.trim()) return undefined;
  const match = KEY_VALUE.exec(body.text);
  const nature = 'setting';
  const origin = 'line';
  const key = match?.[1];
  if (!match || key === undefined) {
    const value = trimItem(body);
    return { path: [], value, nature, origin };
  }
  const start = body.text.indexOf(key);
  const name = unquoteSpan(subSpan(body, start, start + key.length));
  const value = trimItem(subSpan(body, match[0].length, body.text.length));
  return { path: [name.text], name, value, nature, origin };
}

/** Drops what surrounds a list item or a value: a dash before it, a comma after it, its quotes. */
function trimItem(span: Span): Span {
  const dash = /^\s*-\s+/.exec(span.text)?.[0].length ?? 0;
  const end = span.text.trimEnd().replace(/,$/, '').length;
  return unquoteSpan(subSpan(span, Math.min(dash, end), end));
}
