import type { Knowledge } from './knowledge.ts';
import type { Repository } from './repository.ts';

export interface Reasons {
  /** Files with a reason of OpenAI's own. */
  readonly openai: readonly string[];
  /** Files that import packages for any vendor, and nothing of OpenAI's. */
  readonly anyVendor: readonly string[];
}

/**
 * The files for any vendor that something of OpenAI's can reach: through what they import, or as what a file of
 * OpenAI's imports and may hand a client to. The others talk to somebody else, and need no analysis.
 */
export function filesThatOpenAIReaches(
  repository: Repository,
  knowledge: Knowledge,
  { openai, anyVendor }: Reasons,
): readonly string[] {
  if (anyVendor.length === 0 || openai.length === 0) return [];
  const importsOf = createImports(repository, knowledge);
  const handedTo = closureOf(openai, importsOf);
  const importers = invert(closureOf(anyVendor, importsOf), importsOf);
  const receiving = closureOf(openai, (file) => importers.get(file) ?? []);
  return anyVendor.filter((file) => handedTo.has(file) || receiving.has(file));
}

/** What a file imports, but for the code of SDKs that the repository holds: our declarations stand for it. */
export function createImports({ graph, packages }: Repository, knowledge: Knowledge) {
  const packageOf = (file: string) => packages.nearest(file)?.name ?? undefined;
  return (file: string): readonly string[] =>
    graph.imports(file).filter((target) => {
      const name = packageOf(target);
      return name === undefined || name === packageOf(file) || !knowledge.moduleOf(name, '');
    });
}

/** The files and all that follows from them. A set yields what is added while it is walked. */
function closureOf(files: readonly string[], next: (file: string) => readonly string[]): Set<string> {
  const reached = new Set(files);
  for (const file of reached) for (const other of next(file)) reached.add(other);
  return reached;
}

function invert(
  files: Iterable<string>,
  importsOf: (file: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const target of importsOf(file)) {
      const known = importers.get(target);
      if (known) known.push(file);
      else importers.set(target, [file]);
    }
  }
  return importers;
}
