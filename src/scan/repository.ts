import type { Skipped, Warning } from '../core/report.ts';
import { DependencyRanges } from '../files/dependency-ranges.ts';
import type { FileList } from '../files/list-files.ts';
import { readSourceText } from '../files/read-source-text.ts';
import type { KnownFiles } from './known-files.ts';
import { buildModuleGraph, type ModuleGraph } from './modules/graph.ts';
import { createPackages, type Packages } from './modules/packages.ts';
import { createResolver, type Resolver } from './modules/resolve.ts';

/** The scanned repository as the engine sees it: texts, packages, modules. All of it is read when first asked for. */
export interface Repository {
  readonly files: ReadonlySet<string>;
  readonly packages: Packages;
  /** What `catalog:`, `workspace:` and `npm:` in a package.json stand for. */
  readonly ranges: DependencyRanges;
  readonly resolver: Resolver;
  readonly graph: ModuleGraph;
  /** The decoded text; undefined where the file is skipped or cannot be read. */
  read(file: string): string | undefined;
  /** As `read`, for a file that will be asked for again. */
  keep(file: string): string | undefined;
  /** Notes that a file was left out. */
  skip(skipped: Skipped): void;
  /** The files whose text was asked for, but for those of which only the imports were. */
  reads(): ReadonlySet<string>;
  skipped(): readonly Skipped[];
  warnings(): readonly Warning[];
}

/** @param known of files that need not be read for what they import */
export function createRepository(listed: FileList, maxBytes: number, known?: KnownFiles): Repository {
  const files = new Set(listed.files);
  const kept = new Map<string, string | undefined>();
  const skipped = new Map<string, Skipped>();
  const warnings = new Map<string, readonly Warning[]>();

  const reads = new Set<string>();
  const folders = new Map<string, boolean>();

  function read(file: string): string | undefined {
    reads.add(file);
    return load(file);
  }

  function load(file: string): string | undefined {
    if (kept.has(file)) return kept.get(file);
    const result = readSourceText(listed.root, file, { maxBytes, folders });
    if (!result.ok) {
      skipped.set(file, result.skipped);
      return undefined;
    }
    if (result.warnings.length > 0) warnings.set(file, result.warnings);
    return result.source.text;
  }

  const packages = createPackages({ files, read });
  const resolver = createResolver({ files, read, packages });
  return {
    files,
    packages,
    ranges: new DependencyRanges({ files, read }),
    resolver,
    graph: buildModuleGraph({ files, read: load, resolver, knownSpecifiersOf: known?.specifiersOf }),
    read,
    keep(file) {
      if (!kept.has(file)) kept.set(file, read(file));
      return kept.get(file);
    },
    skip: (left) => skipped.set(left.file, left),
    reads: () => reads,
    skipped: () => [...skipped.values()],
    warnings: () => [...[...warnings.values()].flat(), ...resolver.warnings()],
  };
}
