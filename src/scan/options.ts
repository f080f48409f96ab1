import type { Kind, Surface } from '../core/finding.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { FileList } from '../files/list-files.ts';
import type { KnownFiles } from './known-files.ts';

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
  /** Files that take longer are skipped; 30 seconds where it is not given. */
  maxFileSeconds?: number;
  /** Whose API is looked for; OpenAI's where it is not given. */
  vendor?: Vendor | undefined;
  /** Where what a later run can use is kept; nothing is kept without it. */
  cacheFolder?: string | undefined;
  /** Analyses also what imports packages for any vendor and nothing of OpenAI's can reach: slower, and the same result. */
  thorough?: boolean;
  /**
   * Analyses what no import connects apart, at least this many files at a time, which keeps memory flat. The result then
   * has no `context`.
   */
  filesAPart?: number;
  /** Which of the files that the search hit are analysed; all of them without. The module graph sees every file. */
  chooseFiles?: (searched: SearchedFiles) => (file: string) => boolean;
  /** What an earlier scan with the same options found in files that have not changed. */
  known?: KnownFiles | undefined;
  onProgress?: (event: ScanProgress) => void;
}

/** What is known of a repository before anything is analysed. */
export interface SearchedFiles {
  readonly listed: FileList;
  /** Files that hold a word worth a closer look. */
  readonly hits: readonly string[];
}
