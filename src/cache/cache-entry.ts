import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** An entry's name holds the day and the build, so one that is older than this will not be asked for again. */
const MOST_DAYS = 14;

/** Removes the entries of a folder that nobody has written for two weeks. */
export function pruneCacheEntries(folder: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (lstatSync(path).mtimeMs < now - MOST_DAYS * 86_400_000) rmSync(path, { force: true });
    }
  } catch {
    // Another run prunes at the same time, or the folder is not ours to write.
  }
}

function digest(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
