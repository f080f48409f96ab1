import type { Warning } from '../../core/report.ts';
import { applyPathRule, createCompilerPaths } from './compiler-paths.ts';
import { createConfigScopes } from './config-scopes.ts';
import { FRAMEWORK_ALIASES, type FrameworkAlias } from './framework-aliases.ts';
import { createImportMaps } from './import-maps.ts';
import { findInPackage, findPackageImport } from './package-entry.ts';
import { createPackages, type Manifest, type Packages } from './packages.ts';
import { findFile, findFileIn } from './probe.ts';
import { findRemotePackage, hasScheme, type PackageModule, splitPackage } from './remote-specifiers.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { directoryOf } from './repository-path.ts';

/** What a specifier means. A `package` is not in the repository; `subpath` is `''` for its main entry. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'package' } & PackageModule)
  | { readonly kind: 'unresolved' };

export interface Resolver {
  /** `fromFile` is the importing file, relative to the root. Never throws, never leaves the root. */
  resolve(specifier: string, fromFile: string): Resolution;
  /** What is broken in the configs read so far, by file and line. */
  warnings(): readonly Warning[];
}

export interface ResolverInput extends RepositoryFiles {
  /** Shares the package.json files already read. */
  readonly packages?: Packages;
}

const UNRESOLVED: Resolution = { kind: 'unresolved' };

/** Resolves module specifiers as bundlers, TypeScript, Node and Deno do, over the files of the repository alone. */
export function createResolver(input: ResolverInput): Resolver {
  const { files } = input;
  const packages = input.packages ?? createPackages(input);
  const compilerPaths = createCompilerPaths(input, packages);
  const importMaps = createImportMaps(input);
  const scopeOf = createConfigScopes(files);
  const byDirectory = new Map<string, Map<string, Resolution>>();
  const byLocalModule = new Map<string, string | undefined>();

  function resolveUncached(specifier: string, fromFile: string): Resolution {
    if (isRelative(specifier))
      return asFile(findFileIn(files, directoryOf(fromFile), specifier)) ?? UNRESOLVED;
    const mapped = importMaps.map(specifier, fromFile);
    if (mapped && isRelative(mapped.specifier)) {
      return asFile(findFileIn(files, mapped.directory, mapped.specifier)) ?? UNRESOLVED;
    }
    return resolveBare(mapped?.specifier ?? specifier, fromFile);
  }

  function resolveBare(specifier: string, fromFile: string): Resolution {
    if (hasScheme(specifier)) return asPackage(findRemotePackage(specifier)) ?? UNRESOLVED;
    const module = splitPackage(specifier);
    const found =
      findByPackageImports(specifier, fromFile) ??
      findByPathRules(specifier, fromFile) ??
      (module && findByPackage(module, fromFile)) ??
      findByBaseUrl(specifier, fromFile) ??
      findByAlias(specifier, fromFile) ??
      asPackage(module);
    return found ?? UNRESOLVED;
  }

  function findByPackageImports(specifier: string, fromFile: string): Resolution | undefined {
    if (!specifier.startsWith('#')) return undefined;
    for (const manifest of packages.enclosing(fromFile)) {
      const target = findPackageImport(files, manifest, specifier);
      if (target !== undefined)
        return 'file' in target ? asFile(target.file) : asPackage(splitPackage(target.bare));
    }
    return undefined;
  }

  function findByPathRules(specifier: string, fromFile: string): Resolution | undefined {
    for (const { rules } of compilerPaths.pathsFor(fromFile)) {
      for (const rule of rules) {
        const found = firstFile(applyPathRule(rule, specifier), (path) => findFile(files, path));
        if (found) return found;
      }
    }
    return undefined;
  }

  function findByPackage(module: PackageModule, fromFile: string): Resolution | undefined {
    const local = packages.findLocal(module.name, fromFile);
    if (local) return asFile(findInLocal(local, module.subpath)) ?? asPackage(module);
    for (const { dependencies } of packages.enclosing(fromFile)) {
      const range = dependencies.get(module.name);
      if (range === undefined) continue;
      const original = range.startsWith('npm:') ? findRemotePackage(range) : undefined;
      return asPackage({ name: original?.name ?? module.name, subpath: module.subpath });
    }
    return undefined;
  }

  function findInLocal(local: Manifest, subpath: string): string | undefined {
    const key = `${local.directory}\n${subpath}`;
    if (!byLocalModule.has(key)) byLocalModule.set(key, findInPackage(files, local, subpath));
    return byLocalModule.get(key);
  }

  function findByBaseUrl(specifier: string, fromFile: string): Resolution | undefined {
    if (/^[#~/]/.test(specifier)) return undefined;
    for (const { baseDirectory, catchAll } of compilerPaths.pathsFor(fromFile)) {
      const found =
        (catchAll && firstFile(applyPathRule(catchAll, specifier), (path) => findFile(files, path))) ??
        (baseDirectory === undefined ? undefined : asFile(findFileIn(files, baseDirectory, specifier)));
      if (found) return found;
    }
    return undefined;
  }

  function findByAlias(specifier: string, fromFile: string): Resolution | undefined {
    const aliases = FRAMEWORK_ALIASES.filter(({ prefix }) => specifier.startsWith(prefix));
    if (aliases.length === 0) return undefined;
    const above = packages.enclosing(fromFile);
    const roots = [...new Set([...above.map(({ directory }) => directory), ''])];
    for (const alias of aliases) {
      if (!isEnabled(alias, above)) continue;
      const rest = specifier.slice(alias.prefix.length);
      const folders = roots.flatMap((root) =>
        alias.folders.map((folder) => [root, folder].filter(Boolean).join('/')),
      );
      const found = firstFile(folders, (folder) => findFileIn(files, folder, rest));
      if (found) return found;
    }
    return undefined;
  }

  return {
    resolve(specifier, fromFile) {
      const bare = withoutLoader(specifier);
      const folder = directoryOf(fromFile);
      const directory = isRelative(bare) ? folder : scopeOf(folder);
      const known = byDirectory.get(directory) ?? new Map<string, Resolution>();
      byDirectory.set(directory, known);
      const resolution = known.get(bare) ?? resolveUncached(bare, fromFile);
      known.set(bare, resolution);
      return resolution;
    },
    warnings: () =>
      [...packages.warnings, ...compilerPaths.warnings, ...importMaps.warnings].sort(compareWarnings),
  };
}

function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier);
}

