import type { ts } from 'ts-morph';
import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import { nameText } from '../../scan/flow.ts';
import { vendorLeft } from '../target.ts';
import type { Situation } from './situation.ts';

/** Members of a request that go, as one element of the body writes them. */
export interface ExtraFields {
  readonly names: readonly string[];
  /** What is to be removed, and of which object: the element itself where nothing else is spread with them. */
  readonly object: ts.ObjectLiteralExpression;
  readonly elements: readonly ts.ObjectLiteralElementLike[];
}

/**
 * Members that only the provider which is left knows, written by themselves or spread past the SDK's types
 * (`...{ enable_thinking: true }`); undefined where there are none. What is spread so and `isRefused` goes with them.
 */
export function findExtraFields(
  { detect, provider, target }: Situation,
  element: ts.ObjectLiteralElementLike,
  isRefused: (member: ts.ObjectLiteralElementLike) => boolean,
): ExtraFields | undefined {
  const { ts } = detect.analysis;
  const vendor = vendorLeft(target);
  if (isOpenAI(vendor)) return undefined;
  const known = new Set([...provider.parameters, ...provider.extraBody].map(({ name }) => name));
  const nameOf = (at: ts.ObjectLiteralElementLike) => (at.name && nameText(ts, at.name)) ?? '';
  const isForeign = (name: string): boolean => vendor.extraFields.includes(name) && !known.has(name);
  const outer = element.parent as ts.ObjectLiteralExpression;
  const spread = spreadIn(element);
  if (!spread) {
    const name = nameOf(element);
    return isForeign(name) ? { names: [name], object: outer, elements: [element] } : undefined;
  }
  const elements = spread.properties.filter((at) => isForeign(nameOf(at)) || isRefused(at));
  if (elements.length === 0) return undefined;
  const names = elements.map(nameOf);
  return elements.length === spread.properties.length
    ? { names, object: outer, elements: [element] }
    : { names, object: spread, elements };

  function spreadIn(at: ts.ObjectLiteralElementLike): ts.ObjectLiteralExpression | undefined {
    if (!ts.isSpreadAssignment(at)) return undefined;
    let value = at.expression;
    while (ts.isParenthesizedExpression(value) || ts.isAsExpression(value)) value = value.expression;
    return ts.isObjectLiteralExpression(value) ? value : undefined;
  }
}
