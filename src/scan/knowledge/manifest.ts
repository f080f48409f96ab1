import type { KnownPackage, Manifest } from './manifest-schema.ts';

export type { KnownPackage, Manifest };

/**
 * What a package is to a scan. `openai`: its import and dependency are findings. `neutral`: only where an OpenAI
 * name is imported, else optional with low confidence. `tokenizer`: a model reference at most. `lookalike`: another
 * vendor's, never a finding. `carrier`: never a finding, clients only travel through it.
 */
export const PACKAGE_ROLES = ['openai', 'neutral', 'tokenizer', 'lookalike', 'carrier'] as const;
export type PackageRole = (typeof PACKAGE_ROLES)[number];

/** A known package's module as an import names it. */
export interface KnownModule {
  readonly package: KnownPackage;
  readonly role: PackageRole;
  readonly sdk: string;
  /** The declaration file, undefined where nothing is declared: the module's exports are `any`. */
  readonly file: string | undefined;
  /** The declaration file for `export * from` the module, undefined where it is `file`. */
  readonly exportAll: string | undefined;
}

/** The package of a name as package.json writes it, undefined where it is not known. */
export function findPackage(manifest: Manifest, name: string): KnownPackage | undefined {
  const names = indexes.get(manifest) ?? indexNames(manifest);
  indexes.set(manifest, names);
  return names.exact.get(name) ?? names.patterns.find(({ name: pattern }) => isMatch(pattern, name));
}

interface NameIndex {
  readonly exact: ReadonlyMap<string, KnownPackage>;
  /** Packages whose name ends in `*`. */
  readonly patterns: readonly KnownPackage[];
}

const indexes = new WeakMap<Manifest, NameIndex>();

function indexNames({ packages }: Manifest): NameIndex {
  return {
    exact: new Map(packages.toReversed().map((known) => [known.name, known])),
    patterns: packages.filter(({ name }) => name.endsWith('*')),
  };
}

/** The module of a package and a subpath (`resources/chat`, empty for the package itself), undefined where not known. */
export function findModule(manifest: Manifest, name: string, subpath: string): KnownModule | undefined {
  const known = findPackage(manifest, name);
  if (!known) return undefined;
  const bare = subpath.replace(/(?:\.d)?\.[cm]?[jt]s$/, '');
  const matches = known.modules.filter((module) => isMatch(module.subpath, bare));
  matches.sort((a, b) => b.subpath.length - a.subpath.length);
  const module = matches[0];
  return {
    package: known,
    role: module?.role ?? known.role,
    sdk: module?.sdk ?? known.sdk,
    file: module?.file,
    exportAll: module?.exportAll,
  };
}

/** Whether an imported name makes the import of a neutral package a finding. */
export function isOpenaiName(known: KnownPackage, name: string): boolean {
  return (known.openaiNames ?? []).some((pattern) => isMatch(pattern, name));
}

function isMatch(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}
