import type { Reach, Usage } from '../core/finding.ts';
import type { NotUnderstood, Warning } from '../core/report.ts';
import { endStage } from '../core/timing.ts';
import { filesThatOpenAIReaches } from './any-vendor.ts';
import { reasonOf } from './candidates.ts';
import type { DetectorContext } from './detect/detector.ts';
import type { Draft } from './drafts.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScanOptions } from './options.ts';
import { createReach, type ReachFinder } from './reach/reach.ts';
import type { Repository } from './repository.ts';

export interface SourceUsages {
  readonly usages: readonly Usage[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly candidates: readonly string[];
  readonly warnings: readonly Warning[];
  /** What the detectors asked; undefined where no file had to be analysed. */
  readonly context?: DetectorContext;
  /** Keeps for later scans what was analysed. */
  readonly saveParts?: () => void;
}

export interface SourceInput {
  /** The source files to analyse that the byte search has hit. */
  readonly hits: readonly string[];
  /** All source files that it has hit, also those that others analyse. */
  readonly allHits: readonly string[];
  readonly options: ScanOptions;
}

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
  const { analyseCandidates } = await import('./analyse-candidates.ts');
  const analysed = await analyseCandidates({ repository, knowledge, candidates, options: input.options });
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
    ...(analysed.saveParts && { saveParts: analysed.saveParts }),
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
