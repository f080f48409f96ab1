import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** A call of `RegExp`. `runs`: when its module loads, or each time that a function is called. */
export interface Construction {
  readonly text: string;
  readonly runs: 'at-load' | 'in-function';
}

export interface SourcePatterns {
  /** POSIX, below `src`. */
  readonly file: string;
  readonly literals: readonly (Pattern & { readonly line: number })[];
  readonly constructions: readonly Construction[];
}

/** The regular expressions of every module below a folder, as the compiler's parser sees them. */
export function readPatterns(root: string): SourcePatterns[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => findPatterns(file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')));
}

export function findPatterns(file: string, text: string): SourcePatterns {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: SourcePatterns['literals'][number][] = [];
  const constructions: Construction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), line });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      constructions.push({ text: node.getText(), runs: isInFunction(node) ? 'in-function' : 'at-load' });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, literals, constructions };
}

/** A callback of a constant of the module, as in `rows.map((row) => …)`, runs when the module loads. */
function isInFunction(node: ts.Node): boolean {
  for (let above = node.parent; !ts.isSourceFile(above); above = above.parent)
    if (
      ts.isFunctionDeclaration(above) ||
      ts.isMethodDeclaration(above) ||
      ts.isConstructorDeclaration(above)
    )
      return true;
  return false;
}
