import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { z } from 'zod';
import { MigrateScanError } from '../core/errors.ts';
import { type Disk, isSystemError, removeFile, writeNewFile } from './disk.ts';

const ownerSchema = z.strictObject({ pid: z.int(), host: z.string(), nonce: z.string() });
type Owner = z.infer<typeof ownerSchema>;

const NAME = 'lock';
const PRIVATE_FILE = 0o600;
const ATTEMPTS = 3;
/** Nonces of the locks that this process holds: another lock with our process id is one of a process that is dead. */
const held = new Set<string>();

/** Where a lock lies: a folder that only its owner can read. */
export interface LockFolder {
  readonly path: string;
  readonly disk: Disk;
  /** Makes the folder where it is missing. */
  create(): void;
}

export interface Lock {
  /** Gives the lock back. One that cannot be removed is as good as that of a dead process once we end. */
  release(): void;
}

/**
 * Takes the lock of a folder, so that no other run may take it. One that a dead process left is taken over.
 * @throws MigrateScanError with `code` and the arguments `path` and `pid` where somebody holds it; else what the system
 *   answers
 */
export function acquireLock(folder: LockFolder, code: string): Lock {
  const owner = acquire(folder, code);
  try {
    sweepDrafts(folder);
  } catch (error) {
    release(folder, owner);
    throw error;
  }
  return { release: () => release(folder, owner) };
}

function acquire(folder: LockFolder, code: string): Owner {
  const owner: Owner = { pid, host: hostname(), nonce: randomBytes(8).toString('hex') };
  for (let attempt = 1; ; attempt++) {
    folder.create();
    if (tryLock(folder, owner)) {
      held.add(owner.nonce);
      return owner;
    }
    const path = join(folder.path, NAME);
    const other = readOwner(folder.disk, path);
    if (other === 'gone' && attempt < ATTEMPTS) continue;
    if (attempt < ATTEMPTS && other !== 'gone' && other && isDead(other)) takeAway(folder, path, other);
    else {
      throw new MigrateScanError(code, {
        path,
        pid: typeof other === 'object' ? String(other.pid) : '?',
      });
    }
  }
}

/** The lock appears whole or not at all: it is written under another name first. */
function tryLock({ disk, path }: LockFolder, owner: Owner): boolean {
  const draft = join(path, `${NAME}.${owner.nonce}`);
  try {
    writeNewFile(disk, draft, Buffer.from(JSON.stringify(owner)), { mode: PRIVATE_FILE });
    disk.linkSync(draft, join(path, NAME));
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST', 'ENOENT')) return false;
    if (!isSystemError(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL', 'EMLINK')) throw error;
    return tryPlainLock(disk, join(path, NAME), owner);
  } finally {
    discard(disk, draft);
  }
}

/** Whoever takes the lock next sweeps up what could not be removed. */
function discard(disk: Disk, path: string): void {
  try {
    removeFile(disk, path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Removes what processes left that died while they took a lock. */
function sweepDrafts({ disk, path }: LockFolder): void {
  for (const name of disk.readdirSync(path)) {
    if (name.startsWith(`${NAME}.`)) removeFile(disk, join(path, name));
  }
}

/** For a file system without hard links. */
function tryPlainLock(disk: Disk, path: string, owner: Owner): boolean {
  try {
    writeNewFile(disk, path, Buffer.from(JSON.stringify(owner)), { mode: PRIVATE_FILE });
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Undefined where the lock cannot be understood. */
function readOwner(disk: Disk, path: string): Owner | 'gone' | undefined {
  try {
    const owner = ownerSchema.safeParse(JSON.parse(disk.readFileSync(path, 'utf8')));
    return owner.success ? owner.data : undefined;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 'gone';
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isDead(owner: Owner): boolean {
  if (owner.host !== hostname()) return false;
  if (owner.pid === pid) return !held.has(owner.nonce);
  try {
    kill(owner.pid, 0);
    return false;
  } catch (error) {
    return isSystemError(error, 'ESRCH');
  }
}

/** Another run may have done the same and locked since: what was taken is looked at, and put back if it is alive. */
function takeAway({ disk }: LockFolder, path: string, stale: Owner): void {
  const taken = `${path}.${stale.nonce}.taken`;
  try {
    disk.renameSync(path, taken);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return;
    throw error;
  }
  const owner = readOwner(disk, taken);
  if (typeof owner === 'object' && owner.nonce !== stale.nonce) disk.linkSync(taken, path);
  discard(disk, taken);
}

function release(folder: LockFolder, owner: Owner): void {
  held.delete(owner.nonce);
  discard(folder.disk, join(folder.path, NAME));
}
