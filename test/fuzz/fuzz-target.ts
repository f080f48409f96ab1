import type fc from 'fast-check';

/** One case: a folder of files, and what is asked of it. Files are bytes, for not every file is text. */
export interface FuzzCase {
  /** By path, POSIX, relative to the folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Plain data, such as the provider to move to. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A part of the product under fuzz. */
export interface FuzzTarget {
  readonly name: string;
  /** How many of a hundred cases are of this target. */
  readonly share: number;
  readonly cases: fc.Arbitrary<FuzzCase>;
  /**
   * Holds the invariants against one case, whose files lie in `root`.
   * @param root absolute and real
   * @throws where one does not hold
   */
  readonly check: (root: string, given: FuzzCase) => Promise<void>;
}
