import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';
import type { Span } from './ledger.ts';
import { isMember } from './member-reads.ts';

/** Reads that were renamed so far: two that stood beside each other as alternatives may have become one. */
export class RenamedReads {
  private readonly texts = new Map<ts.Node, string>();
  private readonly ts: Compiler;

  constructor(compiler: Compiler) {
    this.ts = compiler;
  }

  /**
   * Notes that a read takes the name `to`. Where an alternative before it reads the same from now on, as in
   * `process.env.OPENAI_KEY || process.env.OPENAI_API_KEY`, the span that says it again, with its operator.
   */
  note(name: ts.Node, to: string): Span | undefined {
    const read = this.readOf(name);
    if (!read) return undefined;
    const text = this.textAfter(read, name, to);
    this.texts.set(read, text);
    const { parent } = read;
    if (!this.isChoice(parent) || parent.right !== read) return undefined;
    const isRepeated = this.operandsOf(parent.left).some((operand) => this.texts.get(operand) === text);
    return isRepeated ? { from: parent.left.getEnd(), to: read.getEnd() } : undefined;
  }

  /** `process.env.X`, `process.env['X']`, `Deno.env.get('X')`, with the `!` behind it. */
  private readOf(name: ts.Node): ts.Node | undefined {
    const isRead = isMember(this.ts, name) || this.ts.isCallExpression(name.parent);
    if (!isRead) return undefined;
    let read = name.parent;
    while (this.ts.isNonNullExpression(read.parent)) read = read.parent;
    return read;
  }

  private textAfter(read: ts.Node, name: ts.Node, to: string): string {
    const source = read.getSourceFile();
    const { text } = source;
    const quote = this.ts.isStringLiteralLike(name) ? 1 : 0;
    const before = text.slice(read.getStart(source), name.getStart(source) + quote);
    return `${before}${to}${text.slice(name.getEnd() - quote, read.getEnd())}`.replace(/!$/, '');
  }

  private operandsOf(node: ts.Expression): readonly ts.Node[] {
    return this.isChoice(node) ? [...this.operandsOf(node.left), node.right] : [node];
  }

  private isChoice(node: ts.Node): node is ts.BinaryExpression {
    return this.ts.isBinaryExpression(node) && /^(?:\|\||\?\?)$/.test(node.operatorToken.getText());
  }
}
