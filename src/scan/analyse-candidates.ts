import { endStage } from '../core/timing.ts';
import { createImports } from './any-vendor.ts';
import type { DetectorContext } from './detect/detector.ts';
import type { Exact } from './exact.ts';
import { type KeptParts, openKeptParts } from './kept-parts.ts';
import type { Knowledge } from './knowledge.ts';
import { isMemoryShort } from './memory.ts';
import { splitPackage } from './modules/remote-specifiers.ts';
import type { ScanOptions } from './options.ts';
import { analyseInParts, type PartOptions, type PartsInput, type PartsResult } from './parts.ts';
import type { LocalResolver, ProgramInput } from './program.ts';
import { type Questions, recordQuestions } from './questions.ts';
import type { Repository } from './repository.ts';
import { createWatch } from './watch.ts';

export interface AnalysisInput {
  readonly repository: Repository;
  readonly knowledge: Knowledge;
  readonly candidates: readonly string[];
  readonly options: ScanOptions;
}

export interface AnalysedCandidates extends PartsResult {
  /** What the detectors asked; undefined where parts were analysed apart. */
  readonly context?: DetectorContext;
  /** Keeps for later scans what was analysed. */
  readonly saveParts?: () => void;
}

/** The exact phase over the candidates, in one program or in parts. The compiler is loaded when one has to be analysed. */
export async function analyseCandidates(input: AnalysisInput): Promise<AnalysedCandidates> {
  const questions = questionsOf(input);
  const { candidates, options } = input;
  const importsOf = createImports(input.repository, input.knowledge);
  if (options.filesAPart === undefined) {
    const whole = (await openAnalyser(input, questions)).analyse(candidates);
    // Parts ask for these to know one another: what a broken config costs is told the same way.
    for (const file of whole.files) importsOf(file);
    return whole;
  }
  const kept =
    options.cacheFolder === undefined
      ? undefined
      : openKeptParts(options.cacheFolder, { questions, candidates, vendor: options.vendor });
  const result = await analyseInParts({
    candidates,
    filesAPart: options.filesAPart,
    importsOf,
    analysePart: createPartAnalyser(input, questions, kept),
  });
  return { ...result, ...(kept && { saveParts: kept.save }) };
}

function questionsOf({ repository, knowledge }: AnalysisInput): Questions {
  return {
    read: repository.keep,
    importersOf: repository.graph.importers,
    resolve: preferKnowledge(repository, knowledge).resolve,
  };
}

/**
 * In the repository of an SDK itself, and in monorepos that carry a copy, its name still means what our declarations
 * say, except inside the package.
 */
function preferKnowledge({ resolver, packages }: Repository, knowledge: Knowledge): LocalResolver {
  return {
    resolve(specifier, fromFile) {
      const resolved = resolver.resolve(specifier, fromFile);
      const module = resolved.kind === 'file' ? splitPackage(specifier) : undefined;
      if (!module || resolved.kind !== 'file') return resolved;
      const isWorkspace = packages.nearest(resolved.file)?.name === module.name;
      const isInside = packages.nearest(fromFile)?.name === module.name;
      const isKnown = knowledge.declarationsOf(module.name, module.subpath) !== undefined;
      return isWorkspace && isKnown && !isInside ? { kind: 'package', ...module } : resolved;
    },
  };
}

/** Takes from an earlier scan what it can, and analyses the rest, noting what that asks. */
function createPartAnalyser(
  input: AnalysisInput,
  questions: Questions,
  kept: KeptParts | undefined,
): PartsInput['analysePart'] {
  const recorder = kept && recordQuestions(questions);
  let analyser: Promise<Analyser> | undefined;
  return async (candidates, options) => {
    const known = kept?.find(candidates);
    if (known) return known;
    analyser ??= openAnalyser(input, recorder?.questions ?? questions);
    const { analyse, release, isRepeatable } = await analyser;
    recorder?.begin();
    const joined: string[] = [];
    const join = (added: readonly string[]): readonly string[] => {
      const more = options.join(added);
      joined.push(...more);
      return more;
    };
    const facts = analysePart({ analyse, release }, candidates, { ...options, join });
    if (kept && recorder && isRepeatable(facts))
      kept.add(candidates, { facts, joined, asked: recorder.end() });
    return facts;
  };
}

/** Forgets the syntax trees afterwards, whatever happens. @throws Stopped */
function analysePart(
  { analyse, release }: Pick<Analyser, 'analyse' | 'release'>,
  candidates: readonly string[],
  options: PartOptions,
): PartsResult {
  try {
    const { context: _, ...result } = analyse(candidates, options);
    return result;
  } finally {
    release();
  }
}

interface Analyser {
  /** @throws Stopped where memory is short and the candidates are divisible */
  analyse(candidates: readonly string[], options?: PartOptions): Exact;
  /** Forgets all syntax trees of the repository. */
  release(): void;
  /** Whether the stack or the patience of this run had no part in a result. */
  isRepeatable(result: PartsResult): boolean;
}

async function openAnalyser(
  { repository, knowledge, options }: AnalysisInput,
  questions: Questions,
): Promise<Analyser> {
  const [{ loadCompiler }, { analyseExactly }, { createProgramBuilder }] = await Promise.all([
    import('./compiler.ts'),
    import('./exact.ts'),
    import('./program.ts'),
  ]);
  const refused = new Set<string>();
  const refuse: ProgramInput['refuse'] = (file, reason) => {
    refused.add(file);
    repository.skip({ file, reason });
  };
  const exactInput = {
    ts: await loadCompiler(options.cacheFolder),
    knowledge,
    vendor: options.vendor,
    resolver: questions,
    read: questions.read,
    importersOf: questions.importersOf,
    refuse,
    watch: createWatch({ seconds: options.maxFileSeconds, isMemoryShort }),
  };
  endStage('compiler');
  const builder = createProgramBuilder(exactInput);
  return {
    analyse: (candidates, options) => analyseExactly({ ...exactInput, builder, candidates, ...options }),
    release: () => builder.release(),
    isRepeatable: ({ files, notUnderstood }) =>
      !files.some((file) => refused.has(file)) &&
      !notUnderstood.some(({ code }) => code === 'too-deep-to-follow'),
  };
}
