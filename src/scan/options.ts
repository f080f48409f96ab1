import type { Kind, Surface } from '../core/finding.ts';

/** `list` counts files, `search` counts files read, `analyse` counts files that the checker has done. */
export interface ScanProgress {
  readonly stage: 'list' | 'search' | 'analyse';
  readonly done: number;
  /** 0 while the total is not known. */
  readonly total: number;
}

export interface ScanOptions {
  /** Globs relative to the scanned root; empty means every file. */
  include: string[];
  /** Globs relative to the scanned root. */
  exclude: string[];
  /** Whether test files are scanned too. */
  tests: boolean;
  /** Only findings of these surfaces; empty means all. */
  surfaces: Surface[];
  /** Only findings of these kinds; empty means all. */
  kinds: Kind[];
  maxFileBytes: number;
  onProgress?: (event: ScanProgress) => void;
}
