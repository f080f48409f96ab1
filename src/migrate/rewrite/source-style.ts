import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';

/** How a file is written, as far as inserted code must follow it. */
export interface SourceStyle {
  readonly quote: "'" | '"';
  readonly newline: '\n' | '\r\n';
  readonly semicolons: boolean;
  /** One step of indentation. */
  readonly indent: string;
}

const STYLES = new WeakMap<ts.SourceFile, SourceStyle>();

export function styleOf(compiler: Compiler, source: ts.SourceFile): SourceStyle {
  const known = STYLES.get(source);
  if (known) return known;
  const style: SourceStyle = {
    quote: quoteOf(compiler, source),
    newline: source.text.includes('\r\n') ? '\r\n' : '\n',
    semicolons: source.statements.length === 0 || /;[ \t]*(?:\r?\n|$)/.test(source.text),
    indent: indentOf(source.text),
  };
  STYLES.set(source, style);
  return style;
}

/** A text as a literal in the file's quotes. */
export function quoted(style: SourceStyle, text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(style.quote, `\\${style.quote}`);
  return `${style.quote}${escaped}${style.quote}`;
}

/** The white space before the first sign of the line that an offset is in. */
export function indentAt(source: ts.SourceFile, offset: number): string {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(start, offset))?.[0] ?? '';
}

/** The step that most lines with the least indentation take; comments do not count. */
function indentOf(text: string): string {
  const counts = { '\t': 0, '  ': 0, '    ': 0 };
  for (const [, white = ''] of text.matchAll(/^(\t| {2}| {4})[^\s*]/gm)) {
    if (white === '\t' || white === '  ' || white === '    ') counts[white] += 1;
  }
  if (counts['\t'] > counts['  '] + counts['    ']) return '\t';
  return counts['  '] === 0 && counts['    '] > 0 ? '    ' : '  ';
}

function quoteOf(compiler: Compiler, source: ts.SourceFile): "'" | '"' {
  let single = 0;
  let double = 0;
  const visit = (node: ts.Node): void => {
    if (compiler.isStringLiteral(node) && !compiler.isJsxAttribute(node.parent)) {
      if (source.text[node.getStart(source)] === "'") single += 1;
      else double += 1;
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return double > single ? '"' : "'";
}
