import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';

/** The symbol of a name, through imports and re-exports. */
export function symbolOf(analysis: Analysis, node: ts.Node): ts.Symbol | undefined {
  const symbol = analysis.checker.getSymbolAtLocation(node);
  return symbol && throughAliases(analysis, symbol);
}

/** The symbol behind an import or re-export; undefined where its module is not loaded. */
export function throughAliases({ ts, checker }: Analysis, symbol: ts.Symbol): ts.Symbol | undefined {
  if (!(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  return target.declarations?.length ? target : undefined;
}

/** As `symbolOf`; a local module that is not loaded yet is asked for. */
export function neededSymbolOf(analysis: Analysis, node: ts.Node): ts.Symbol | undefined {
  const symbol = analysis.checker.getSymbolAtLocation(node);
  const target = symbol && throughAliases(analysis, symbol);
  if (symbol && !target)
    for (const declaration of symbol.declarations ?? []) wantModuleOf(analysis, declaration);
  return target;
}

/** Asks for the local module that an import or re-export names. */
function wantModuleOf(analysis: Analysis, declaration: ts.Node): void {
  const specifier = specifierOf(analysis, declaration);
  const file = analysis.fileOf(declaration.getSourceFile());
  if (specifier === undefined || file === undefined) return;
  const target = analysis.resolver.resolve(specifier, file);
  if (target.kind === 'file') analysis.want(target.file);
}

/** The module specifier of the import or export that a node belongs to. */
function specifierOf({ ts }: Analysis, node: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    if ((ts.isImportDeclaration(at) || ts.isExportDeclaration(at)) && at.moduleSpecifier) {
      return ts.isStringLiteral(at.moduleSpecifier) ? at.moduleSpecifier.text : undefined;
    }
    if (ts.isImportEqualsDeclaration(at) && ts.isExternalModuleReference(at.moduleReference)) {
      return ts.isStringLiteral(at.moduleReference.expression)
        ? at.moduleReference.expression.text
        : undefined;
    }
    if (ts.isVariableDeclaration(at)) return at.initializer && specifierOfCall({ ts }, at.initializer);
  }
  return undefined;
}

/** The specifier of `require('x')`, `await import('x')` and of a property of either. */
function specifierOfCall({ ts }: Pick<Analysis, 'ts'>, node: ts.Expression): string | undefined {
  if (
    ts.isAwaitExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isPropertyAccessExpression(node)
  ) {
    return specifierOfCall({ ts }, node.expression);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  if (!isRequire && node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const argument = node.arguments[0];
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

export interface SymbolIndex {
  /** Right-hand sides of assignments to a variable, field or property. */
  assignments(symbol: ts.Symbol): readonly ts.Expression[];
  /** Calls and constructions of a function or class. */
  calls(symbol: ts.Symbol): readonly (ts.CallExpression | ts.NewExpression)[];
  /** What is put into a collection: `map.set(key, value)`, `list.push(value)`, `record[key] = value`. */
  contents(symbol: ts.Symbol): readonly ts.Expression[];
}

/** Indexes assignments and calls of all loaded files; made on first use, as most scans never ask. */
export function createSymbolIndex(analysis: Analysis): SymbolIndex {
  let index: Tables | undefined;
  const tables = () => {
    index ??= buildTables(analysis);
    return index;
  };
  return {
    assignments: (symbol) => tables().assignments.get(symbol) ?? [],
    calls: (symbol) => tables().calls.get(symbol) ?? [],
    contents: (symbol) => tables().contents.get(symbol) ?? [],
  };
}

interface Tables {
  readonly assignments: Map<ts.Symbol, ts.Expression[]>;
  readonly calls: Map<ts.Symbol, (ts.CallExpression | ts.NewExpression)[]>;
  readonly contents: Map<ts.Symbol, ts.Expression[]>;
}

function buildTables(analysis: Analysis): Tables {
  const { ts } = analysis;
  const tables: Tables = { assignments: new Map(), calls: new Map(), contents: new Map() };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) indexAssignment(analysis, tables, node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) indexCall(analysis, tables, node);
    ts.forEachChild(node, visit);
  };
  for (const source of analysis.sources) visit(source);
  return tables;
}

function indexAssignment(analysis: Analysis, tables: Tables, node: ts.BinaryExpression): void {
  const { ts } = analysis;
  if (!ASSIGNMENTS.has(ts.tokenToString(node.operatorToken.kind) ?? '')) return;
  if (ts.isElementAccessExpression(node.left)) {
    add(tables.contents, symbolOf(analysis, node.left.expression), node.right);
  } else {
    add(tables.assignments, symbolOf(analysis, node.left), node.right);
  }
}

const ASSIGNMENTS = new Set(['=', '??=', '||=', '&&=']);
const ADDERS = new Set(['set', 'push', 'unshift', 'add']);

function indexCall(analysis: Analysis, tables: Tables, node: ts.CallExpression | ts.NewExpression): void {
  const { ts } = analysis;
  const callee = node.expression;
  add(tables.calls, symbolOf(analysis, ts.isPropertyAccessExpression(callee) ? callee.name : callee), node);
  const last = node.arguments?.at(-1);
  if (last && ts.isPropertyAccessExpression(callee) && ADDERS.has(callee.name.text)) {
    add(tables.contents, symbolOf(analysis, callee.expression), last);
  }
}

function add<T>(table: Map<ts.Symbol, T[]>, symbol: ts.Symbol | undefined, value: T): void {
  if (!symbol) return;
  const values = table.get(symbol);
  if (values) values.push(value);
  else table.set(symbol, [value]);
}
