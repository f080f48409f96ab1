import type { ts } from 'ts-morph';
import type { Analysis } from '../analysis.ts';
import { isKnowledge } from '../marks.ts';

/**
 * Whether a callee can carry no mark, by its name's declarations alone, which cost less than its type: a function that
 * the repository declares itself, or a name that nothing in the program declares.
 */
export function isPlainCallee(analysis: Analysis, callee: ts.Expression): boolean {
  const { ts, checker } = analysis;
  if (callee.kind === ts.SyntaxKind.ImportKeyword || callee.kind === ts.SyntaxKind.SuperKeyword) return true;
  if (!ts.isIdentifier(callee)) return false;
  const symbol = checker.getSymbolAtLocation(callee);
  if (!symbol) return true;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = target.declarations ?? [];
  if (declarations.length === 0) return target !== symbol && target.escapedName === UNKNOWN;
  return declarations.every((declaration) => isOwnFunction(analysis, declaration));
}

/** The compiler's name for what an import that leads nowhere stands for. */
const UNKNOWN = 'unknown';

/** A comment can give a function of a script another function's type. */
function isOwnFunction({ ts }: Analysis, declaration: ts.Declaration): boolean {
  return (
    ts.isFunctionDeclaration(declaration) &&
    !isKnowledge(declaration) &&
    ts.getJSDocTypeTag(declaration) === undefined
  );
}
