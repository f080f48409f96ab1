import { findTargets } from './exports-map.ts';
import { asStrings } from './json-file.ts';
import { findPublishedSource } from './output-source.ts';
import type { Manifest } from './packages.ts';
import { findFileIn } from './probe.ts';

/** Fields that name the main entry, sources first. */
const ENTRY_FIELDS = ['source', 'svelte', 'module', 'jsnext:main', 'main', 'browser', 'types', 'typings'];
/** Where the main entry lies when no field leads to a file. */
const ENTRY_STEMS = ['src/index', 'index', 'src/main', 'lib/index', 'src/lib/index', 'source/index', 'mod'];

/** The file behind a module of a package in this repository; `subpath` is `''` for the main entry. */
export function findInPackage(
  files: ReadonlySet<string>,
  manifest: Manifest,
  subpath: string,
): string | undefined {
  const { directory, value } = manifest;
  const key = subpath === '' ? '.' : `./${subpath}`;
  const published = findTargets(value.exports, key);
  const fields = subpath === '' ? ENTRY_FIELDS.flatMap((field) => asStrings(value[field])) : [key];
  for (const target of [...published, ...fields]) {
    const file = findPublishedSource(files, directory, target);
    if (file !== undefined) return file;
  }
  const stems = subpath === '' ? ENTRY_STEMS : [`src/${subpath}`, `lib/${subpath}`];
  for (const stem of stems) {
    const file = findFileIn(files, directory, stem);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** What `imports` of a package.json says of a `#name`: a file of the package, or another package. */
export function findPackageImport(
  files: ReadonlySet<string>,
  manifest: Manifest,
  specifier: string,
): { file: string } | { bare: string } | undefined {
  for (const target of findTargets(manifest.value.imports, specifier)) {
    if (!target.startsWith('.')) return { bare: target };
    const file = findPublishedSource(files, manifest.directory, target);
    if (file !== undefined) return { file };
  }
  return undefined;
}
