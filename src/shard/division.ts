import { createHash } from 'node:crypto';
import { Groups } from './groups.ts';

export interface DivisionInput {
  /** Source files of the repository. */
  readonly sources: readonly string[];
  /** Files, of any kind, that the search hit: only these and what imports them can hold findings. */
  readonly hits: readonly string[];
  /** The decoded text; undefined where it cannot be read. */
  readonly read: (file: string) => string | undefined;
  /** The files that a source imports. */
  readonly imports: (file: string) => readonly string[];
}

/** How the files of a repository fall to a number of shards; the same on every machine. */
export interface Division {
  /** 1 to the number of shards. */
  shardOf(file: string): number;
  /** The name of what a file is analysed with: a value can be followed between files of one group. */
  groupOf(file: string): string;
  /** Groups that every shard has to see, as they declare names for all files. */
  readonly shared: ReadonlySet<string>;
  /** Tells divisions apart. */
  readonly hash: string;
}

/**
 * Divides the hits by the bytes that have to be analysed. Files that import each other, directly or through others,
 * stay together, so that each shard follows every value as far as a single run does.
 */
export function divideFiles(input: DivisionInput, total: number): Division {
  const groups = new Groups();
  const shared = new Set<string>();
  if (input.hits.length > 0) {
    for (const file of input.sources) for (const target of input.imports(file)) groups.join(file, target);
    const globals = input.hits.filter((file) => declaresForAll(file, input.read(file) ?? ''));
    const [first] = globals;
    for (const file of globals) if (first !== undefined) groups.join(first, file);
    if (first !== undefined) shared.add(groups.groupOf(first));
  }
  const shards = assign(weigh(input, groups), total);
  const placed = [...shards].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    groupOf: (file) => groups.groupOf(file),
    shardOf: (file) => shards.get(groups.groupOf(file)) ?? 1,
    shared,
    hash: createHash('sha256')
      .update(JSON.stringify([total, placed]))
      .digest('hex')
      .slice(0, 16),
  };
}

/** Bytes to analyse by group, as far as line ends do not change them. */
function weigh({ hits, read }: DivisionInput, groups: Groups): Map<string, number> {
  const weights = new Map<string, number>();
  for (const file of hits) {
    const group = groups.groupOf(file);
    const length = (read(file) ?? '').replaceAll('\r', '').length;
    weights.set(group, (weights.get(group) ?? 0) + length + 1);
  }
  return weights;
}

/** The heaviest group first, each to the shard that has least. */
function assign(weights: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const loads = Array.from({ length: total }, () => 0);
  const sorted = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(
    sorted.map(([group, weight]) => {
      const least = loads.indexOf(Math.min(...loads));
      loads[least] = (loads[least] ?? 0) + weight;
      return [group, least + 1];
    }),
  );
}

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const MODULE = /^[ \t\ufeff]*(?:import|export)\b/m;
const COMMON_JS = /\brequire\s*\(|\bmodule\.exports\b|\bexports\.\w/;
const AMBIENT = /\bdeclare\s+(?:global|module|namespace)\b/;

/** Whether the names of a source reach files that do not import it. */
function declaresForAll(file: string, text: string): boolean {
  if (!SOURCE.test(file)) return false;
  if (AMBIENT.test(text)) return true;
  return !MODULE.test(text) && !(/\.[cm]?jsx?$/.test(file) && COMMON_JS.test(text));
}
