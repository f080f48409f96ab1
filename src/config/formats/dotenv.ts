import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, type Span, spanBetween, subSpan, unquoteSpan } from '../entry.ts';
import { splitLines } from '../lines.ts';

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:[ \t])[ \t]*/d;
const BARE_NAME = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*$/d;
const COMMENTED = /^\s*#[#\s]*(?:export\s+)?([A-Za-z_]\w*)[ \t]*=[ \t]*/d;

/**
 * dotenv files (`.env*`, `*.env`, `.dev.vars`) as the package `dotenv` reads them: `export` before the name,
 * values in single, double or back quotes which may go over several lines, a comment after ` #`. A name alone
 * (as `docker run --env-file` allows) counts, and so does an assignment that is commented out, marked as such.
 */
export function readDotenv(source: SourceText): ReadResult {
  const entries: ConfigEntry[] = [];
  let consumed = 0;
  for (const line of splitLines(source.text)) {
    if (line.from < consumed) continue;
    const entry = readAssignment(line, source.text) ?? readBareName(line) ?? readCommented(line);
    if (!entry) continue;
    entries.push(entry);
    consumed = entry.value?.to ?? 0;
  }
  return { entries, warnings: [] };
}

function readAssignment(line: Span, text: string): ConfigEntry | undefined {
  const match = ASSIGNMENT.exec(line.text);
  if (!match) return undefined;
  const from = line.from + match[0].length;
  return toEntry(line, match, findQuotedValue(text, from) ?? findPlainValue(line, match[0].length));
}

function readBareName(line: Span): ConfigEntry | undefined {
  const match = BARE_NAME.exec(line.text);
  return match ? toEntry(line, match, undefined) : undefined;
}

function readCommented(line: Span): ConfigEntry | undefined {
  const match = COMMENTED.exec(line.text);
  if (!match) return undefined;
  return { ...toEntry(line, match, findPlainValue(line, match[0].length)), origin: 'commented' };
}

function toEntry(line: Span, match: RegExpExecArray, value: Span | undefined): ConfigEntry {
  const [from, to] = match.indices?.[1] ?? [0, 0];
  const name = subSpan(line, from, to);
  return { path: [name.text], name, ...(value && { value }), nature: 'variable', origin: 'parsed' };
}

/** A value that begins with a quote at `from` and whose closing quote ends a line, perhaps a later one. */
function findQuotedValue(text: string, from: number): Span | undefined {
  const quote = text[from];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  let end = text.indexOf(quote, from + 1);
  while (end > 0 && quote === '"' && text[end - 1] === '\\') end = text.indexOf(quote, end + 1);
  if (end < 0) return undefined;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = end + 1;
  const after = rest.exec(text)?.[0].trim() ?? '';
  return after === '' || after.startsWith('#') ? spanBetween(text, from + 1, end) : undefined;
}

function findPlainValue(line: Span, start: number): Span {
  const comment = line.text.slice(start).search(/(?:^|\s)#/);
  return unquoteSpan(subSpan(line, start, comment < 0 ? line.text.length : start + comment));
}
