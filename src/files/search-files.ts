import { closeSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../core/limits.ts';
import type { Skipped } from '../core/report.ts';
import { findUtf16 } from './decode.ts';
import { READ_NO_LINK, whyNotOpened } from './open-file.ts';
import { reasonOf } from './read-source-text.ts';

export interface SearchOptions {
  /** Absolute and real, as `listFiles` gives it. */
  readonly root: string;
  /** As `listFiles` gives them: their folders are real ones. */
  readonly files: readonly string[];
  /** Tried on the bytes as Latin-1 text; must not have the flag `g` or `y`. */
  readonly pattern: RegExp;
  /** Larger files are skipped; 2 MiB where it is not given. */
  readonly maxBytes?: number;
}

export interface SearchResult {
  readonly hits: readonly string[];
  readonly skipped: readonly Skipped[];
  /** How much was read. */
  readonly bytes: number;
}

const FIRST_SIZE = 256 * 1024;

/**
 * Finds the files whose bytes match. Memory stays that of the largest file.
 * @param onHit is given the bytes of each hit; the view holds only during the call
 */
export function searchFiles(
  options: SearchOptions,
  onHit?: (file: string, bytes: Buffer) => void,
): SearchResult {
  const { root, files, pattern, maxBytes = LIMITS.fileBytes } = options;
  const reader = new BufferReader(maxBytes);
  const hits: string[] = [];
  const skipped: Skipped[] = [];
  let bytes = 0;
  for (const file of files) {
    try {
      const length = reader.read(`${root}/${file}`);
      bytes += length;
      if (length > maxBytes) skipped.push({ file, reason: 'too-large' });
      else if (pattern.test(reader.toSearchable(length))) {
        hits.push(file);
        onHit?.(file, reader.view(length));
      }
    } catch (error) {
      skipped.push({ file, reason: reasonOf({ ok: false, why: whyNotRead(error) }, root, file) });
    }
  }
  return { hits, skipped, bytes };
}

/** An error of the callback is not one of the file. */
function whyNotRead(error: unknown): ReturnType<typeof whyNotOpened> {
  if (error instanceof Error && 'syscall' in error) return whyNotOpened(error);
  throw error;
}

/** Reads one file after the other into the same memory, which grows to the limit and no further. */
class BufferReader {
  readonly #maxBytes: number;
  #buffer: Buffer;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#buffer = Buffer.allocUnsafeSlow(Math.min(FIRST_SIZE, maxBytes + 1));
  }

  /** Returns the length in bytes; more than the limit where the file is larger, and then the rest is not read. */
  read(path: string): number {
    const descriptor = openSync(path, READ_NO_LINK);
    try {
      let length = 0;
      for (;;) {
        const count = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        length += count;
        if (count === 0 || length > this.#maxBytes) return length;
        if (length < this.#buffer.length) return length;
        this.#grow();
      }
    } finally {
      closeSync(descriptor);
    }
  }

  /** The bytes as text in which ASCII words can be searched for. */
  toSearchable(length: number): string {
    const encoding = findUtf16(this.view(2));
    if (!encoding || length < 2) return this.#buffer.toString('latin1', 0, length);
    return new TextDecoder(encoding).decode(this.view(length));
  }

  view(length: number): Buffer {
    return this.#buffer.subarray(0, length);
  }

  #grow(): void {
    const size = Math.min(this.#buffer.length * 4, this.#maxBytes + 1);
    const grown = Buffer.allocUnsafeSlow(size);
    this.#buffer.copy(grown);
    this.#buffer = grown;
  }
}
