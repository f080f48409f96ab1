import type { ConfigEntry, ReadResult } from '../../config/entry.ts';
import type { Strength } from '../../core/exposure.ts';
import { lineStarts, positionAt } from '../../core/range.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Deployment, RegionMention, SignalReader } from './signal.ts';
import { resolveTemplate } from './templates.ts';

/** Keys from the root; `*` is any one key, a leading `**` any number of keys. */
export type KeyPath = readonly string[];

export interface RegionPath {
  readonly path: KeyPath;
  /** The last key itself is the region, not its value. */
  readonly isKey?: true;
  readonly strength?: Strength;
  readonly role?: 'failover';
  /** Index in the path of the key that names the environment. */
  readonly environment?: number;
  /** Index in the path of the key that is a glob of files. */
  readonly scope?: number;
}

/** A configuration file of a platform, as a table: where its regions stand. */
export interface ConfigPathSpec {
  readonly platform: string;
  readonly file: RegExp;
  /** One of these must be in the file, or it is not of this platform. */
  readonly when?: readonly { readonly path: KeyPath; readonly value?: RegExp }[];
  /** None of these may be in the file. */
  readonly unless?: readonly { readonly path: KeyPath; readonly value?: RegExp }[];
  readonly bound: Deployment['bound'];
  /** Directories between the file and what it governs. */
  readonly up?: number;
  readonly regions: readonly RegionPath[];
  readonly runs?: Deployment['runs'];
  /** Path of the entry that names the file which the platform starts. */
  readonly main?: KeyPath;
  /** Path of the entry that names the folder with the code. */
  readonly folder?: KeyPath;
  /** Only with a region is the file a sign of deployment. */
  readonly needsRegion?: true;
  /** The environment by the name of the file: its first group. */
  readonly environmentInName?: RegExp;
}

/** A reader for a table. */
export function readConfigPaths(spec: ConfigPathSpec): SignalReader {
  return {
    file: spec.file,
    read: (file, text, input) => readDeployment(spec, { file, text }, input.entriesOf(file, text)),
  };
}

function readDeployment(
  spec: ConfigPathSpec,
  { file, text }: SourceText,
  { entries, warnings }: ReadResult,
): Deployment[] {
  const has = (test: { path: KeyPath; value?: RegExp }) =>
    entries.some((entry) => matches(entry, test.path) && (test.value?.test(entry.value?.text ?? '') ?? true));
  if (spec.when && !spec.when.some(has)) return [];
  if (spec.unless?.some(has)) return [];
  const starts = lineStarts(text);
  const broken = warnings.length > 0;
  const found = spec.regions.flatMap((row) =>
    entries
      .filter((entry) => matches(entry, row.path) && (row.isKey || entry.value))
      .map((entry) => ({ row, entry, line: positionAt(starts, placeOf(entry, row)).line })),
  );
  const regions: RegionMention[] = [];
  let unresolved: Deployment['unresolved'];
  for (const { row, entry, line } of found) {
    const mention = toMention({ spec, row, entry, line, file, entries, broken });
    if (mention) regions.push(mention);
    else unresolved ??= { line, value: entry.value?.text ?? '' };
  }
  if (spec.needsRegion && regions.length === 0 && !unresolved) return [];
  const base = directoryAbove(file, (spec.up ?? 0) + 1);
  const folder = textAt(entries, spec.folder);
  const main = textAt(entries, spec.main);
  return [
    {
      platform: spec.platform,
      file,
      line: regions[0]?.line ?? 1,
      directory: folder === undefined ? base : joinPath(base, folder),
      bound: spec.bound,
      regions,
      ...(unresolved && { unresolved }),
      broken,
      ...(spec.runs && { runs: spec.runs }),
      ...(main !== undefined && { main: joinPath(base, main) }),
    },
  ];
}

interface MentionInput {
  readonly spec: ConfigPathSpec;
  readonly row: RegionPath;
  readonly entry: ConfigEntry;
  readonly line: number;
  readonly file: string;
  readonly entries: readonly ConfigEntry[];
  readonly broken: boolean;
}

function toMention(input: MentionInput): RegionMention | undefined {
  const { spec, row, entry, line, file, entries, broken } = input;
  const written = row.isKey ? entry.path.at(-1) : entry.value?.text;
  const resolved = written === undefined ? undefined : resolveTemplate(written, entries);
  if (!resolved) return undefined;
  const environment = environmentOf(spec, row, { entry, file });
  const scope = row.scope === undefined ? undefined : entry.path[row.scope];
  const strength = broken ? 'weak' : weaker(row.strength ?? 'strong', resolved.strength);
  return {
    code: resolved.text,
    file,
    line,
    value: `${entry.path.join('.')} = ${row.isKey ? resolved.text : written}`,
    strength,
    role: row.role ?? 'region',
    ...(environment !== undefined && { environment }),
    ...(scope !== undefined && { scope }),
  };
}

function environmentOf(
  spec: ConfigPathSpec,
  row: RegionPath,
  { entry, file }: { entry: ConfigEntry; file: string },
): string | undefined {
  if (row.environment !== undefined) return entry.path[row.environment];
  return spec.environmentInName?.exec(file)?.[1];
}

const STRENGTH_ORDER = ['strong', 'medium', 'weak'] as const;

function weaker(a: Strength, b: Strength): Strength {
  return STRENGTH_ORDER.indexOf(a) > STRENGTH_ORDER.indexOf(b) ? a : b;
}

/** Whether the entry lies at the path. Entries found line by line know only their own key. */
export function matches(entry: ConfigEntry, path: KeyPath): boolean {
  if (entry.origin === 'commented') return false;
  const keys = entry.path;
  if (entry.origin === 'line' && keys.length === 1)
    return keys[0] === path.at(-1) && entry.value !== undefined;
  const wanted = path[0] === '**' ? path.slice(1) : path;
  const offset = keys.length - wanted.length;
  if (path[0] === '**' ? offset < 0 : offset !== 0) return false;
  return wanted.every((key, index) => key === '*' || key === keys[offset + index]);
}

function placeOf(entry: ConfigEntry, row: RegionPath): number {
  return (row.isKey ? entry.name : entry.value)?.from ?? entry.name?.from ?? 0;
}

function textAt(entries: readonly ConfigEntry[], path: KeyPath | undefined): string | undefined {
  return path && entries.find((entry) => matches(entry, path))?.value?.text;
}

/** The directory `levels` above a file; 1 is the one it lies in. */
export function directoryAbove(file: string, levels: number): string {
  const parts = file.split('/');
  return parts.slice(0, Math.max(0, parts.length - levels)).join('/');
}

function joinPath(directory: string, path: string): string {
  const clean = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/(?<!\/)\/+$/, '');
  if (clean === '' || clean === '.') return directory;
  return directory === '' ? clean : `${directory}/${clean}`;
}
