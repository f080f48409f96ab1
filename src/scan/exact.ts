import type { Warning } from '../core/report.ts';
import { OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { type Analysed, analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import type { Knowledge } from './knowledge.ts';
import { filesThatLeakClients } from './leaks.ts';
import type { Compiler } from './marks.ts';
import { createProgramBuilder, type LocalResolver, type ProgramBuilder } from './program.ts';

export interface ExactInput {
  readonly ts: Compiler;
  readonly knowledge: Knowledge;
  readonly resolver: LocalResolver;
  readonly candidates: readonly string[];
  readonly vendor?: Vendor | undefined;
  read(file: string): string | undefined;
  /** Files that a file imports, and that import it, directly. */
  importsOf(file: string): readonly string[];
  importersOf(file: string): readonly string[];
  /** Given: parses with what others have parsed. */
  readonly builder?: ProgramBuilder;
}

export interface Exact extends Analysed {
  readonly files: readonly string[];
  readonly warnings: readonly Warning[];
}

const ROUNDS = 8;

/**
 * The exact phase. A program over the candidates; then, until nothing changes, over what receives a client from them
 * and over what a value was followed into.
 */
export function analyseExactly(input: ExactInput): Exact {
  const { ts, knowledge, resolver } = input;
  const { builder = createProgramBuilder(input) } = input;
  const files = new Set(input.candidates);
  for (let round = 1; ; round++) {
    const wanted = new Set<string>();
    const program = builder.build([...files]);
    const analysis: Analysis = {
      ts,
      program,
      resolver,
      vendor: input.vendor ?? OPENAI,
      checker: program.getTypeChecker(),
      sources: [...files].flatMap((file) => builder.sourceOf(program, file) ?? []),
      fileOf: builder.fileOf,
      want: (file) => wanted.add(file),
    };
    const before = files.size;
    for (const file of filesThatLeakClients(analysis)) {
      for (const importer of input.importersOf(file)) files.add(importer);
    }
    if (files.size > before && round < ROUNDS) continue;
    const result = analyse(analysis, knowledge);
    for (const file of wanted) files.add(file);
    if (files.size === before || round >= ROUNDS) {
      return { ...result, files: [...files], warnings: syntaxWarnings(analysis) };
    }
  }
}

/** The first syntax error of each file that the parser did not take whole. */
function syntaxWarnings({ program, sources, fileOf }: Analysis): Warning[] {
  return sources.flatMap((source) => {
    const file = fileOf(source);
    const [error] = program.getSyntacticDiagnostics(source).filter(({ code }) => code < TYPES_IN_JAVASCRIPT);
    if (!error || file === undefined) return [];
    const { line } = source.getLineAndCharacterOfPosition(error.start);
    return [{ code: 'syntax-error', args: { line: String(line + 1) }, file, line: line + 1 }];
  });
}

/** From here on the compiler's codes complain of types in JavaScript, which Flow and others allow. */
const TYPES_IN_JAVASCRIPT = 8000;
