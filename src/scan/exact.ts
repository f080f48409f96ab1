import type { Warning } from '../core/report.ts';
import { OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { type Analysed, analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { filesThatLeakClients } from './leaks.ts';
import { lineAt } from './positions.ts';
import { createProgramBuilder, type ProgramBuilder, type ProgramInput } from './program.ts';
import { Stopped } from './watch.ts';

export interface ExactInput extends ProgramInput {
  readonly candidates: readonly string[];
  readonly vendor?: Vendor | undefined;
  /** Files that import a file directly. */
  importersOf(file: string): readonly string[];
  /** Given: parses with what others have parsed. */
  readonly builder?: ProgramBuilder;
  /** Given: told of the files that are taken in, names more that belong into the same program. */
  join?(added: readonly string[]): readonly string[];
  /** Whether the caller can analyse the candidates in smaller parts where memory is short. */
  readonly isDivisible?: boolean;
}

export interface Exact extends Analysed {
  readonly files: readonly string[];
  readonly warnings: readonly Warning[];
}

const ROUNDS = 8;

/**
 * The exact phase. A program over the candidates; then, until nothing changes, over what receives a client from them
 * and over what a value was followed into. A file that had to be stopped is left out, and the rest done anew: checker
 * and syntax trees may have been left in the middle of a change.
 */
export function analyseExactly(input: ExactInput): Exact {
  const { builder = createProgramBuilder(input) } = input;
  let { candidates } = input;
  const join = (added: readonly string[]): readonly string[] => {
    const joined = input.join?.(added) ?? [];
    candidates = [...candidates, ...joined];
    return joined;
  };
  for (;;) {
    try {
      return analyseAll({ ...input, builder, candidates, join });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (input.isDivisible && error.reason === 'low-memory') throw error;
      for (const file of error.files) builder.leaveOut(file, error.reason);
    }
  }
}

/** @throws Stopped */
function analyseAll(input: ExactInput & Required<Pick<ExactInput, 'builder' | 'join'>>): Exact {
  const { knowledge, builder } = input;
  const files = new Set(input.candidates);
  for (let round = 1; ; round++) {
    const wanted = new Set<string>();
    // In order of name: what is found first must not hang on who led to a file.
    const open = (): Analysis => openAnalysis(input, builder, { files: [...files].sort(), wanted });
    const analysis = open();
    const before = files.size;
    const { files: leaking, isTorn } = filesThatLeakClients(analysis);
    for (const file of leaking) for (const importer of input.importersOf(file)) files.add(importer);
    if (files.size === before || round >= ROUNDS) {
      const result = analyse(isTorn ? open() : analysis, knowledge, open);
      for (const file of wanted) files.add(file);
      if (files.size === before || round >= ROUNDS) {
        return { ...result, files: [...files], warnings: syntaxWarnings(analysis) };
      }
    }
    const joined = input.join([...files].slice(before));
    for (const file of joined) files.add(file);
    if (joined.length > 0) round = 0;
  }
}

function openAnalysis(
  { ts, resolver, watch, vendor = OPENAI }: ExactInput,
  builder: ProgramBuilder,
  { files, wanted }: { readonly files: readonly string[]; readonly wanted: Set<string> },
): Analysis {
  const program = builder.build(files);
  return {
    ts,
    program,
    resolver,
    vendor,
    checker: program.getTypeChecker(),
    sources: files.flatMap((file) => builder.sourceOf(program, file) ?? []),
    fileOf: builder.fileOf,
    watch,
    want: (file) => wanted.add(file),
  };
}

/** The first syntax error of each file that the parser did not take whole. */
function syntaxWarnings({ program, sources, fileOf }: Analysis): Warning[] {
  return sources.flatMap((source) => {
    const file = fileOf(source);
    const [error] = program.getSyntacticDiagnostics(source).filter(({ code }) => code < TYPES_IN_JAVASCRIPT);
    if (!error || file === undefined) return [];
    const line = lineAt(source, error.start);
    return [{ code: 'syntax-error', args: { line: String(line) }, file, line }];
  });
}

/** From here on the compiler's codes complain of types in JavaScript, which Flow and others allow. */
const TYPES_IN_JAVASCRIPT = 8000;
