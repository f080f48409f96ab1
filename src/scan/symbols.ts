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
