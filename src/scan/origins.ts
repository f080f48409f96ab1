import type { ts } from 'ts-morph';
import type { Evidence } from '../core/finding.ts';
import type { Analysis } from './analysis.ts';
import options from './client-options.json' with { type: 'json' };
import type { Flow } from './flow.ts';
import { isKnowledge, type Mark, markOfClass, markOfSignature } from './marks.ts';
import type { OptionReader } from './option-values.ts';
import { locationOf } from './positions.ts';
import { symbolOf } from './symbols.ts';

/** Where a client comes from: the expression that makes it, or the ready-made one that a package exports. */
export interface Origin {
  readonly creation: ts.NewExpression | ts.CallExpression | undefined;
  readonly mark: Mark | undefined;
  /** From the creation to the use. */
  readonly evidence: readonly Evidence[];
}

export interface Origins {
  /** The clients that an expression can hold, nearest first; empty where none was found. */
  originsOf(expression: ts.Expression): readonly Origin[];
}

const STEPS = 120;
const CLIENT_OPTIONS = new Set(options.client);

/** Follows a client from its use back to where it is made. */
export function createOrigins(
  analysis: Analysis,
  { flow, reader }: { flow: Flow; reader: OptionReader },
): Origins {
  const { ts } = analysis;
  const known = new Map<ts.Expression, readonly Origin[]>();

  function originsOf(expression: ts.Expression): readonly Origin[] {
    const before = known.get(expression);
    if (before) return before;
    const found = search(expression);
    known.set(expression, found);
    return found;
  }

  /** Breadth first, so that the shortest way is the one that is told. */
  function search(start: ts.Expression): readonly Origin[] {
    const origins: Origin[] = [];
    const seen = new Set<ts.Node>([start]);
    let front: Way[] = [{ expression: start, evidence: [] }];
    for (let steps = 0; front.length > 0 && steps < STEPS; steps += front.length) {
      const next: Way[] = [];
      for (const way of front) {
        const origin = originAt(way);
        if (origin) origins.push(origin);
        else next.push(...extend(way, seen));
      }
      front = next;
    }
    return origins;
  }

  function extend(way: Way, seen: Set<ts.Node>): Way[] {
    return backFrom(way.expression).flatMap(({ expression, code }) => {
      if (seen.has(expression)) return [];
      seen.add(expression);
      const told =
        code === 'expression' ? way.evidence : [evidenceAt(analysis, expression, code), ...way.evidence];
      return { expression, evidence: told };
    });
  }

  function backFrom(expression: ts.Expression): readonly { expression: ts.Expression; code: string }[] {
    if (ts.isCallExpression(expression) && isOfAnotherVendor(analysis, expression)) return [];
    if (ts.isCallExpression(expression) && refersToModel(analysis, expression)) {
      return [{ expression: expression.expression, code: 'expression' }];
    }
    const sources = flow.sourcesOf(expression);
    if (sources.length > 0) return sources;
    const isMember = ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
    if (isMember || ts.isCallExpression(expression)) {
      return [{ expression: expression.expression, code: 'expression' }];
    }
    if (ts.isObjectLiteralExpression(expression)) return clientsIn(expression);
    return ts.isIdentifier(expression) ? wholeOf(expression) : [];
  }

  /** `Instructor({ client, mode })`: a wrapper that takes the client by an option. */
  function clientsIn(
    given: ts.ObjectLiteralExpression,
  ): readonly { expression: ts.Expression; code: string }[] {
    const clients = reader.valuesOf(given, CLIENT_OPTIONS);
    return clients.map((expression) => ({ expression, code: 'passed-through' }));
  }

  /** `const { chat } = client`: a part of the client, whose parts only its declarations know. */
  function wholeOf(name: ts.Identifier): readonly { expression: ts.Expression; code: string }[] {
    for (const declaration of symbolOf(analysis, name)?.declarations ?? []) {
      if (!ts.isBindingElement(declaration)) continue;
      let at: ts.Node = declaration;
      while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at))
        at = at.parent;
      if (ts.isVariableDeclaration(at) && at.initializer)
        return [{ expression: at.initializer, code: 'destructured' }];
    }
    return [];
  }

  function originAt(way: Way): Origin | undefined {
    const node = way.expression;
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const mark = creationMark(analysis, node);
      if (!mark) return undefined;
      return { creation: node, mark, evidence: [evidenceAt(analysis, node, 'client-made'), ...way.evidence] };
    }
    if (!ts.isIdentifier(node)) return undefined;
    const symbol = symbolOf(analysis, node);
    const declaration = symbol?.declarations?.[0];
    if (!declaration || !isKnowledge(declaration) || ts.isSourceFile(declaration)) return undefined;
    const mark = markOfReadyMade(analysis, node);
    return mark && { creation: undefined, mark, evidence: way.evidence };
  }

  return { originsOf };
}

interface Way {
  readonly expression: ts.Expression;
  readonly evidence: readonly Evidence[];
}

function evidenceAt(analysis: Analysis, node: ts.Node, code: string): Evidence {
  const { file, range } = locationOf(analysis, node);
  return { code: `way-${code}`, args: {}, file, line: range.start.line, column: range.start.column };
}

/** The mark of what a package exports ready-made: a provider that makes model objects, or such an object itself. */
function markOfReadyMade({ ts, checker }: Analysis, node: ts.Identifier): Mark | undefined {
  const type = checker.getTypeAtLocation(node);
  const members = type.getProperties().map((member) => member.declarations?.[0]);
  const declarations = [...type.getCallSignatures().map((signature) => signature.declaration), ...members];
  const marks = declarations.map((declaration) => markOfSignature(ts, declaration));
  return marks.find((mark) => mark?.role === 'refers' || mark?.role === 'sends');
}

/** `openai('gpt-4o')`: the model goes where its provider goes. */
function refersToModel({ ts, checker }: Analysis, node: ts.CallExpression): boolean {
  return markOfSignature(ts, checker.getResolvedSignature(node)?.declaration)?.role === 'refers';
}

/** A call whose overloads tell OpenAI from others, and whose arguments chose another. */
function isOfAnotherVendor({ ts, checker }: Analysis, node: ts.CallExpression): boolean {
  const signatures = checker.getTypeAtLocation(node.expression).getCallSignatures();
  if (!signatures.some((signature) => markOfSignature(ts, signature.declaration))) return false;
  return !markOfSignature(ts, checker.getResolvedSignature(node)?.declaration);
}

/** The mark of an expression that makes a client: `new OpenAI()`, `createOpenAI()`, `new (class extends OpenAI)`. */
export function creationMark(
  analysis: Analysis,
  node: ts.NewExpression | ts.CallExpression,
): Mark | undefined {
  const { ts, checker } = analysis;
  if (ts.isNewExpression(node)) {
    const { symbol } = checker.getTypeAtLocation(node.expression);
    const isClass = symbol && (symbol.flags & ts.SymbolFlags.Class) !== 0;
    return isClass ? markOfClass(ts, checker, checker.getDeclaredTypeOfSymbol(symbol)) : undefined;
  }
  const signatures = checker.getTypeAtLocation(node.expression).getCallSignatures();
  if (!signatures.some((signature) => markOfSignature(ts, signature.declaration))) return undefined;
  const mark = markOfSignature(ts, checker.getResolvedSignature(node)?.declaration);
  return mark?.role === 'creates' ? mark : undefined;
}
