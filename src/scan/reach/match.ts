import type { ModuleGraph } from '../modules/graph.ts';
import { asObject } from '../modules/json-file.ts';
import type { Manifest, Packages } from '../modules/packages.ts';
import type { RepositoryFiles } from '../modules/repository-files.ts';
import type { PackageRule } from './package-rules.ts';
import type { ReachRule } from './rules.ts';

export interface ReachInput extends RepositoryFiles {
  readonly graph: ModuleGraph;
  readonly packages: Packages;
}

/** Looks at no more than this much of a file. */
const LONGEST = 200_000;

/** The first rule that holds for a file. */
export function findRule(
  input: ReachInput,
  rules: readonly ReachRule[],
  file: string,
): ReachRule | undefined {
  const above = input.packages.enclosing(file);
  const directory = above[0]?.directory ?? '';
  const inPackage = directory === '' ? file : file.slice(directory.length + 1);
  let text: string | undefined;
  return rules.find((rule) => {
    if (rule.path && !rule.path.test(file)) return false;
    if (rule.inPackage && !rule.inPackage.test(inPackage)) return false;
    const { dependencies } = rule;
    if (dependencies && !above.some((manifest) => dependsOn(manifest, dependencies))) return false;
    if (rule.imports && !importsOneOf(input.graph.packageImports(file), rule.imports)) return false;
    if (!rule.text && !rule.without) return true;
    text ??= (input.read(file) ?? '').slice(0, LONGEST);
    return (!rule.text || rule.text.test(text)) && !rule.without?.test(text);
  });
}

/** The first rule that holds for a package. */
export function findPackageRule(
  files: ReadonlySet<string>,
  rules: readonly PackageRule[],
  manifest: Manifest,
): PackageRule | undefined {
  const { directory, value } = manifest;
  return rules.find(
    (rule) =>
      findDependency(manifest, rule) !== undefined ||
      rule.fields?.some((field) => fieldOf(value, field) !== undefined) ||
      rule.files?.some((name) => files.has(directory === '' ? name : `${directory}/${name}`)) ||
      rule.path?.test(directory),
  );
}

/** The dependency by which a rule holds. Peers and optional ones do not say what a package is. */
export function findDependency(manifest: Manifest, rule: PackageRule): string | undefined {
  const groups = rule.group ? [rule.group] : ['dependencies', 'devDependencies'];
  const listed = groups.map((group) => asObject(manifest.value[group]));
  return rule.dependencies?.find((name) => listed.some((entries) => Object.hasOwn(entries, name)));
}

function dependsOn(manifest: Manifest, names: readonly string[]): boolean {
  return names.some((name) => manifest.dependencies.has(name));
}

function importsOneOf(imported: readonly string[], names: readonly string[]): boolean {
  return imported.some((name) =>
    names.some((wanted) => name === wanted || (wanted.endsWith('/') && name.startsWith(wanted))),
  );
}

function fieldOf(value: Readonly<Record<string, unknown>>, path: string): unknown {
  let at: unknown = value;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}
