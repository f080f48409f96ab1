import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Whether the system can open a file in a way that fails for a link. Windows cannot. */
export const REFUSES_LINKS = constants.O_NOFOLLOW !== undefined;

/** Never blocks on a FIFO; where links are not refused, one is found by `lstat` before. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
export const READ_NO_LINK = READ | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a regular file, or why there are none. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: 'missing' | 'link' | 'not-a-file' | 'too-large' | 'unreadable' };

export interface ReadFileOptions {
  readonly maxBytes: number;
  /** Follow a link in the last part of the path. Only for files that git itself follows. */
  readonly followLinks?: boolean;
}

/** Reads a regular file of at most `maxBytes`; never blocks on a FIFO or a device, never throws for a bad file. */
export function readRegularFile(path: string, options: ReadFileOptions): FileBytes {
  let descriptor: number;
  try {
    descriptor = openSync(path, options.followLinks ? READ : READ_NO_LINK);
  } catch (error) {
    return { ok: false, why: whyNotOpened(error) };
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { ok: false, why: 'not-a-file' };
    if (stat.size > options.maxBytes) return { ok: false, why: 'too-large' };
    return { ok: true, bytes: readToEnd(descriptor, stat.size) };
  } catch (error) {
    return { ok: false, why: whyNotOpened(error) };
  } finally {
    closeSync(descriptor);
  }
}

/** Why the system refused a file, from the error that `node:fs` threw. */
export function whyNotOpened(error: unknown): 'missing' | 'link' | 'not-a-file' | 'unreadable' {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'ELOOP':
    case 'EMLINK':
      return 'link';
    case 'EISDIR':
    case 'ENXIO':
    case 'EAGAIN':
    case 'ENODEV':
      return 'not-a-file';
    default:
      return 'unreadable';
  }
}

function readToEnd(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
