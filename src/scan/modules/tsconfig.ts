import { posix } from 'node:path';
import type { Warning } from '../../core/report.ts';
import { asObject, asStrings, type JsonObject, parseJsonObject } from './json-file.ts';
import type { Packages } from './packages.ts';
import { splitPackage } from './remote-specifiers.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { directoryOf, joinInRoot } from './repository-path.ts';

/** The options of a tsconfig.json that decide where modules lie, with all that it extends. */
export interface Tsconfig {
  readonly baseUrl?: { readonly directory: string; readonly path: string };
  readonly paths?: { readonly directory: string; readonly entries: readonly [string, readonly string[]][] };
}

export interface TsconfigReader {
  /** A missing file reads as empty; what is broken is in `warnings`. */
  read(file: string): Tsconfig;
  /** The configs of the same directory that a solution-style config refers to. */
  siblings(file: string): readonly Tsconfig[];
  readonly warnings: readonly Warning[];
}

/** Deeper chains and longer lists than any project has. */
const DEEPEST = 20;
const MOST = 50;

export function createTsconfigReader(repository: RepositoryFiles, packages: Packages): TsconfigReader {
  const warnings: Warning[] = [];
  const values = new Map<string, JsonObject>();
  const configs = new Map<string, Tsconfig>();

  function objectOf(file: string): JsonObject {
    let value = values.get(file);
    if (!value) {
      const parsed = parseJsonObject(file, repository.read(file) ?? '{}');
      if (parsed.warning) warnings.push(parsed.warning);
      value = parsed.value;
      values.set(file, value);
    }
    return value;
  }

  function read(file: string, chain: readonly string[] = []): Tsconfig {
    const known = configs.get(file);
    if (known) return known;
    if (chain.includes(file) || chain.length >= DEEPEST) {
      const by = chain.at(-1) ?? file;
      warnings.push({ code: 'module-extends-cycle', args: { file: by, target: file }, file: by });
      return {};
    }
    const value = objectOf(file);
    const parents = asStrings(value.extends)
      .slice(0, MOST)
      .flatMap((parent) => findExtended(file, parent) ?? [])
      .map((parent) => read(parent, [...chain, file]));
    const config = Object.assign({}, ...parents, ownOptions(directoryOf(file), value)) as Tsconfig;
    configs.set(file, config);
    return config;
  }

  function findExtended(file: string, parent: string): string | undefined {
    const isPath = /^\.{0,2}\/|^\.{1,2}$/.test(parent);
    if (!isPath) return findExtendedPackage(file, parent);
    const found = findConfig(parent.startsWith('/') ? undefined : joinInRoot(directoryOf(file), parent));
    if (found === undefined && !isGenerated(parent)) {
      warnings.push({ code: 'module-extends-missing', args: { file, target: parent }, file });
    }
    return found;
  }

  function findExtendedPackage(file: string, parent: string): string | undefined {
    const module = splitPackage(parent);
    const local = module && packages.findLocal(module.name, file);
    return local && findConfig(joinInRoot(local.directory, module.subpath));
  }

  function findConfig(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    return [path, `${path}.json`, posix.join(path, 'tsconfig.json')].find((name) =>
      repository.files.has(name),
    );
  }

  function siblings(file: string): readonly Tsconfig[] {
    const references = objectOf(file).references;
    if (!Array.isArray(references)) return [];
    const directory = directoryOf(file);
    return references
      .slice(0, MOST)
      .flatMap((reference: unknown) => asStrings(asObject(reference).path))
      .flatMap((path) => findConfig(joinInRoot(directory, path)) ?? [])
      .filter((found) => found !== file && directoryOf(found) === directory)
      .map((found) => read(found));
  }

  return { read: (file) => read(file), siblings, warnings };
}

/** Frameworks write these configs on their first run (`.svelte-kit/tsconfig.json`); that they are missing is normal. */
function isGenerated(parent: string): boolean {
  return parent.split('/').some((part) => /^\.[^.]/.test(part) || part === 'node_modules');
}

function ownOptions(directory: string, value: JsonObject): Tsconfig {
  const options = asObject(value.compilerOptions);
  const path = options.baseUrl;
  const paths = options.paths;
  return {
    ...(typeof path === 'string' ? { baseUrl: { directory, path } } : {}),
    ...(paths === undefined ? {} : { paths: { directory, entries: pathEntries(paths) } }),
  };
}

function pathEntries(paths: unknown): [string, string[]][] {
  return Object.entries(asObject(paths)).map(([pattern, targets]) => [
    pattern,
    asStrings(targets).slice(0, MOST),
  ]);
}
