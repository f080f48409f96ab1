import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { findEnvRead } from '../../scan/env-reads.ts';

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

/**
 * Where the variables are read that a client is told its key and its address by; of an address, the variable whose
 * default it is.
 */
export function variableReadsOf(detect: DetectorContext, node: ts.Node): readonly ts.Node[] {
  const { ts } = detect.analysis;
  if (ts.isStringLiteralLike(node)) return variableBefore(detect, node);
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  return (node.arguments ?? [])
    .flatMap((argument) => detect.options.valuesOf(argument, KEY_OPTIONS, NESTED))
    .flatMap((value) => detect.evaluator.evaluate(value))
    .flatMap(({ origin, env }) => (env.length > 0 ? [origin] : []));
}

/** `process.env.X ?? '…'` */
function variableBefore({ analysis: { ts } }: DetectorContext, { parent }: ts.Node): readonly ts.Node[] {
  if (!ts.isBinaryExpression(parent) || !/^(?:\?\?|\|\|)$/.test(parent.operatorToken.getText())) return [];
  return findEnvRead(ts, parent.left) ? [parent.left] : [];
}

/** Whether a finding's name of a variable belongs to one of these reads. */
export function isReadIn(reads: ReadonlySet<ts.Node>, name: ts.Node): boolean {
  return reads.has(name) || reads.has(name.parent) || reads.has(name.parent?.parent);
}
