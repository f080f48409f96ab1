import type { ts } from 'ts-morph';
import type { Origin } from '../origins.ts';
import type { DetectorContext } from './detector.ts';

/** The client behind an expression: the nearest creation, or the package's own ready-made one. */
export function bestOrigin(
  context: DetectorContext,
  expression: ts.Expression | undefined,
): Origin | undefined {
  if (!expression) return undefined;
  const origins = context.origins.originsOf(expression);
  return origins.find((origin) => origin.creation) ?? origins[0];
}
