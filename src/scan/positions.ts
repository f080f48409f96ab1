import type { ts } from 'ts-morph';
import { lineStarts, offsetAt, type Position, positionAt, type Range, rangeBetween } from '../core/range.ts';
import { hideCredentials } from '../core/secret-mask.ts';
import type { Analysis } from './analysis.ts';

/** The file and range of a node, or from one node's start to another's end. */
export function locationOf(
  analysis: Analysis,
  from: ts.Node,
  to: ts.Node = from,
): { readonly file: string; readonly range: Range } {
  const source = from.getSourceFile();
  return {
    file: analysis.fileOf(source) ?? source.fileName,
    range: rangeBetween(lineStartsOf(source), from.getStart(source), to.getEnd()),
  };
}

const STARTS = new WeakMap<ts.SourceFile, readonly number[]>();

/**
 * The `lineStarts` of a source. The compiler has lines of its own, which U+2028 and U+2029 end too: its positions are
 * not those of editors, and must not be asked for.
 */
export function lineStartsOf(source: ts.SourceFile): readonly number[] {
  let starts = STARTS.get(source);
  if (!starts) {
    starts = lineStarts(source.text);
    STARTS.set(source, starts);
  }
  return starts;
}

/** The line, 1-based, of a UTF-16 offset in a source. */
export function lineAt(source: ts.SourceFile, offset: number): number {
  return positionAt(lineStartsOf(source), offset).line;
}

/** The UTF-16 offset of a position in a source; undefined where it has no such line. */
export function offsetIn(source: ts.SourceFile, position: Position): number | undefined {
  return offsetAt(lineStartsOf(source), position);
}

const LONGEST_SNIPPET = 200;

/** Source text for people and for identities: white space folded, keys masked, cut at 200 characters. */
export function snippetOf(text: string): string {
  return hideCredentials(text.replace(/\s+/g, ' ')).slice(0, LONGEST_SNIPPET);
}

/** The functions, methods and classes around a node, outermost first, joined by `.`. */
export function symbolPath({ ts }: Pick<Analysis, 'ts'>, node: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    const name = nameOf(ts, at);
    if (name !== undefined) names.unshift(name);
  }
  return names.join('.');
}

function nameOf(ts: Analysis['ts'], node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isFunctionDeclaration(node) || ts.isClassLike(node)) return node.name?.text;
  if (ts.isVariableDeclaration(node)) return ts.isIdentifier(node.name) ? node.name.text : undefined;
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node) || ts.isPropertyDeclaration(node))
    return node.name.getText();
  return undefined;
}
