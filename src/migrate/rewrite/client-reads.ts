import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';

const KEY_OPTIONS = new Set([
  'apiKey',
  'openAIApiKey',
  'baseURL',
  'basePath',
  'baseUrl',
  'organization',
  'project',
]);
const NESTED = new Set(['configuration', 'clientOptions', 'additionalSessionOptions', 'config']);

/** Where the variables are read that a client is told its key and its address by. */
export function variableReadsOf(detect: DetectorContext, node: ts.Node): readonly ts.Node[] {
  const { ts } = detect.analysis;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  return (node.arguments ?? [])
    .flatMap((argument) => detect.options.valuesOf(argument, KEY_OPTIONS, NESTED))
    .flatMap((value) => detect.evaluator.evaluate(value))
    .flatMap(({ origin, env }) => (env.length > 0 ? [origin] : []));
}

/** Whether a finding's name of a variable belongs to one of these reads. */
export function isReadIn(reads: ReadonlySet<ts.Node>, name: ts.Node): boolean {
  return reads.has(name) || reads.has(name.parent) || reads.has(name.parent?.parent);
}
