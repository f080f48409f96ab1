import { relative, sep } from 'node:path';
import { encodePath } from '../core/uri-text.ts';
import { findGitWorkTree } from '../files/git-work-tree.ts';
import type { Io } from './io.ts';

type Env = Io['env'];

/** Where the pages of a repository's files are, by the variables that a CI service sets. */
const SOURCE_PAGES: readonly { readonly names: readonly string[]; readonly page: string }[] = [
  { names: ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA'], page: '/blob/' },
  { names: ['CI_PROJECT_URL', 'CI_COMMIT_SHA'], page: '/-/blob/' },
];

/**
 * The scanned folder as seen from the top of its repository, as `packages/app/`; empty at the top, and where no
 * repository is known. Code hosts name files that way.
 */
export function findRepositoryPath(root: string, env: Env): string {
  const top = findGitWorkTree(root)?.top ?? env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  if (!top) return '';
  const path = relative(top, root).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || path.includes(':') ? '' : `${path}/`;
}

/** How to link to a line of a file, given by its path in the repository; undefined outside of CI. */
export function createSourceLink(env: Env): ((file: string, line: number) => string) | undefined {
  for (const { names, page } of SOURCE_PAGES) {
    const values = names.map((name) => env[name] ?? '');
    const commit = values.pop();
    if (!commit || values.includes('')) continue;
    const base = `${values.join('/')}${page}${commit}`;
    return (file, line) => `${base}/${encodePath(file)}#L${line}`;
  }
  return undefined;
}
