import type { Reach, Usage } from '../core/finding.ts';
import type { NotUnderstood, Warning } from '../core/report.ts';
import { endStage } from '../core/timing.ts';
import { createImports, filesThatOpenAIReaches } from './any-vendor.ts';
import { reasonOf } from './candidates.ts';
import type { DetectorContext } from './detect/detector.ts';
import type { Draft } from './drafts.ts';
import type { Exact } from './exact.ts';
import type { Knowledge } from './knowledge.ts';
import { splitPackage } from './modules/remote-specifiers.ts';
import type { ScanOptions } from './options.ts';
import type { SourceExcess } from './parse-source.ts';
import type { PartsResult } from './parts.ts';
import type { LocalResolver } from './program.ts';
import { createReach, type ReachFinder } from './reach/reach.ts';
import type { Repository } from './repository.ts';

export interface SourceUsages {
  readonly usages: readonly Usage[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly candidates: readonly string[];
  readonly warnings: readonly Warning[];
  /** What the detectors asked; undefined where no file had to be analysed. */
  readonly context?: DetectorContext;
}

export interface SourceInput {
  /** The source files to analyse that the byte search has hit. */
  readonly hits: readonly string[];
  /** All source files that it has hit, also those that others analyse. */
  readonly allHits: readonly string[];
  readonly options: ScanOptions;
}

type Analysed = PartsResult & Partial<Pick<Exact, 'context'>>;

const PUBLIC_NAME = /^(?:NEXT_PUBLIC|PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY)_/;

/** What the source files among the hits do with OpenAI. The compiler is loaded only when one gives a reason. */
export async function readSourceUsages(
  repository: Repository,
  knowledge: Knowledge,
  input: SourceInput,
): Promise<SourceUsages> {
  const reach = createReach(repository);
  const untested = input.options.tests
    ? input.hits
    : input.hits.filter((file) => !isTest(repository, reach, file));
  const candidates = findCandidates(repository, knowledge, { ...input, hits: untested });
  endStage('gate');
  if (candidates.length === 0) return { usages: [], notUnderstood: [], candidates, warnings: [] };
  const [{ loadCompiler }, { analyseExactly }, { analyseInParts }] = await Promise.all([
    import('./compiler.ts'),
    import('./exact.ts'),
    import('./parts.ts'),
  ]);
  const ts = await loadCompiler(input.options.cacheFolder);
  endStage('compiler');
  const importsOf = createImports(repository, knowledge);
  const exactInput = {
    ts,
    knowledge,
    candidates,
    vendor: input.options.vendor,
    resolver: preferKnowledge(repository, knowledge),
    read: repository.keep,
    refuse: (file: string, reason: SourceExcess) => repository.skip({ file, reason }),
    importsOf,
    importersOf: repository.graph.importers,
  };
  const { filesAPart } = input.options;
  const analysed: Analysed =
    filesAPart === undefined ? analyseExactly(exactInput) : analyseInParts(exactInput, filesAPart);
  endStage('analyse');
  input.options.onProgress?.({ stage: 'analyse', done: analysed.files.length, total: analysed.files.length });
  const usages = analysed.drafts.map((draft) => ({
    ...draft,
    sdkVersion: versionOf(repository, knowledge, draft),
    reach: reachOf(reach, draft),
  }));
  endStage('reach');
  return {
    usages,
    notUnderstood: analysed.notUnderstood,
    candidates,
    warnings: analysed.warnings,
    ...(analysed.context && { context: analysed.context }),
  };
}

/** The hits that the checker has to see. `thorough` takes each with any reason, to prove that no more is needed. */
function findCandidates(
  repository: Repository,
  knowledge: Knowledge,
  { hits, allHits, options }: SourceInput,
): readonly string[] {
  const reasons = new Map(
    allHits.map((file) => [file, reasonOf(repository.keep(file) ?? '', options.vendor)]),
  );
  if (options.thorough) return hits.filter((file) => reasons.get(file) !== undefined);
  const anyVendor = hits.filter((file) => reasons.get(file) === 'any-vendor');
  const openai = allHits.filter((file) => reasons.get(file) === 'openai');
  const reached = new Set(filesThatOpenAIReaches(repository, knowledge, { openai, anyVendor }));
  return hits.filter((file) => reasons.get(file) === 'openai' || reached.has(file));
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

/** A variable that a build puts into the page runs there, wherever it is read; tests stay tests. */
function reachOf(reach: ReachFinder, draft: Draft): Reach {
  const ofFile = reach.reachOf(draft.file).reach;
  const isPublic = draft.kind === 'env' && PUBLIC_NAME.test(draft.detail);
  return isPublic && ofFile !== 'test' ? 'browser' : ofFile;
}

function isTest(repository: Repository, reach: ReachFinder, file: string): boolean {
  const isIgnored = reach.reachOf(file).reach === 'test';
  if (isIgnored) repository.skip({ file, reason: 'ignored-tests' });
  return isIgnored;
}

/** The range that the nearest package.json asks for, of the package that the SDK comes from. */
function versionOf(repository: Repository, knowledge: Knowledge, draft: Draft): string | null {
  if (draft.sdk === null) return null;
  for (const { dependencies, directory } of repository.packages.enclosing(draft.file)) {
    for (const [name, range] of dependencies) {
      if (knowledge.moduleOf(name, '')?.sdk !== draft.sdk) continue;
      return repository.ranges.resolve({ name, range, directory }).range;
    }
  }
  return null;
}
