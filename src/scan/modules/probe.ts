import { joinInRoot } from './repository-path.ts';

/** What a specifier without an extension may stand for. Code before declarations: the code has the calls. */
const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.vue',
  '.svelte',
  '.astro',
  '.d.ts',
  '.d.mts',
  '.d.cts',
  '.json',
];

/** TypeScript lets an import name the file that will be emitted. */
const SOURCES_OF_EMITTED: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.ts', '.d.mts'],
  '.cjs': ['.cts', '.ts', '.d.cts'],
};

/** The file that a path without certainty about its ending stands for: itself, with an extension, or an index file. */
export function findFile(files: ReadonlySet<string>, path: string): string | undefined {
  if (files.has(path)) return path;
  return findSourceOfEmitted(files, path) ?? findWithExtension(files, path) ?? findIndex(files, path);
}

/** `findFile` of a path below a directory; undefined also where it would leave the root. */
export function findFileIn(files: ReadonlySet<string>, directory: string, path: string): string | undefined {
  const joined = joinInRoot(directory, path);
  if (joined === undefined) return undefined;
  return path.endsWith('/') ? findIndex(files, joined) : findFile(files, joined);
}

function findSourceOfEmitted(files: ReadonlySet<string>, path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  const sources = SOURCES_OF_EMITTED[path.slice(dot)];
  const stem = path.slice(0, dot);
  const extension = sources?.find((candidate) => files.has(stem + candidate));
  return extension === undefined ? undefined : stem + extension;
}

function findWithExtension(files: ReadonlySet<string>, path: string): string | undefined {
  const extension = EXTENSIONS.find((candidate) => files.has(path + candidate));
  return extension === undefined || path === '' ? undefined : path + extension;
}

function findIndex(files: ReadonlySet<string>, path: string): string | undefined {
  return findWithExtension(files, path === '' ? 'index' : `${path}/index`);
}
