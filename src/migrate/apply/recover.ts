import { join } from 'node:path';
import { type Disk, nodeDisk, removeEmptyFolder } from '../../files/disk.ts';
import { Journal } from './journal.ts';
import { JournalFolder } from './journal-folder.ts';
import type { JournalRecord } from './journal-record.ts';
import { withLock } from './lock.ts';
import { rollBack } from './roll-back.ts';
import { tellSystemErrors } from './tell-system-errors.ts';

/** A run that had been cut off, and what was done about it. */
export interface Recovery {
  readonly id: string;
  readonly kind: JournalRecord['kind'];
  /** `rolled-back`: as before that run. `finished`: it had changed every file; only tidying was left. */
  readonly outcome: 'rolled-back' | 'finished';
  /** The files whose old bytes were put back, or that were removed. */
  readonly files: readonly string[];
}

export interface RecoverOptions {
  /** Puts old bytes back also where somebody has changed the file since. */
  readonly force?: boolean;
  readonly disk?: Disk;
}

/**
 * Restores what a killed run left, so that the tree is entirely the old or the new one. Does nothing, and takes no
 * lock, where no run was cut off.
 * @param root absolute and real
 * @throws MigrateScanError `apply.locked`, `apply.recovery-conflict`, `apply.journal-damaged`
 */
export function recoverUnfinished(root: string, options: RecoverOptions = {}): Recovery[] {
  const folder = tellSystemErrors(() => new JournalFolder(root, options.disk ?? nodeDisk));
  if (!tellSystemErrors(() => hasUnfinished(folder))) return [];
  return withLock(folder, () => recoverLocked(folder, root, options));
}

function hasUnfinished(folder: JournalFolder): boolean {
  if (folder.hasRemains()) return true;
  return folder.listNames().some((name) => {
    const journal = new Journal(folder, name);
    return journal.readState() !== 'committed' || journal.readRecord().kind === 'undo';
  });
}

/** As `recoverUnfinished`, for a caller that holds the lock. Newest first: a later run built on an earlier one. */
export function recoverLocked(folder: JournalFolder, root: string, { force }: RecoverOptions): Recovery[] {
  const recoveries: Recovery[] = [];
  for (const name of folder.listNames().toReversed()) {
    // The end of an undo takes the journal of its apply with it.
    if (!folder.listNames().includes(name)) continue;
    const recovery = recoverJournal(folder, name, { root, force: force ?? false });
    if (recovery) recoveries.push(recovery);
  }
  folder.sweep();
  return recoveries;
}

function recoverJournal(
  folder: JournalFolder,
  name: string,
  { root, force }: { readonly root: string; readonly force: boolean },
): Recovery | undefined {
  const journal = new Journal(folder, name);
  const state = journal.readState();
  if (state === 'empty') {
    journal.remove();
    return undefined;
  }
  const record = journal.readRecord();
  if (state === 'committed') {
    if (record.kind === 'apply') return undefined;
    finishUndo(folder, journal, root);
    return { id: name, kind: 'undo', outcome: 'finished', files: [] };
  }
  const start = state === 'started' ? journal.readStart() : undefined;
  const files = rollBack(journal, { disk: folder.disk, root, record, start, force });
  return { id: name, kind: record.kind, outcome: 'rolled-back', files };
}

/** What is left once an undo has changed every file: the folders that the apply made, and both journals. */
export function finishUndo(folder: JournalFolder, undo: Journal, root: string): void {
  const { undoes } = undo.readRecord();
  if (undoes !== undefined && folder.listNames().includes(undoes)) {
    const undone = new Journal(folder, undoes);
    for (const made of undone.readRecord().folders.toReversed())
      removeEmptyFolder(folder.disk, join(root, made));
    undone.remove();
  }
  undo.remove();
}
