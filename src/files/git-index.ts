/** The paths that an index holds: files, links and submodules. POSIX, relative to the prefix that was asked for. */
export interface GitIndex {
  readonly paths: readonly string[];
  /** Hexadecimal name of the shared index that a split index adds to. */
  readonly sharedIndex: string | undefined;
}

/** One entry of an index, as far as it says what a file held when it was last staged. */
export interface GitIndexEntry {
  readonly path: string;
  /** Hexadecimal name of the blob. */
  readonly hash: string;
  /** 0, or which side of a conflict it is. */
  readonly stage: number;
}

/** Says that an index is damaged or has a feature that we do not know. */
export class UnreadIndexError extends Error {
  override readonly name = 'UnreadIndexError';
}

const MODE_OFFSET = 26;
const TYPE_MASK = 0o170000;
/** What a sparse checkout leaves out may be one entry for a whole folder. */
const FOLDER_TYPE = 0o040000;
const HASH_OFFSET = 40;
const EXTENDED = 0x4000;
const LENGTH_MASK = 0xfff;
const STAGE_SHIFT = 12;
const STAGE_MASK = 3;

/**
 * Reads the entries below `prefix` (`''` or a path that ends in `/`) of a git index, versions 2 to 4. Format:
 * https://git-scm.com/docs/index-format
 * @throws UnreadIndexError
 */
export function parseGitIndex(index: Buffer, hashBytes: 20 | 32, prefix = ''): GitIndex {
  return read(new IndexReader(index, hashBytes, Buffer.from(prefix)));
}

/**
 * As `parseGitIndex`, and says of each entry what it held when it was last staged.
 * @throws UnreadIndexError
 */
export function readGitIndexEntries(
  index: Buffer,
  hashBytes: 20 | 32,
  onEntry: (entry: GitIndexEntry) => void,
): GitIndex {
  return read(new IndexReader(index, hashBytes, Buffer.alloc(0)), onEntry);
}

function read(reader: IndexReader, onEntry?: (entry: GitIndexEntry) => void): GitIndex {
  try {
    return reader.read(onEntry);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadIndexError('cut short', { cause: error });
    throw error;
  }
}

class IndexReader {
  readonly #index: Buffer;
  readonly #hashBytes: number;
  readonly #prefix: Buffer;
  #offset = 12;
  #previous: Buffer = Buffer.alloc(0);

  constructor(index: Buffer, hashBytes: number, prefix: Buffer) {
    this.#index = index;
    this.#hashBytes = hashBytes;
    this.#prefix = prefix;
  }

  read(onEntry?: (entry: GitIndexEntry) => void): GitIndex {
    const version = this.#index.readUInt32BE(4);
    if (this.#index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) {
      throw new UnreadIndexError('not an index of version 2 to 4');
    }
    const paths: string[] = [];
    for (let left = this.#index.readUInt32BE(8); left > 0; left--) {
      const start = this.#offset;
      const path = this.#readEntry(version);
      if (!path || !isSafe(path)) continue;
      paths.push(path);
      onEntry?.({ path, ...this.#readContent(start) });
    }
    return { paths, sharedIndex: this.#readExtensions() };
  }

  #readContent(start: number): Omit<GitIndexEntry, 'path'> {
    const end = start + HASH_OFFSET + this.#hashBytes;
    const stage = (this.#index.readUInt16BE(end) >> STAGE_SHIFT) & STAGE_MASK;
    return { hash: this.#index.toString('hex', start + HASH_OFFSET, end), stage };
  }

  #readEntry(version: number): string | undefined {
    const start = this.#offset;
    const type = this.#index.readUInt16BE(start + MODE_OFFSET) & TYPE_MASK;
    const flags = this.#index.readUInt16BE(start + HASH_OFFSET + this.#hashBytes);
    const nameStart = start + HASH_OFFSET + this.#hashBytes + (version > 2 && flags & EXTENDED ? 4 : 2);
    const name = version === 4 ? this.#readShortName(nameStart) : this.#readName(start, nameStart, flags);
    if (type === FOLDER_TYPE || !this.#isWanted(name)) return undefined;
    return name.toString('utf8', this.#prefix.length);
  }

  #readName(start: number, nameStart: number, flags: number): Buffer {
    const length = flags & LENGTH_MASK;
    const end = length < LENGTH_MASK ? nameStart + length : this.#findEnd(nameStart);
    if (this.#index.readUInt8(end) !== 0) throw new UnreadIndexError('a name without an end');
    this.#offset = start + ((end - start + 8) & ~7);
    return this.#index.subarray(nameStart, end);
  }

  /** Version 4: how many bytes to drop from the end of the name before, then what follows in their place. */
  #readShortName(start: number): Buffer {
    let at = start;
    let byte = this.#index.readUInt8(at++);
    let drop = byte & 127;
    while (byte & 128) {
      byte = this.#index.readUInt8(at++);
      drop = (drop + 1) * 128 + (byte & 127);
    }
    const keep = this.#previous.length - drop;
    if (keep < 0) throw new UnreadIndexError('a name that drops more than there is');
    const end = this.#findEnd(at);
    this.#offset = end + 1;
    this.#previous = Buffer.concat([this.#previous.subarray(0, keep), this.#index.subarray(at, end)]);
    return this.#previous;
  }

  #findEnd(from: number): number {
    const end = this.#index.indexOf(0, from);
    if (end < 0) throw new UnreadIndexError('a name without an end');
    return end;
  }

  #isWanted(name: Buffer): boolean {
    const { length } = this.#prefix;
    return length === 0 || (name.length > length && this.#prefix.compare(name, 0, length) === 0);
  }

  /** An extension whose name begins in lower case changes what the entries mean. */
  #readExtensions(): string | undefined {
    const end = this.#index.length - this.#hashBytes;
    if (this.#offset > end) throw new UnreadIndexError('cut short');
    let sharedIndex: string | undefined;
    while (this.#offset + 8 <= end) {
      const name = this.#index.toString('latin1', this.#offset, this.#offset + 4);
      const start = this.#offset + 8;
      if (name === 'link') sharedIndex = this.#index.toString('hex', start, start + this.#hashBytes);
      else if (name !== 'sdir' && !/^[A-Z]/.test(name)) throw new UnreadIndexError(`extension ${name}`);
      this.#offset = start + this.#index.readUInt32BE(start - 4);
    }
    return sharedIndex;
  }
}

const UNSAFE = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;

/** An index is a file that anybody can write: no path of it may climb out of the root or into `.git`. */
function isSafe(path: string): boolean {
  return !UNSAFE.test(path) && !path.includes('\0');
}
