import type { Warning } from '../../core/report.ts';
import type { Packages } from './packages.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { directoryOf, joinInRoot } from './repository-path.ts';
import { createTsconfigReader, type Tsconfig } from './tsconfig.ts';

/** `paths` and `baseUrl` of the tsconfig.json or jsconfig.json of a directory. */
export interface CompilerPaths {
  /** Directory against which bare specifiers may be resolved. */
  readonly baseDirectory: string | undefined;
  /** Best match first; without the catch-all `*`. */
  readonly rules: readonly PathRule[];
  /** The rule `*`, which also covers packages. */
  readonly catchAll: PathRule | undefined;
}

export interface PathRule {
  readonly prefix: string;
  readonly suffix: string;
  /** False for a rule without `*`: only the whole specifier matches. */
  readonly hasWildcard: boolean;
  /** Paths relative to the root, with `*` where the rest goes. */
  readonly targets: readonly string[];
}

export interface CompilerPathsFinder {
  /** What holds for a file: of its nearest config first, then of the configs above. */
  pathsFor(file: string): readonly CompilerPaths[];
  readonly warnings: readonly Warning[];
}

const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json'];

export function createCompilerPaths(repository: RepositoryFiles, packages: Packages): CompilerPathsFinder {
  const reader = createTsconfigReader(repository, packages);
  const byDirectory = new Map<string, readonly CompilerPaths[]>();

  function inDirectory(directory: string): CompilerPaths | undefined {
    for (const name of CONFIG_NAMES) {
      const file = directory === '' ? name : `${directory}/${name}`;
      if (!repository.files.has(file)) continue;
      const configs = [reader.read(file), ...reader.siblings(file)];
      const found = configs.map((config) => pathsOf(config, directory)).filter(isUseful);
      if (found[0]) return merge(found);
    }
    return undefined;
  }

  return {
    pathsFor(file) {
      const directory = directoryOf(file);
      let found = byDirectory.get(directory);
      if (!found) {
        const above = directory === '' ? [] : this.pathsFor(directory);
        const own = inDirectory(directory);
        found = own ? [own, ...above] : above;
        byDirectory.set(directory, found);
      }
      return found;
    },
    warnings: reader.warnings,
  };
}

function pathsOf(config: Tsconfig, directory: string): CompilerPaths {
  const baseDirectory =
    config.baseUrl === undefined
      ? undefined
      : place(config.baseUrl.directory, config.baseUrl.path, directory);
  const from = baseDirectory ?? config.paths?.directory ?? directory;
  const rules = (config.paths?.entries ?? []).map(([pattern, targets]) => {
    const star = pattern.indexOf('*');
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? '' : pattern.slice(star + 1),
      hasWildcard: star >= 0,
      targets: targets.flatMap((target) => place(from, target, directory) ?? []),
    };
  });
  return {
    baseDirectory,
    rules: rules.filter((rule) => !isCatchAll(rule)).sort(comparePathRules),
    catchAll: rules.find(isCatchAll),
  };
}

function place(from: string, path: string, configDirectory: string): string | undefined {
  const template = /^\$\{configDir\}\/?/.exec(path)?.[0];
  return template === undefined
    ? joinInRoot(from, path)
    : joinInRoot(configDirectory, path.slice(template.length));
}

function isCatchAll(rule: PathRule): boolean {
  return rule.hasWildcard && rule.prefix === '' && rule.suffix === '';
}

function comparePathRules(a: PathRule, b: PathRule): number {
  return Number(a.hasWildcard) - Number(b.hasWildcard) || b.prefix.length - a.prefix.length;
}

function isUseful(paths: CompilerPaths): boolean {
  return paths.baseDirectory !== undefined || paths.rules.length > 0 || paths.catchAll !== undefined;
}

function merge(found: readonly CompilerPaths[]): CompilerPaths {
  return {
    baseDirectory: found.find((paths) => paths.baseDirectory !== undefined)?.baseDirectory,
    rules: found.flatMap((paths) => paths.rules),
    catchAll: found.find((paths) => paths.catchAll)?.catchAll,
  };
}

/** The paths, relative to the root, that a rule gives for a specifier; empty where it does not match. */
export function applyPathRule(rule: PathRule, specifier: string): string[] {
  if (!rule.hasWildcard) return specifier === rule.prefix ? [...rule.targets] : [];
  const { prefix, suffix } = rule;
  if (specifier.length < prefix.length + suffix.length) return [];
  if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) return [];
  const rest = specifier.slice(prefix.length, specifier.length - suffix.length);
  return rule.targets.flatMap(
    (target) =>
      joinInRoot(
        '',
        target.replaceAll('*', () => rest),
      ) ?? [],
  );
}
