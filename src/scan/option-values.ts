import type { ts } from 'ts-morph';
import { type Flow, nameText } from './flow.ts';
import type { Compiler } from './marks.ts';

const DEPTH = 6;

export interface OptionReader {
  /** The object literals that an argument can be, through variables, `new Configuration({…})` and spreads. */
  objectsIn(argument: ts.Expression): readonly ts.ObjectLiteralExpression[];
  /** The values of options of these names in an argument; `nested` names options that hold further options. */
  valuesOf(
    argument: ts.Expression,
    names: ReadonlySet<string>,
    nested?: ReadonlySet<string>,
  ): readonly ts.Expression[];
}

/** Reads options that calls and constructors take, wherever the object is written. */
export function createOptionReader(ts: Compiler, flow: Flow): OptionReader {
  function objects(node: ts.Expression, depth: number): readonly ts.ObjectLiteralExpression[] {
    if (depth > DEPTH) return [];
    if (ts.isObjectLiteralExpression(node)) return [node];
    const inner = ts.isNewExpression(node)
      ? (node.arguments ?? [])
      : flow.sourcesOf(node).map((source) => source.expression);
    return inner.flatMap((expression) => objects(expression, depth + 1));
  }

  function values(
    argument: ts.Expression,
    wanted: { names: ReadonlySet<string>; nested: ReadonlySet<string> },
    depth: number,
  ): readonly ts.Expression[] {
    return objects(argument, depth).flatMap((object) =>
      object.properties.flatMap((property) => {
        if (ts.isSpreadAssignment(property)) return values(property.expression, wanted, depth + 1);
        const name = property.name && nameText(ts, property.name);
        const value = initializerOf(property);
        if (name === undefined || value === undefined) return [];
        if (wanted.names.has(name)) return [value];
        return wanted.nested.has(name) ? values(value, wanted, depth + 1) : [];
      }),
    );
  }

  function initializerOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
    if (ts.isPropertyAssignment(property)) return property.initializer;
    return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }

  return {
    objectsIn: (argument) => objects(argument, 0),
    valuesOf: (argument, names, nested = NONE) => values(argument, { names, nested }, 0),
  };
}

const NONE: ReadonlySet<string> = new Set();
