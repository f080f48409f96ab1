import { relative, sep } from 'node:path';
import { encodePath } from '../core/uri-text.ts';
import { findGitWorkTree } from '../files/git-work-tree.ts';
import type { Io } from './io.ts';

type Env = Io['env'];

/** The commit that a CI service has checked out, by the variables that it sets. */
const CHECKOUTS: readonly {
  readonly repository: readonly string[];
  readonly commit: string;
  readonly page: string;
}[] = [
  { repository: ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY'], commit: 'GITHUB_SHA', page: '/blob/' },
  { repository: ['CI_PROJECT_URL'], commit: 'CI_COMMIT_SHA', page: '/-/blob/' },
];

interface Checkout {
  /** The address of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** What stands between the repository and the commit in the address of a file's page. */
  readonly page: string;
}

/** What is checked out, as far as the CI service says; undefined outside of CI. */
export function findCheckout(env: Env): Checkout | undefined {
  for (const { repository, commit, page } of CHECKOUTS) {
    const parts = repository.map((name) => env[name] ?? '');
    const revision = env[commit];
    if (revision && !parts.includes('')) return { repository: parts.join('/'), commit: revision, page };
  }
  return undefined;
}

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

/** How to link to a line of a file, given by its path in the repository. */
export function createSourceLink({
  repository,
  commit,
  page,
}: Checkout): (file: string, line: number) => string {
  return (file, line) => `${repository}${page}${commit}/${encodePath(file)}#L${line}`;
}
