import type { SourceText } from '../../core/source-text.ts';
import type { ConfigEntry, ReadResult } from '../entry.ts';
import { type ConfigNode, collectEntries, findChild } from '../tree.ts';
import { findSizeWarning } from '../warning.ts';
import { readJson, readJsonTree } from './json.ts';
import { parseYaml, readYaml } from './yaml.ts';

const DEPENDENCY_GROUPS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * package.json: the dependency groups and Bun's catalogs give dependencies; scripts are shell text; the rest, such
 * as the settings that a VS Code extension contributes, is read as any JSON. `overrides` choose versions of what
 * others ask for, and are left out.
 */
export function readPackageManifest(source: SourceText): ReadResult {
  return readJsonTree(source, (root) => [
    ...collectGroups(root, DEPENDENCY_GROUPS),
    ...collectCatalogs(root),
    ...collectCatalogs(findChild(root, 'workspaces')),
    ...collectEntries(
      withoutKeys(root, [...DEPENDENCY_GROUPS, 'catalog', 'catalogs', 'overrides', 'resolutions']),
    ),
  ]);
}

/** deno.json and import maps: `imports` and `scopes` give dependencies (`npm:openai@4`, `https://esm.sh/openai`). */
export function readImportMap(source: SourceText): ReadResult {
  return readJsonTree(source, (root) => [
    ...collectGroups(root, ['imports']),
    ...collectEachGroup(root, 'scopes'),
    ...collectEntries(withoutKeys(root, ['imports', 'scopes'])),
  ]);
}

/** pnpm-workspace.yaml and .yarnrc.yml: `catalog` and `catalogs` give dependencies. */
export function readCatalogs(source: SourceText): ReadResult {
  const parsed = findSizeWarning(source) ? { errorAt: 0 } : parseYaml(source.text);
  if ('errorAt' in parsed) return readYaml(source);
  return { entries: parsed.roots.flatMap((root) => collectCatalogs(root)), warnings: [] };
}

/** The manifest of a browser extension asks for hosts; any other manifest.json is read as JSON. */
export function readExtensionManifest(source: SourceText): ReadResult {
  const { entries, warnings } = readJson(source);
  const isExtension = entries.some(({ path }) => path[0] === 'manifest_version');
  return {
    entries: isExtension ? entries.map((entry) => ({ ...entry, nature: 'permission' })) : entries,
    warnings,
  };
}

function collectCatalogs(root: ConfigNode | undefined): ConfigEntry[] {
  return [...collectGroups(root, ['catalog']), ...collectEachGroup(root, 'catalogs')];
}

function collectEachGroup(root: ConfigNode | undefined, key: string): ConfigEntry[] {
  const groups = findChild(root, key);
  if (groups?.kind !== 'map') return [];
  return groups.pairs.flatMap((pair) => collectGroup(pair.value, [key, pair.key.text]));
}

function collectGroups(root: ConfigNode | undefined, groups: readonly string[]): ConfigEntry[] {
  return groups.flatMap((group) => collectGroup(findChild(root, group), [group]));
}

function collectGroup(node: ConfigNode | undefined, path: readonly string[]): ConfigEntry[] {
  if (node?.kind !== 'map') return [];
  return node.pairs.map(({ key, value }) => ({
    path: [...path, key.text],
    name: key,
    ...(value?.kind === 'scalar' && { value: value.span }),
    nature: 'dependency',
    origin: 'parsed',
  }));
}

function withoutKeys(root: ConfigNode | undefined, keys: readonly string[]): ConfigNode | undefined {
  if (root?.kind !== 'map') return root;
  return { kind: 'map', pairs: root.pairs.filter((pair) => !keys.includes(pair.key.text)) };
}
