import type { ts } from 'ts-morph';
import { destinationOf, hostOf } from '../../core/vocabulary/endpoints.ts';
import clientOptions from '../../scan/client-options.json' with { type: 'json' };
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { REQUEST_FUNCTION } from '../../scan/detect/http.ts';
import { vendorLeft } from '../target.ts';
import { findBodies } from './bodies.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';

const ADDRESSES: ReadonlySet<string> = new Set(['url', ...clientOptions.baseUrl]);

/**
 * The texts that raw requests to somebody else send as their model. Such a request is no finding, but its model is
 * one by its name alone.
 */
export function findModelsSentElsewhere(situation: Situation): ReadonlySet<ts.Node> {
  const { detect } = situation;
  const { ts, sources } = detect.analysis;
  const texts = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && REQUEST_FUNCTION.test(node.expression.getText())) {
      const models = modelsSentBy(detect, node);
      if (models.length > 0 && goesElsewhere(situation, node))
        for (const model of models)
          for (const { origin } of detect.evaluator.evaluate(model)) texts.add(origin);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return texts;
}

function modelsSentBy(detect: DetectorContext, call: ts.CallExpression): readonly ts.Expression[] {
  const { ts } = detect.analysis;
  return findBodies(detect, call, ['model']).flatMap((body) => {
    const property = findProperty(ts, body, ['model']);
    return property ? [valueIn(property)] : [];
  });
}

/** Whether every address among the arguments that names its host names another one than that of whom is left. */
function goesElsewhere({ detect, target }: Situation, call: ts.CallExpression): boolean {
  const addresses = call.arguments.flatMap((argument) => [
    argument,
    ...detect.options.valuesOf(argument, ADDRESSES),
  ]);
  const urls = addresses
    .flatMap((address) => detect.evaluator.evaluate(address))
    .filter(({ text }) => hostOf(text) !== undefined);
  const vendor = vendorLeft(target);
  return (
    urls.length > 0 && urls.every(({ text }) => !/^(?:direct|azure)$/.test(destinationOf(text, vendor).kind))
  );
}
