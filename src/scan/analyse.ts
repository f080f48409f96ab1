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

/** Runs all detectors over the files of one program. */
export function analyse(analysis: Analysis, knowledge: Knowledge): Analysed {
  const drafts: Draft[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const context = createContext(analysis, knowledge, { drafts, notUnderstood });
  const files = analysis.sources.map((source) => fileContextOf(analysis, knowledge, source));
  walk(context, files, [
    detectImports(context),
    detectEnv(context),
    detectCalls(context),
    detectModelObjects(context),
  ]);
  // The calls have voted by now for the surfaces of the models that reach them.
  walk(context, files, [detectModels(context), detectHttp(context)]);
  return { drafts, notUnderstood, context };
}

function walk(
  { analysis: { ts }, notUnderstood }: DetectorContext,
  files: readonly FileContext[],
  detectors: readonly Detector[],
): void {
  const tooDeep = (source: ts.SourceFile) => notUnderstood(source, 'nested-too-deep');
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      for (const detect of detectors) detect(node, file);
      ts.forEachChild(node, visit);
    };
    try {
      visit(file.source);
    } catch (error) {
      // Nesting beyond the stack costs the rest of this file, not the scan.
      if (!(error instanceof RangeError)) throw error;
      tooDeep(file.source);
    }
  }
}

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
