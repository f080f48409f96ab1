import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, type Span, subSpan, unquoteSpan } from '../entry.ts';
import { splitLines } from '../lines.ts';

const INSTRUCTION = /^\s*(?:ONBUILD\s+)?([A-Za-z]+)\s+/;
const PAIR = /\b([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*(?:"|\\?$)|'[^']*'|[^\s"']*)/dgs;
const LEGACY_PAIR = /^([A-Za-z_]\w*)\s+(.*)/ds;
const NAME_ONLY = /^([A-Za-z_]\w*)\s*(?:\\\s*)?$/d;
const HEREDOC = /<<-?\s*["']?(\w+)["']?/;

/**
 * Dockerfiles and Containerfiles: `ENV` in both forms and `ARG` give variables; the commands of `RUN`, `CMD`,
 * `ENTRYPOINT` and `HEALTHCHECK` are shell text, heredocs included. An instruction goes on while its line ends in
 * a backslash; comment lines in between are left out.
 */
export function readDockerfile(source: SourceText): ReadResult {
  const entries: ConfigEntry[] = [];
  let instruction = '';
  let heredocEnd = '';
  for (const line of splitLines(source.text)) {
    const trimmed = line.text.trim();
    if (heredocEnd) {
      if (trimmed === heredocEnd) heredocEnd = '';
      else addAll(entries, readArguments(instruction, line));
      continue;
    }
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const start = instruction ? null : INSTRUCTION.exec(line.text);
    if (start) instruction = start[1]?.toUpperCase() ?? '';
    addAll(entries, readArguments(instruction, subSpan(line, start?.[0].length ?? 0, line.text.length)));
    heredocEnd = instruction === 'RUN' ? (HEREDOC.exec(line.text)?.[1] ?? '') : '';
    if (!heredocEnd && !trimmed.endsWith('\\')) instruction = '';
  }
  return { entries, warnings: [] };
}

/** Without spreading: a hostile line holds more entries than a call may have arguments. */
function addAll(entries: ConfigEntry[], more: readonly ConfigEntry[]): void {
  for (const entry of more) entries.push(entry);
}

function readArguments(instruction: string, text: Span): readonly ConfigEntry[] {
  if (instruction === 'ENV' || instruction === 'ARG') return readVariables(text);
  const isCommand = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(instruction);
  return isCommand ? [{ path: [instruction], value: text, nature: 'script', origin: 'parsed' }] : [];
}

function readVariables(text: Span): ConfigEntry[] {
  const pairs = [...text.text.matchAll(PAIR)];
  const matches = pairs.length > 0 ? pairs : [LEGACY_PAIR.exec(text.text) ?? NAME_ONLY.exec(text.text)];
  return matches.flatMap((match) => {
    const [from, to] = match?.indices?.[1] ?? [0, 0];
    if (to === 0) return [];
    const name = subSpan(text, from, to);
    const place = match?.indices?.[2];
    const value = place && unquoteSpan(subSpan(text, place[0], place[1]));
    return [{ path: [name.text], name, ...(value && { value }), nature: 'variable', origin: 'parsed' }];
  });
}
