import { createHash } from 'node:crypto';
import type { RepositoryFiles } from './repository-files.ts';
import type { Resolver } from './resolve.ts';
import { findSpecifiers } from './specifiers.ts';

/** Which file imports which, by text alone. Lists are in the order of the source, each entry once. */
export interface ModuleGraph {
  /** Files of the repository that a file imports. Reads that file only. */
  imports(file: string): readonly string[];
  /** Packages outside the repository that a file imports, `name` or `name/subpath`. Reads that file only. */
  packageImports(file: string): readonly string[];
  /** Files that import a file, sorted. The first call reads every source file. */
  importers(file: string): readonly string[];
  /** The files and all that import them, directly or through others. */
  importersClosure(files: Iterable<string>): Set<string>;
  /** The files whose imports have been read, each with a digest of its specifiers. */
  links(): ReadonlyMap<string, number>;
}

export interface ModuleGraphInput extends RepositoryFiles {
  readonly resolver: Resolver;
}

const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const NONE: readonly string[] = [];
const DIGEST_BYTES = 6;

interface Edges {
  readonly imports: readonly string[];
  readonly packageImports: readonly string[];
  /** 48 bits that tell one list of specifiers from another. */
  readonly digest: number;
}

const NO_EDGES: Edges = { imports: NONE, packageImports: NONE, digest: 0 };

/** 48 bits that tell the specifiers of a text from those of another. */
export function digestSpecifiers(specifiers: readonly string[]): number {
  return createHash('sha1').update(specifiers.join('\n')).digest().readUIntBE(0, DIGEST_BYTES);
}

/** Builds the graph as it is asked for: a file is read once, when its edges are first needed. */
export function buildModuleGraph(input: ModuleGraphInput): ModuleGraph {
  const { files, resolver } = input;
  const edgesByFile = new Map<string, Edges>();
  let importersByFile: ReadonlyMap<string, readonly string[]> | undefined;

  function edgesOf(file: string): Edges {
    let edges = edgesByFile.get(file);
    if (!edges) {
      const text = SOURCE_FILE.test(file) && files.has(file) ? input.read(file) : undefined;
      edges = text === undefined ? NO_EDGES : resolveEdges(resolver, file, text);
      edgesByFile.set(file, edges);
    }
    return edges;
  }

  function importers(file: string): readonly string[] {
    importersByFile ??= invert(
      [...files].filter((path) => SOURCE_FILE.test(path)).sort(),
      (path) => edgesOf(path).imports,
    );
    return importersByFile.get(file) ?? NONE;
  }

  return {
    imports: (file) => edgesOf(file).imports,
    packageImports: (file) => edgesOf(file).packageImports,
    importers,
    links: () => new Map([...edgesByFile].map(([file, { digest }]) => [file, digest])),
    importersClosure(start) {
      const reached = new Set(start);
      // A set yields what is added while it is walked, so this is a breadth-first search.
      for (const file of reached) for (const importer of importers(file)) reached.add(importer);
      return reached;
    },
  };
}

function resolveEdges(resolver: Resolver, file: string, text: string): Edges {
  const imports = new Set<string>();
  const packageImports = new Set<string>();
  const specifiers = findSpecifiers(text);
  for (const specifier of specifiers) {
    const target = resolver.resolve(specifier, file);
    if (target.kind === 'file' && target.file !== file) imports.add(target.file);
    if (target.kind === 'package') {
      packageImports.add(target.subpath === '' ? target.name : `${target.name}/${target.subpath}`);
    }
  }
  return {
    imports: [...imports],
    packageImports: [...packageImports],
    digest: digestSpecifiers(specifiers),
  };
}

function invert(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const file of files) {
    for (const target of importsOf(file)) {
      const importers = inverted.get(target);
      if (importers) importers.push(file);
      else inverted.set(target, [file]);
    }
  }
  return inverted;
}
