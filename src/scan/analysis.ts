import type { ts } from 'ts-morph';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { Compiler } from './marks.ts';
import type { LocalResolver } from './program.ts';
import type { Watch } from './watch.ts';

/** What every part of the exact phase works with: one program over the files that matter. */
export interface Analysis {
  readonly ts: Compiler;
  readonly checker: ts.TypeChecker;
  readonly program: ts.Program;
  readonly resolver: LocalResolver;
  /** Whose API is looked for. */
  readonly vendor: Vendor;
  /** Source files of the repository that are in the program. */
  readonly sources: readonly ts.SourceFile[];
  /** The path in the repository, undefined for a knowledge file. */
  fileOf(source: ts.SourceFile): string | undefined;
  readonly watch: Watch;
  /** Asks for a file that would settle something; the program is then built again with it. */
  want(file: string): void;
}
