import type { ConfigEntry } from '../../../config/entry.ts';
import { splitLines } from '../../../config/lines.ts';
import { positionAt } from '../../../core/range.ts';
import type { SourceText } from '../../../core/source-text.ts';
import { type Layout, NO_SURROUNDINGS } from './layout.ts';

/** Formats where an entry is a line: dotenv, properties, Dockerfile, shell. The file is the container. */
export function createLineLayout(
  source: SourceText,
  { entries }: { readonly entries: readonly ConfigEntry[] },
): Layout {
  return { findUnit: createLineFinder(source.text, entries), describe: () => NO_SURROUNDINGS };
}

/**
 * Finds the line around an offset from its first character to the end of its value, over more lines where a quoted
 * value goes on. Undefined where other entries share the line, or a backslash joins it to the next.
 */
export function createLineFinder(text: string, entries: readonly ConfigEntry[]): Layout['findUnit'] {
  const lines = splitLines(text);
  const starts = lines.map(({ from }) => from);
  const named = new Map<number, ConfigEntry[]>();
  for (const entry of entries) {
    if (!entry.name) continue;
    const { line } = positionAt(starts, entry.name.from);
    named.set(line, [...(named.get(line) ?? []), entry]);
  }
  return (offset) => {
    const { line } = positionAt(starts, offset);
    const span = lines[line - 1];
    const here = named.get(line) ?? [];
    if (!span || here.length > 1 || /\\\s*$/.test(span.text.slice(-20))) return undefined;
    const from = span.from + span.text.length - span.text.trimStart().length;
    const to = endOfValue(text, here[0]) ?? span.from + span.text.trimEnd().length;
    return { from, to, joins: 'line', container: { from: 0, to: text.length } };
  };
}

/** Behind the value of an entry and the quote that closes it. */
function endOfValue(text: string, entry: ConfigEntry | undefined): number | undefined {
  if (!entry?.value) return entry?.name?.to;
  const { from, to } = entry.value;
  const quote = text[from - 1] ?? '';
  return /["'`]/.test(quote) && text[to] === quote ? to + 1 : to;
}
