import { lstatSync } from 'node:fs';
import { MigrateScanError } from '../core/errors.ts';
import type { GitWorkTree } from '../files/git-work-tree.ts';
import type { Git } from './git.ts';

/** A folder at the commit to compare with. */
export interface BasePlace {
  readonly commit: string;
  /** `''` or a POSIX path from the top of the work tree. */
  readonly below: string;
  /** Git's name of what the folder held; undefined where it was not there, or its tree is missing. */
  readonly tree: string | undefined;
}

const OBJECT_NAME = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Refuses what git would read as an option. @throws MigrateScanError `changes.ref-refused` */
export function checkRef(ref: string): void {
  if (ref === '' || ref.startsWith('-') || /[\0\r\n]/.test(ref)) {
    throw new MigrateScanError('changes.ref-refused', { ref });
  }
}

/**
 * The folder at the commit to compare with: where the history of HEAD and that of `ref` part. For the merge commit of a
 * pull request that is the tip of the target branch.
 * @throws MigrateScanError `changes.ref-*` or `changes.base-*`, with what to fetch where the clone is shallow
 */
export function resolveBase(
  git: Git,
  workTree: GitWorkTree,
  { ref, below }: { readonly ref: string; readonly below: string },
): BasePlace {
  checkRef(ref);
  const atOnce = askAtOnce(git, ref, below);
  const commit = atOnce?.commit ?? resolveBaseCommit(git, workTree, ref);
  return { commit, below, tree: atOnce?.tree ?? findObject(git, `${commit}:${below}`) };
}

/** One process in place of four, which each cost as much as a small scan; undefined for all that is not plain. */
function askAtOnce(
  git: Git,
  ref: string,
  below: string,
): { readonly commit: string; readonly tree: string | undefined } | undefined {
  // Prints the tip of `ref`, HEAD, and each commit where they part, with a `^` before it; then the two trees.
  const asked = [`HEAD...${ref}^{commit}`, `HEAD:${below}`, `${ref}^{commit}:${below}`];
  const lines = git(['rev-parse', ...asked])
    .stdout.toString('latin1')
    .split('\n');
  const [wanted, head, base = ''] = lines;
  const commit = base.startsWith('^') ? base.slice(1) : '';
  if (!OBJECT_NAME.test(commit)) return undefined;
  const trees = lines.slice(2).filter((line) => OBJECT_NAME.test(line));
  if (trees.length < 2) return { commit, tree: undefined };
  if (commit === head) return { commit, tree: trees[0] };
  return { commit, tree: commit === wanted ? trees[1] : undefined };
}

function resolveBaseCommit(git: Git, workTree: GitWorkTree, ref: string): string {
  const isShallow = lstatSync(`${workTree.commonDir}/shallow`, { throwIfNoEntry: false }) !== undefined;
  const shallow = isShallow ? '-shallow' : '';
  const wanted = findObject(git, `${ref}^{commit}`);
  if (wanted === undefined) throw new MigrateScanError(`changes.ref-unknown${shallow}`, { ref });
  const head = findObject(git, 'HEAD^{commit}');
  if (head === undefined) throw new MigrateScanError('changes.ref-unknown', { ref: 'HEAD' });
  const { code, stdout } = git(['merge-base', head, wanted]);
  const base = stdout.toString('latin1').trim();
  if (code === 0 && OBJECT_NAME.test(base)) return base;
  throw new MigrateScanError(`changes.base-missing${shallow}`, { ref });
}

function findObject(git: Git, name: string): string | undefined {
  const { code, stdout } = git(['rev-parse', '--verify', '--quiet', name]);
  const found = stdout.toString('latin1').trim();
  return code === 0 && OBJECT_NAME.test(found) ? found : undefined;
}
