import { classifyEntry } from '../../config/classify.ts';
import { type ConfigEntry, type Span, unquoteSpan } from '../../config/entry.ts';
import { findFormat } from '../../config/formats.ts';
import { readEntries } from '../../config/read-config.ts';
import type { Finding } from '../../core/finding.ts';
import { lineStarts } from '../../core/range.ts';
import type { Warning } from '../../core/report.ts';
import type { SourceText } from '../../core/source-text.ts';
import { OPENAI, type Vendor } from '../../core/vocabulary/vendor.ts';
import { createLayout } from './layout/create-layout.ts';
import type { Layout } from './layout/layout.ts';

/** One name, URL or model of OpenAI's in a file, with the findings that speak of it. */
export interface Occurrence {
  readonly what: 'name' | 'url' | 'model';
  /** Of names: set or declared here, named for a tool to fill in, or read by a shell. */
  readonly use: 'given' | 'reference' | 'read';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly entry: ConfigEntry;
  readonly findings: readonly string[];
}

/** A variable with its value, however the format writes the pair. */
export interface Assignment {
  readonly name: string;
  /** Undefined where nothing is written: the value comes from elsewhere. */
  readonly value: Span | undefined;
  readonly entry: ConfigEntry;
}

/** A configuration file as the editors see it. */
export interface ConfigView {
  readonly source: SourceText;
  readonly starts: readonly number[];
  readonly format: string;
  readonly entries: readonly ConfigEntry[];
  readonly warnings: readonly Warning[];
  readonly occurrences: readonly Occurrence[];
  readonly assignments: readonly Assignment[];
  readonly layout: Layout;
}

/** Reads a configuration file; undefined where no reader takes it. Only what `findings` name is an occurrence. */
export function createView(
  source: SourceText,
  findings: readonly Finding[],
  vendor: Vendor = OPENAI,
): ConfigView | undefined {
  const format = findFormat(source.file)?.format;
  if (format === undefined) return undefined;
  const { entries, warnings } = readEntries(source, vendor);
  const starts = lineStarts(source.text);
  return {
    source,
    starts,
    format,
    entries,
    warnings,
    occurrences: findOccurrences(entries, { source, starts, findings, vendor }),
    assignments: entries.flatMap((entry) => toAssignment(entry) ?? []),
    layout: createLayout(format, source, { entries, vendor }),
  };
}

const WHAT = { env: 'name', 'env-def': 'name', http: 'url', model: 'model' } as const;
const USES: Readonly<Record<string, Occurrence['use']>> = {
  'config/env-reference': 'reference',
  'config/env-read': 'read',
};

interface Reading {
  readonly source: SourceText;
  readonly starts: readonly number[];
  readonly findings: readonly Finding[];
  readonly vendor: Vendor;
}

function findOccurrences(
  entries: readonly ConfigEntry[],
  { source, starts, findings, vendor }: Reading,
): Occurrence[] {
  const ids = new Map<string, string[]>();
  for (const { range, kind, detail, id } of findings) {
    const key = identify(range.start.line, kind, detail);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const found = new Map<string, Occurrence>();
  const classify = { file: source.file, starts, isOpenAIPackage: () => undefined, vendor };
  for (const entry of entries) {
    for (const { kind, rule, range, detail } of classifyEntry(entry, classify)) {
      const what = WHAT[kind as keyof typeof WHAT];
      const named = ids.get(identify(range.start.line, kind, detail));
      const from = (starts[range.start.line - 1] ?? 0) + range.start.column - 1;
      const to = (starts[range.end.line - 1] ?? 0) + range.end.column - 1;
      const key = `${what} ${from}`;
      if (!what || !named || found.has(key)) continue;
      const text = source.text.slice(from, to);
      found.set(key, { what, use: USES[rule] ?? 'given', text, from, to, entry, findings: named });
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** A scan keeps one finding for a name, URL or model a line, whatever the case of a name. */
function identify(line: number, kind: string, detail: string): string {
  const isName = kind === 'env' || kind === 'env-def';
  return `${line} ${isName ? `name ${detail.toUpperCase()}` : `${kind} ${detail}`}`;
}

function toAssignment(entry: ConfigEntry): Assignment | undefined {
  const listed = entry.name ? null : /^([A-Za-z_]\w*)=/.exec(entry.value?.text ?? '');
  if (listed?.[1] && entry.value && entry.nature !== 'script') {
    const { text, from, to } = entry.value;
    const at = listed[0].length;
    return { name: listed[1], value: { text: text.slice(at), from: from + at, to }, entry };
  }
  const name = entry.path.at(-1);
  if (!entry.name || name === undefined) return undefined;
  return { name, value: entry.value && unquoteSpan(entry.value), entry };
}

/** Whether nothing stands behind a name that could be its value: `OPENAI_MODEL:` or `- OPENAI_MODEL`. */
export function isBare({ source, layout }: ConfigView, { from, to }: Occurrence): boolean {
  const end = layout.findUnit(from)?.to ?? to;
  return /^["']?\s*(?:[:=]\s*)?(?:null|~)?,?$/.test(source.text.slice(to, end));
}
