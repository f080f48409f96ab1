import type { ts } from 'ts-morph';
import type { ModelValue, Surface } from '../../core/finding.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import options from '../client-options.json' with { type: 'json' };
import { HOLE, type Value } from '../evaluate.ts';
import { locationOf } from '../positions.ts';
import type { DetectorContext } from './detector.ts';

const MODEL_OPTIONS = new Set(options.model);

/**
 * The model that a call or a client is given, by option (`{ model }`) or by position (`openai('gpt-4o')`); votes for
 * the surface of each text that it can be. Undefined where no model is given.
 */
export function readModel(
  context: DetectorContext,
  node: ts.CallExpression | ts.NewExpression,
  surface: Surface,
): ModelValue | undefined {
  const values = modelExpressions(context, node).flatMap((expression) =>
    context.evaluator.evaluate(expression),
  );
  if (values.length === 0) return undefined;
  for (const value of values) context.votes.vote(value.origin, surface);
  const named = values.filter((value) => value.text !== '');
  const best =
    named.find((value) => parseModelId(value.text, context.analysis.vendor)) ??
    named.find((value) => value.text !== HOLE);
  return asModelValue(context, node, best ?? named[0]);
}

/** The expressions that give a call or a client its model; empty where none is given. */
export function modelExpressions(
  context: DetectorContext,
  node: ts.CallExpression | ts.NewExpression,
): readonly ts.Expression[] {
  const given = (node.arguments ?? []).flatMap((argument) =>
    context.options.valuesOf(argument, MODEL_OPTIONS),
  );
  return given.length > 0 ? given : positionalModel(context, node);
}

function asModelValue(context: DetectorContext, node: ts.Node, value: Value | undefined): ModelValue {
  if (!value || value.text.includes(HOLE))
    return { value: null, from: value?.from === 'env' ? 'env' : 'unknown' };
  const inside = value.origin.getSourceFile() === node.getSourceFile() && isWithin(value.origin, node);
  if (inside) return { value: value.text, from: value.from };
  return { value: value.text, from: value.from, place: locationOf(context.analysis, value.origin) };
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return inner.getStart() >= outer.getStart() && inner.getEnd() <= outer.getEnd();
}

/** The arguments whose parameters the declaration marks as a model: `openai('gpt-4o')`. */
function positionalModel(
  { analysis }: DetectorContext,
  node: ts.CallExpression | ts.NewExpression,
): readonly ts.Expression[] {
  const parameters = analysis.checker.getResolvedSignature(node)?.parameters ?? [];
  return (node.arguments ?? []).filter((_, at) => {
    const declaration = parameters[at]?.valueDeclaration;
    return (
      declaration &&
      analysis.ts.isParameter(declaration) &&
      /^(?:Model|Deployment)\b/.test(declaration.type?.getText() ?? '')
    );
  });
}
