import type { ConfigEntry } from '../../../config/entry.ts';
import { splitLines } from '../../../config/lines.ts';
import type { SourceText } from '../../../core/source-text.ts';
import { type Layout, NO_SURROUNDINGS, type Unit } from './layout.ts';

/** Formats where an entry is a line: dotenv, properties, Dockerfile, shell. The file is the container. */
export function createLineLayout(source: SourceText, entries: readonly ConfigEntry[]): Layout {
  return {
    findUnit: (offset) => findLineUnit(source.text, entries, offset),
    describe: () => NO_SURROUNDINGS,
  };
}

/**
 * The line around `offset` from its first character to the end of its value, over more lines where a quoted value
 * goes on. Undefined where other entries share the line, or a backslash joins it to the next.
 */
export function findLineUnit(
  text: string,
  entries: readonly ConfigEntry[],
  offset: number,
): Unit | undefined {
  const line = splitLines(text).find(({ from, to }) => offset >= from && offset <= to);
  if (!line) return undefined;
  const here = entries.filter(({ name }) => name && name.from >= line.from && name.to <= line.to);
  const isJoined = /\\\s*$/.test(line.text);
  if (here.length > 1 || isJoined) return undefined;
  const from = line.from + line.text.length - line.text.trimStart().length;
  const to = endOfValue(text, here[0]) ?? line.from + line.text.trimEnd().length;
  return { from, to, joins: 'line', container: { from: 0, to: text.length } };
}

/** Behind the value of an entry and the quote that closes it. */
export function endOfValue(text: string, entry: ConfigEntry | undefined): number | undefined {
  if (!entry?.value) return entry?.name?.to;
  const { from, to } = entry.value;
  const quote = text[from - 1] ?? '';
  return /["'`]/.test(quote) && text[to] === quote ? to + 1 : to;
}
