import { MigrateScanError } from '../../core/errors.ts';
import { type Disk, nodeDisk } from '../../files/disk.ts';
import type { Plan } from '../plan.ts';
import { type Change, nameFiles, planChanges } from './changes.ts';
import { findDirtyFiles } from './dirty-files.ts';
import { JournalFolder } from './journal-folder.ts';
import { DEFAULT_MAX_BYTES } from './limits.ts';
import { withLock } from './lock.ts';
import { pruneJournals } from './prune-journals.ts';
import { type Recovery, recoverLocked } from './recover.ts';
import { tellSystemErrors } from './tell-system-errors.ts';
import { tidy } from './tidy.ts';
import { runTransaction } from './transaction.ts';

export interface ApplyOptions {
  /** Edits files with uncommitted changes too. */
  readonly force?: boolean;
  /** Larger files are refused; 16 MiB where it is not given. */
  readonly maxFileBytes?: number;
  readonly disk?: Disk;
}

export interface ApplyResult {
  /** The journal to undo it by; undefined where the plan changes nothing. */
  readonly id: string | undefined;
  readonly edited: readonly string[];
  readonly created: readonly string[];
  /** Runs that had been cut off, and were put right first. */
  readonly recovered: readonly Recovery[];
}

/**
 * Writes all files of a plan or none. What a killed run left is restored first.
 * @param root absolute and real
 * @throws MigrateScanError `apply.*`; `apply.rolled-back`, `apply.changed-meanwhile` and `apply.rollback-failed` come
 *   from the writing, all others before anything is touched
 */
export function applyPlan(root: string, plan: Plan, options: ApplyOptions = {}): ApplyResult {
  const { disk = nodeDisk, maxFileBytes = DEFAULT_MAX_BYTES, force = false } = options;
  const folder = tellSystemErrors(() => new JournalFolder(root, disk));
  return withLock(folder, () => {
    const recovered = recoverLocked(folder, root, {});
    const changes = planChanges(root, plan, { disk, maxFileBytes });
    if (!force) refuseDirty(changes);
    const about = { kind: 'apply', provider: plan.provider, endpoint: plan.endpoint.id } as const;
    const id = changes.length > 0 ? runTransaction(changes, { folder, root, about }) : undefined;
    if (id !== undefined) tidy(() => pruneJournals(folder));
    const created = changes.filter(({ before }) => !before).map(({ file }) => file);
    const edited = changes.filter(({ before }) => before).map(({ file }) => file);
    return { id, edited, created, recovered };
  });
}

/** @throws MigrateScanError `apply.files-dirty` */
function refuseDirty(changes: readonly Change[]): void {
  const present = changes.flatMap(({ file, path, before }) =>
    before ? [{ file, path, bytes: before.bytes }] : [],
  );
  const dirty = findDirtyFiles(present);
  if (dirty.length > 0) throw new MigrateScanError('apply.files-dirty', { files: nameFiles(dirty) });
}
