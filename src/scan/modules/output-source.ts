import { findFile } from './probe.ts';
import { joinInRoot } from './repository-path.ts';

const OUTPUT_FOLDERS = new Set(
  'dist build lib out output esm cjs es umd types typings commonjs module node browser target _dist'.split(
    ' ',
  ),
);
const SOURCE_FOLDERS = ['src', 'source', 'lib', ''];
const EXTENSION = /(?:\.d)?\.[cm]?[jt]sx?$/;

/**
 * The file of the repository behind a path that a package.json publishes: the path itself where it is checked in,
 * else the source that it is built from (`dist/esm/index.js` is built from `src/index.ts`).
 */
export function findPublishedSource(
  files: ReadonlySet<string>,
  packageDirectory: string,
  published: string,
): string | undefined {
  const path = joinInRoot('', published);
  if (path === undefined) return undefined;
  for (const candidate of sourceCandidates(path)) {
    const joined = joinInRoot(packageDirectory, candidate);
    const file = joined === undefined ? undefined : findFile(files, joined);
    if (file !== undefined) return file;
  }
  return undefined;
}

function sourceCandidates(path: string): string[] {
  const stem = path.replace(EXTENSION, '');
  const segments = stem.split('/');
  let built = 0;
  while (built < segments.length - 1 && OUTPUT_FOLDERS.has(segments[built] ?? '')) built++;
  if (built === 0) return [path, stem];
  const rest = segments.slice(built);
  const inSource = rest[0] === 'src' ? [rest.join('/')] : [];
  return [
    path,
    ...inSource,
    ...SOURCE_FOLDERS.map((folder) => [folder, ...rest].filter(Boolean).join('/')),
    stem,
  ];
}
