import { createHash, randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfUser } from './cache-folder.ts';

const DIGEST_BYTES = 32;
/** Others of this machine shall neither read what was scanned nor slip something in. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** The bytes of an entry of the cache; undefined where there is none, or where it is damaged or not the user's own. */
export function readCacheEntry(path: string): Buffer | undefined {
  try {
    if (!isOfUser(lstatSync(dirname(path)))) return undefined;
    const file = readFileSync(path);
    const body = file.subarray(DIGEST_BYTES);
    return digest(body).equals(file.subarray(0, DIGEST_BYTES)) ? body : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts an entry in place in one step, so that runs side by side each read a whole one.
 * @returns whether it could be written: a cache is never worth an error
 */
export function writeCacheEntry(path: string, body: Uint8Array): boolean {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    writeFileSync(unfinished, Buffer.concat([digest(body), body]), { mode: PRIVATE_FILE, flag: 'wx' });
    renameSync(unfinished, path);
    return true;
  } catch {
    rmSync(unfinished, { force: true });
    return false;
  }
}

/** Says that an entry is still of use, so that it is not pruned. */
export function touchCacheEntry(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // It is gone, or not ours to write.
  }
}

/** An entry's name holds the build and what it is of, so one that is older than this will hardly be asked for again. */
const MOST_DAYS = 14;

interface Pruning {
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Of all entries of the folder; the oldest go first. */
  readonly mostBytes?: number;
}

/** Removes the entries of a folder that nobody has written or touched for two weeks, and what goes beyond its size. */
export function pruneCacheEntries(
  folder: string,
  { now = Date.now(), mostBytes = Infinity }: Pruning = {},
): void {
  try {
    const entries = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), stats: lstatSync(join(folder, name)) }))
      .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
    let bytes = 0;
    for (const { path, stats } of entries) {
      bytes += stats.size;
      const isOld = stats.mtimeMs < now - MOST_DAYS * 86_400_000;
      if (isOld || bytes > mostBytes) rmSync(path, { force: true });
    }
  } catch {
    // Another run prunes at the same time, or the folder is not ours to write.
  }
}

function digest(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
