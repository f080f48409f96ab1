import type { Warning } from '../core/report.ts';

/** A piece of a file's text, by UTF-16 offsets; quotes are outside, escapes are as written. */
export interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What a reader knows about an entry, and so what may be found in it:
 * `variable`: the name is an environment variable, in any case; `setting`: a key of a general file, a variable
 * only in capitals; `script`: the value is shell text; `permission`: a host pattern that an extension asks for;
 * `dependency`: the name is a package, the value a version or specifier.
 */
export type EntryNature = 'variable' | 'setting' | 'script' | 'permission' | 'dependency';

/** `line`: found line by line, as the file could not be parsed. `commented`: an assignment that is commented out. */
export type EntryOrigin = 'parsed' | 'line' | 'commented';

/** One key with its value, or one list item, with its place. Values stay in memory for this file only. */
export interface ConfigEntry {
  /** The keys from the root to this entry, its own last; list items add none. */
  readonly path: readonly string[];
  readonly name?: Span;
  readonly value?: Span;
  readonly nature: EntryNature;
  readonly origin: EntryOrigin;
}

export interface ReadResult {
  readonly entries: readonly ConfigEntry[];
  readonly warnings: readonly Warning[];
}

/** Cuts `text` between two offsets. */
export function spanBetween(text: string, from: number, to: number): Span {
  return { text: text.slice(from, to), from, to };
}

/** A part of a span, by offsets inside it. */
export function subSpan(span: Span, from: number, to: number): Span {
  return { text: span.text.slice(from, to), from: span.from + from, to: span.from + to };
}

/** The span without white space and one pair of quotes around it. */
export function unquoteSpan(span: Span): Span {
  const start = span.text.length - span.text.trimStart().length;
  const trimmed = span.text.trim();
  const quote = trimmed[0];
  const isQuoted =
    trimmed.length > 1 && (quote === '"' || quote === "'" || quote === '`') && trimmed.endsWith(quote);
  const margin = isQuoted ? 1 : 0;
  return subSpan(span, start + margin, start + trimmed.length - margin);
}
