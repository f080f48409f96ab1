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
  /** The specifiers of a file, one a line; undefined where its imports have not been read. */
  specifiersOf(file: string): string | undefined;
}

export interface ModuleGraphInput extends RepositoryFiles {
  readonly resolver: Resolver;
  /** As `ModuleGraph.specifiersOf`, where it is known without reading the file. */
  readonly knownSpecifiersOf?: ((file: string) => string | undefined) | undefined;
}

const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const NONE: readonly string[] = [];
const DIGEST_BYTES = 6;

interface Edges {
  readonly imports: readonly string[];
  readonly packageImports: readonly string[];
  /** One a line; undefined where there was nothing to read. One text takes less memory than a list of them. */
  readonly specifiers: string | undefined;
}

const NO_EDGES: Edges = { imports: NONE, packageImports: NONE, specifiers: undefined };

/** 48 bits that tell the specifiers of a text, one a line, from those of another. */
export function digestSpecifiers(specifiers: string): number {
  return createHash('sha1').update(specifiers).digest().readUIntBE(0, DIGEST_BYTES);
}

/** Builds the graph as it is asked for: a file is read once, when its edges are first needed. */
export function buildModuleGraph(input: ModuleGraphInput): ModuleGraph {
  const { files, resolver } = input;
  const edgesByFile = new Map<string, Edges>();
  let importersByFile: ReadonlyMap<string, readonly string[]> | undefined;

  function edgesOf(file: string): Edges {
    let edges = edgesByFile.get(file);
    if (!edges) {
      const specifiers = SOURCE_FILE.test(file) && files.has(file) ? readSpecifiers(file) : undefined;
      edges = specifiers === undefined ? NO_EDGES : resolveEdges(resolver, file, specifiers);
      edgesByFile.set(file, edges);
    }
    return edges;
  }

  function readSpecifiers(file: string): string | undefined {
    const known = input.knownSpecifiersOf?.(file);
    if (known !== undefined) return known;
    const text = input.read(file);
    return text === undefined ? undefined : findSpecifiers(text).join('\n');
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
    links: () =>
      new Map([...edgesByFile].map(([file, { specifiers = '' }]) => [file, digestSpecifiers(specifiers)])),
    specifiersOf: (file) => edgesByFile.get(file)?.specifiers,
    importersClosure(start) {
      const reached = new Set(start);
      // A set yields what is added while it is walked, so this is a breadth-first search.
      for (const file of reached) for (const importer of importers(file)) reached.add(importer);
      return reached;
    },
  };
}

function resolveEdges(resolver: Resolver, file: string, specifiers: string): Edges {
  const imports = new Set<string>();
  const packageImports = new Set<string>();
  for (const specifier of specifiers === '' ? NONE : specifiers.split('\n')) {
    const target = resolver.resolve(specifier, file);
    if (target.kind === 'file' && target.file !== file) imports.add(target.file);
    if (target.kind === 'package') {
      packageImports.add(target.subpath === '' ? target.name : `${target.name}/${target.subpath}`);
    }
  }
  return {
    imports: [...imports],
    packageImports: [...packageImports],
    specifiers,
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
