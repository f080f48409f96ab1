import { buildModuleGraph } from '../../src/scan/modules/graph.ts';
import { createPackages } from '../../src/scan/modules/packages.ts';
import { createResolver, type Resolution } from '../../src/scan/modules/resolve.ts';
import { createReach } from '../../src/scan/reach/reach.ts';

/** The parts of the scan that work on paths and texts, over files given as path to text. */
export function openRepository(texts: Readonly<Record<string, string>>) {
  const entries = new Map(Object.entries(texts));
  const files = new Set(entries.keys());
  const reads: string[] = [];
  const read = (file: string) => {
    reads.push(file);
    return entries.get(file);
  };
  const packages = createPackages({ files, read });
  const resolver = createResolver({ files, read, packages });
  const graph = buildModuleGraph({ files, read, resolver });
  return { resolver, graph, reads, reach: createReach({ files, read, graph, packages }) };
}

/** The file, or `package:name/subpath`, or `unresolved`. */
export function describeResolution(resolution: Resolution): string {
  if (resolution.kind === 'file') return resolution.file;
  if (resolution.kind === 'unresolved') return 'unresolved';
  return `package:${[resolution.name, resolution.subpath].filter(Boolean).join('/')}`;
}

/** Resolves one specifier in a repository of files without text, plus the configs given. */
export function resolveIn(
  repository: { readonly files?: readonly string[]; readonly configs?: Readonly<Record<string, unknown>> },
  specifier: string,
  fromFile: string,
): string {
  const texts: Record<string, string> = { [fromFile]: '' };
  for (const file of repository.files ?? []) texts[file] = '';
  for (const [file, value] of Object.entries(repository.configs ?? {})) {
    texts[file] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return describeResolution(openRepository(texts).resolver.resolve(specifier, fromFile));
}
