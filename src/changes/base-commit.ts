import { lstatSync } from 'node:fs';
import { MigrateScanError } from '../core/errors.ts';
import type { GitWorkTree } from '../files/git-work-tree.ts';
import type { Git } from './git.ts';

const OBJECT_NAME = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Refuses what git would read as an option. @throws MigrateScanError `changes.ref-refused` */
export function checkRef(ref: string): void {
  if (ref === '' || ref.startsWith('-') || /[\0\r\n]/.test(ref)) {
    throw new MigrateScanError('changes.ref-refused', { ref });
  }
}

/**
 * The commit to compare with: where the history of HEAD and that of `ref` part. For the merge commit of a pull request
 * that is the tip of the target branch.
 * @throws MigrateScanError `changes.ref-*` or `changes.base-*`, with what to fetch where the clone is shallow
 */
export function resolveBaseCommit(git: Git, workTree: GitWorkTree, ref: string): string {
  checkRef(ref);
  const isShallow = lstatSync(`${workTree.commonDir}/shallow`, { throwIfNoEntry: false }) !== undefined;
  const shallow = isShallow ? '-shallow' : '';
  const wanted = findCommit(git, ref);
  if (wanted === undefined) throw new MigrateScanError(`changes.ref-unknown${shallow}`, { ref });
  const head = findCommit(git, 'HEAD');
  if (head === undefined) throw new MigrateScanError('changes.ref-unknown', { ref: 'HEAD' });
  const { code, stdout } = git(['merge-base', head, wanted]);
  const base = stdout.toString('latin1').trim();
  if (code === 0 && OBJECT_NAME.test(base)) return base;
  throw new MigrateScanError(`changes.base-missing${shallow}`, { ref });
}

function findCommit(git: Git, ref: string): string | undefined {
  const { code, stdout } = git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  const name = stdout.toString('latin1').trim();
  return code === 0 && OBJECT_NAME.test(name) ? name : undefined;
}
