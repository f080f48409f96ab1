import roles from './file-roles.json' with { type: 'json' };

/** What a file is read as, judged by its path: `none` is never opened. */
export type FileRole = 'source' | 'config' | 'shell' | 'none';

const BY_EXTENSION: ReadonlyMap<string, FileRole> = new Map([
  ...roles.source.extensions.map((extension) => [extension, 'source'] as const),
  ...roles.config.extensions.map((extension) => [extension, 'config'] as const),
  ...roles.shell.extensions.map((extension) => [extension, 'shell'] as const),
]);
const CONFIG_NAME = anyOf(roles.config.names);
const LOCALE_NAME = anyOf(roles.none.localeNames);
const LOCALE_FOLDER = new RegExp(`(?:^|/)(?:${roles.none.localeFolders.join('|')})/`);
const LOCK_FILES: ReadonlySet<string> = new Set(roles.none.lockFiles);
const SCRIPT_FOLDERS: ReadonlySet<string> = new Set(roles.shell.foldersOfBareScripts);

/** The role of a file by its POSIX path, relative to the scanned root. Lock files and translations are `none`. */
export function fileRole(path: string): FileRole {
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  const extension = dot > slash ? path.slice(dot + 1).toLowerCase() : '';
  const role = BY_EXTENSION.get(extension);
  if (role === 'source' || role === 'shell') return role;
  const name = path.slice(slash + 1);
  if (role === 'config') return isData(path, name) ? 'none' : 'config';
  if (CONFIG_NAME.test(name)) return 'config';
  return extension === '' && isInScriptFolder(path, slash) ? 'shell' : 'none';
}

function isData(path: string, name: string): boolean {
  return LOCK_FILES.has(name) || LOCALE_NAME.test(name) || LOCALE_FOLDER.test(path);
}

function isInScriptFolder(path: string, slash: number): boolean {
  if (slash <= 0) return false;
  return SCRIPT_FOLDERS.has(path.slice(path.lastIndexOf('/', slash - 1) + 1, slash));
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'i');
}
