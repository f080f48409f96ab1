import { directoryOf } from './repository-path.ts';

/** Files that can change what a specifier without a relative path means. */
const CONFIGS = [
  'package.json',
  'tsconfig.json',
  'jsconfig.json',
  'deno.json',
  'deno.jsonc',
  'import_map.json',
  'importmap.json',
  'pnpm-workspace.yaml',
  'lerna.json',
  'rush.json',
];

/**
 * Finds the nearest directory with a config, the root `''` at last. In all directories with the same answer a bare
 * specifier means the same, so it is resolved once for all of them.
 */
export function createConfigScopes(files: ReadonlySet<string>): (directory: string) => string {
  const scopes = new Map<string, string>([['', '']]);

  return function scopeOf(directory: string): string {
    let scope = scopes.get(directory);
    if (scope === undefined) {
      const isScope = CONFIGS.some((name) => files.has(`${directory}/${name}`));
      scope = isScope ? directory : scopeOf(directoryOf(directory));
      scopes.set(directory, scope);
    }
    return scope;
  };
}
