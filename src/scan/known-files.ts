import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Report } from '../core/report.ts';
import type { ModuleGraph } from './modules/graph.ts';

/** What an earlier scan found in files that are today what they were then. */
export interface KnownFiles {
  /** Whether a file holds a word of the search; undefined where that has to be looked up. */
  isHit(file: string): boolean | undefined;
  /** As `ModuleGraph.specifiersOf` gave it; undefined where the file has to be read. */
  specifiersOf(file: string): string | undefined;
}

/** What is kept of each listed file, in the order of the list. */
export interface FileFacts {
  /** `HIT`, `NO_HIT`, or `UNKNOWN`. */
  readonly hits: Uint8Array;
  /**
   * What the module graph has read of each, joined by NUL; `NOT_READ` where it has read nothing. Deflated: most runs
   * need nothing of it.
   */
  readonly specifiers: Uint8Array;
}

const NO_HIT = 0;
const HIT = 1;
const UNKNOWN = 2;
const NOT_READ = '-';

interface FileScan {
  readonly files: readonly string[];
  readonly hits: readonly string[];
  readonly graph: ModuleGraph;
  readonly report: Report;
}

/** A file that was left out or read with a warning is looked at anew each time, so that it is told each time. */
export function describeFiles({ files, hits, graph, report }: FileScan): FileFacts {
  const told = new Set([...report.skipped, ...report.warnings].map(({ file }) => file));
  const found = new Set(hits);
  const hitOf = (file: string) => (found.has(file) ? HIT : NO_HIT);
  const specifiersOf = (file: string): string => {
    const specifiers = told.has(file) ? undefined : graph.specifiersOf(file);
    return specifiers === undefined || isUnsafe(specifiers) ? NOT_READ : specifiers;
  };
  return {
    hits: Uint8Array.from(files, (file) => (told.has(file) ? UNKNOWN : hitOf(file))),
    specifiers: deflateRawSync(files.map(specifiersOf).join('\0'), { level: 1 }),
  };
}

/** A URL can hold a password. */
function isUnsafe(specifiers: string): boolean {
  return specifiers.includes('://') || specifiers.includes('\0') || specifiers === NOT_READ;
}

/** @param changed the rows of the files that are no longer what they were */
export function findKnownFiles(
  { paths, hits, specifiers }: FileFacts & { readonly paths: readonly string[] },
  changed: ReadonlySet<number>,
): KnownFiles {
  let rows: ReadonlyMap<string, number> | undefined;
  let lines: readonly string[] | undefined;
  const rowOf = (file: string): number | undefined => {
    rows ??= new Map(paths.map((path, row) => [path, row]));
    const row = rows.get(file);
    return row === undefined || changed.has(row) ? undefined : row;
  };
  return {
    isHit(file) {
      const row = rowOf(file);
      const hit = row === undefined ? UNKNOWN : hits[row];
      return hit === UNKNOWN ? undefined : hit === HIT;
    },
    specifiersOf(file) {
      const row = rowOf(file);
      if (row === undefined) return undefined;
      lines ??= inflateRawSync(specifiers).toString('utf8').split('\0');
      return lines[row] === NOT_READ ? undefined : lines[row];
    },
  };
}