/** `./x.ts?raw` of Vite and `!raw-loader!./x.ts` of webpack mean `./x.ts`. */
function withoutLoader(specifier: string): string {
  const path = specifier.slice(specifier.lastIndexOf('!') + 1);
  if (hasScheme(path)) return path;
  const query = path.indexOf('?');
  return query > 0 ? path.slice(0, query) : path;
}

function isEnabled(
  alias: FrameworkAlias,
  above: readonly { dependencies: ReadonlyMap<string, string> }[],
): boolean {
  const { dependencies } = alias;
  return (
    !dependencies || above.some((manifest) => dependencies.some((name) => manifest.dependencies.has(name)))
  );
}

function firstFile(
  paths: readonly string[],
  find: (path: string) => string | undefined,
): Resolution | undefined {
  for (const path of paths) {
    const file = find(path);
    if (file !== undefined) return { kind: 'file', file };
  }
  return undefined;
}

function asFile(file: string | undefined): Resolution | undefined {
  return file === undefined ? undefined : { kind: 'file', file };
}

function asPackage(module: PackageModule | undefined): Resolution | undefined {
  return module && { kind: 'package', ...module };
}

function compareWarnings(a: Warning, b: Warning): number {
  return (a.file ?? '').localeCompare(b.file ?? '', 'en') || (a.line ?? 0) - (b.line ?? 0);
}
