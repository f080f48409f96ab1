import type { ts } from 'ts-morph';
import type { NotUnderstood } from '../core/report.ts';
import type { Analysis } from './analysis.ts';
import { createDestinations } from './destinations.ts';
import { detectCalls } from './detect/calls.ts';
import type { Detector, DetectorContext, FileContext } from './detect/detector.ts';
import { detectEnv } from './detect/env.ts';
import { fileContextOf } from './detect/file-context.ts';
import { detectHttp } from './detect/http.ts';
import { detectImports } from './detect/imports.ts';
import { detectModelObjects } from './detect/model-objects.ts';
import { detectModels } from './detect/models.ts';
import type { Draft } from './drafts.ts';
import { createEvaluator } from './evaluate.ts';
import { createFlow } from './flow.ts';
import type { Knowledge } from './knowledge.ts';
import { createModelVotes } from './model-votes.ts';
import { createOptionReader } from './option-values.ts';
import { createOrigins } from './origins.ts';
import { locationOf } from './positions.ts';
import { createSymbolIndex } from './symbol-index.ts';

export interface Analysed {
  readonly drafts: readonly Draft[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** What the detectors asked, for those who go on from what they found. */
  readonly context: DetectorContext;
}

/**
 * Runs all detectors over the files of a program. Where the stack ended in a file, the checker was torn out of its
 * work: the other files are then looked at again with one that is whole.
 * @param reopen gives the same analysis with a checker that has not been used
 * @throws Stopped
 */
export function analyse(analysis: Analysis, knowledge: Knowledge, reopen: () => Analysis): Analysed {
  const first = runDetectors(analysis, knowledge, NONE);
  if (first.torn.size === 0) return first;
  const rest = runDetectors(reopen(), knowledge, first.torn);
  const isTorn = ({ file }: { readonly file: string }) => first.torn.has(file);
  return {
    drafts: [...first.drafts.filter(isTorn), ...rest.drafts],
    notUnderstood: [...first.notUnderstood.filter(isTorn), ...rest.notUnderstood],
    context: rest.context,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** @param left files that are not walked, though others may lead to them */
function runDetectors(
  analysis: Analysis,
  knowledge: Knowledge,
  left: ReadonlySet<string>,
): Analysed & { readonly torn: ReadonlySet<string> } {
  const drafts: Draft[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const context = createContext(analysis, knowledge, { drafts, notUnderstood });
  const files = analysis.sources
    .map((source) => fileContextOf(analysis, knowledge, source))
    .filter(({ file }) => !left.has(file));
  const torn = new Set([
    ...walk(context, files, [
      detectImports(context),
      detectEnv(context),
      detectCalls(context),
      detectModelObjects(context),
    ]),
    // The calls have voted by now for the surfaces of the models that reach them.
    ...walk(context, files, [detectModels(context), detectHttp(context)]),
  ]);
  for (const { file, source } of files)
    if (torn.has(file)) context.notUnderstood(source, 'too-deep-to-follow');
  return { drafts, notUnderstood, context, torn };
}

/**
 * Returns the files in which the stack ended: that costs the rest of such a file, not the scan.
 * @throws Stopped
 */
function walk(
  { analysis: { ts, watch } }: DetectorContext,
  files: readonly FileContext[],
  detectors: readonly Detector[],
): string[] {
  const torn: string[] = [];
  watch.each(files, nameOf, (file) => {
    const visit = (node: ts.Node): void => {
      for (const detect of detectors) detect(node, file);
      ts.forEachChild(node, visit);
    };
    try {
      visit(file.source);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      torn.push(file.file);
    }
  });
  return torn;
}

const nameOf = ({ file }: FileContext): string => file;

function createContext(
  analysis: Analysis,
  knowledge: Knowledge,
  found: { drafts: Draft[]; notUnderstood: NotUnderstood[] },
): DetectorContext {
  const index = createSymbolIndex(analysis);
  const flow = createFlow(analysis, index);
  const evaluator = createEvaluator(analysis, flow);
  const reader = createOptionReader(analysis, flow, index);
  const origins = createOrigins(analysis, { flow, reader });
  return {
    analysis,
    knowledge,
    flow,
    evaluator,
    origins,
    destinations: createDestinations(analysis, { reader, evaluator, origins }),
    options: reader,
    votes: createModelVotes(),
    add: (draft) => found.drafts.push(draft),
    notUnderstood(node, code, args = {}) {
      const { file, range } = locationOf(analysis, node);
      found.notUnderstood.push({ file, line: range.start.line, column: range.start.column, code, args });
    },
  };
}
