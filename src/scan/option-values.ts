import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';
import { type Flow, nameText } from './flow.ts';
import type { SymbolIndex } from './symbol-index.ts';
import { symbolOf } from './symbols.ts';

/** How far an options object is followed: through so many expressions, and nested so deep. */
const EXPRESSIONS = 40;
const DEPTH = 4;

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
export function createOptionReader(analysis: Analysis, flow: Flow, index: SymbolIndex): OptionReader {
  const { ts } = analysis;

  function objects(start: ts.Expression): readonly ts.ObjectLiteralExpression[] {
    return expressionsBehind(start).filter((node) => ts.isObjectLiteralExpression(node));
  }

  function expressionsBehind(start: ts.Expression): readonly ts.Expression[] {
    const seen = new Set<ts.Expression>([start]);
    // A set yields what is added while it is walked.
    for (const node of seen) {
      if (ts.isObjectLiteralExpression(node) || seen.size > EXPRESSIONS) continue;
      const inner = ts.isNewExpression(node)
        ? (node.arguments ?? [])
        : flow.sourcesOf(node).map((source) => source.expression);
      for (const expression of inner) seen.add(expression);
      const symbol = ts.isIdentifier(node) ? symbolOf(analysis, node) : undefined;
      if (symbol) for (const merged of index.mergedInto(symbol)) seen.add(merged);
    }
    return [...seen];
  }

  /** Members of these names that are set on a variable after its object is made. */
  function setLater(start: ts.Expression, names: ReadonlySet<string>): readonly ts.Expression[] {
    return expressionsBehind(start).flatMap((node) => {
      const symbol = ts.isIdentifier(node) ? symbolOf(analysis, node) : undefined;
      return symbol ? [...names].flatMap((name) => index.memberAssignments(symbol, name)) : [];
    });
  }

  function values(
    argument: ts.Expression,
    wanted: { names: ReadonlySet<string>; nested: ReadonlySet<string> },
    depth: number,
  ): readonly ts.Expression[] {
    if (depth > DEPTH) return [];
    const later = setLater(argument, wanted.names);
    const nestedLater = setLater(argument, wanted.nested).flatMap((value) =>
      values(value, wanted, depth + 1),
    );
    const written = objects(argument).flatMap((object) =>
      object.properties.flatMap((property) => {
        if (ts.isSpreadAssignment(property)) return values(property.expression, wanted, depth + 1);
        const name = property.name && nameText(ts, property.name);
        const value = initializerOf(property);
        if (name === undefined || value === undefined) return [];
        if (wanted.names.has(name)) return [value];
        return wanted.nested.has(name) ? values(value, wanted, depth + 1) : [];
      }),
    );
    return [...written, ...later, ...nestedLater];
  }

  function initializerOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
    if (ts.isPropertyAssignment(property)) return property.initializer;
    return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }

  return {
    objectsIn: objects,
    valuesOf: (argument, names, nested = NONE) => values(argument, { names, nested }, 0),
  };
}

const NONE: ReadonlySet<string> = new Set();
