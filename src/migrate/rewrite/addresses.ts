import type { ts } from 'ts-morph';
import { isVendorEnvName } from '../../core/vocabulary/env-names.ts';
import { patternsOf } from '../../core/vocabulary/vendor.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { vendorLeft } from '../target.ts';
import type { Why } from './ledger.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

/** `done`: the address leads to the provider now. `open`: nothing says what it is. */
type Outcome = 'done' | 'open';

/**
 * Makes an expression that gives a base URL give the provider's: literals are replaced where they stand, a variable
 * keeps its say and gets the provider's URL as its default. `||` and not `??`, as a blank variable means OpenAI to the
 * SDK.
 */
export function moveBaseUrl(situation: Situation, expression: ts.Expression, why: Why): Outcome {
  const mover = new BaseUrlMover(situation, why);
  return mover.move(expression, 0);
}

const DEPTH = 8;

class BaseUrlMover {
  private readonly situation: Situation;
  private readonly why: Why;
  private readonly seen = new Set<ts.Node>();

  constructor(situation: Situation, why: Why) {
    this.situation = situation;
    this.why = why;
  }

  move(node: ts.Expression, depth: number): Outcome {
    const { ts } = this.situation.detect.analysis;
    if (this.seen.has(node) || depth > DEPTH) return 'open';
    this.seen.add(node);
    if (ts.isStringLiteralLike(node)) return this.moveLiteral(node);
    if (this.isNothing(node)) {
      this.situation.ledger.replaceNode(node, this.literal(node), this.why);
      return 'done';
    }
    if (findEnvRead(ts, node)) return this.addDefault(node);
    if (ts.isBinaryExpression(node)) return this.moveBinary(node, depth);
    if (ts.isConditionalExpression(node)) {
      return this.all([node.whenTrue, node.whenFalse], depth);
    }
    if (ts.isTemplateExpression(node)) return this.moveTemplate(node, depth);
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) {
      return this.move(node.expression, depth + 1);
    }
    const sources = valuesBehind(this.situation.detect, node);
    return sources.length > 0 ? this.all(sources, depth) : 'open';
  }

  private all(nodes: readonly ts.Expression[], depth: number): Outcome {
    const outcomes = nodes.map((node) => this.move(node, depth + 1));
    return outcomes.includes('done') ? 'done' : 'open';
  }

  private moveLiteral(node: ts.StringLiteralLike): Outcome {
    const source = node.getSourceFile();
    const match = this.address.exec(node.text);
    if (node.text.startsWith(this.situation.target.endpoint.baseURL)) return 'done';
    if (node.text.trim() !== '' && !match) return 'open';
    const rest = match ? node.text.slice(match[0].length) : '';
    const from = node.getStart(source) + 1;
    const to = node.getEnd() - 1;
    this.situation.ledger.replace(
      source,
      { from, to },
      this.situation.target.endpoint.baseURL + rest,
      this.why,
    );
    return 'done';
  }

  /** `host ?? 'https://api.openai.com'` and what is put behind it. */
  private moveBinary(node: ts.BinaryExpression, depth: number): Outcome {
    const { ts } = this.situation.detect.analysis;
    const kind = node.operatorToken.kind;
    const isDefault = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
    if (!isDefault) return kind === ts.SyntaxKind.PlusToken ? this.moveSum(node, depth) : 'open';
    const right = this.move(node.right, depth + 1);
    const isRead = findEnvRead(ts, node.left) !== undefined;
    const isElsewhere = ts.isStringLiteralLike(node.right) && right === 'open';
    if (isElsewhere) return 'open';
    if (right === 'open') return isRead ? this.addDefault(node) : this.move(node.left, depth + 1);
    const isBlankable = kind === ts.SyntaxKind.QuestionQuestionToken && isRead;
    if (isBlankable && !this.isMixed(node)) {
      this.situation.ledger.replaceNode(node.operatorToken, '||', this.why);
    }
    return 'done';
  }

  /** `??` may not stand beside `||` without parentheses. */
  private isMixed(node: ts.BinaryExpression): boolean {
    const { ts } = this.situation.detect.analysis;
    return ts.isBinaryExpression(node.parent) || ts.isBinaryExpression(node.left);
  }

  private moveSum(node: ts.BinaryExpression, depth: number): Outcome {
    const outcome = this.move(node.left, depth + 1);
    if (outcome === 'done') dropVersion(this.situation, node.right, this.why);
    return outcome;
  }

  private moveTemplate(node: ts.TemplateExpression, depth: number): Outcome {
    const { ledger, target } = this.situation;
    const source = node.getSourceFile();
    const match = this.address.exec(node.head.text);
    if (match) {
      const from = node.getStart(source) + 1;
      ledger.replace(source, { from, to: from + match[0].length }, target.endpoint.baseURL, this.why);
      return 'done';
    }
    const [first] = node.templateSpans;
    if (node.head.text !== '' || !first) return 'open';
    const outcome = this.move(first.expression, depth + 1);
    if (outcome === 'done') dropVersion(this.situation, first.literal, this.why);
    return outcome;
  }

  private addDefault(node: ts.Expression): Outcome {
    const { ts } = this.situation.detect.analysis;
    const source = node.getSourceFile();
    const { parent } = node;
    this.noteVariable(node);
    const operator = ts.isBinaryExpression(node) && node.operatorToken.getText() === '??' ? '??' : '||';
    const text = ` ${operator} ${this.literal(node)}`;
    const isSafe =
      !ts.isTemplateSpan(parent) && (ts.isBinaryExpression(parent) || ts.isPropertyAccessExpression(parent));
    if (isSafe) {
      this.situation.ledger.insert(source, node.getStart(source), '(', this.why);
      this.situation.ledger.insert(source, node.getEnd(), `${text})`, this.why);
    } else if (ts.isNonNullExpression(parent) || ts.isAsExpression(parent)) {
      this.situation.ledger.insert(source, parent.getEnd(), text, this.why);
    } else {
      this.situation.ledger.insert(source, node.getEnd(), text, this.why);
    }
    return 'done';
  }

  /** A variable that does not say OpenAI keeps its name, and whatever a deployment put in it. */
  private noteVariable(node: ts.Expression): void {
    const { ts } = this.situation.detect.analysis;
    const read = findEnvRead(ts, ts.isBinaryExpression(node) ? node.left : node);
    if (!read || isVendorEnvName(read.name, vendorLeft(this.situation.target))) return;
    this.situation.ledger.manual(node, { code: 'variable-keeps', args: { variable: read.name } });
  }

  private isNothing(node: ts.Expression): boolean {
    const { ts } = this.situation.detect.analysis;
    return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
  }

  /** The beginning of an address of whom the code leaves. */
  private get address(): RegExp {
    return patternsOf(vendorLeft(this.situation.target)).address;
  }

  private literal(node: ts.Node): string {
    const style = styleOf(this.situation.detect.analysis.ts, node.getSourceFile());
    return quoted(style, this.situation.target.endpoint.baseURL);
  }
}

/** Where a value comes from; `config.api` is looked up in the object itself where only a type declares it. */
export function valuesBehind(detect: DetectorContext, node: ts.Expression): readonly ts.Expression[] {
  const { ts } = detect.analysis;
  const sources = detect.flow.sourcesOf(node).map(({ expression }) => expression);
  if (sources.length > 0 || !ts.isPropertyAccessExpression(node)) return sources;
  return detect.options.objectsIn(node.expression).flatMap((object) => {
    const property = findProperty(ts, object, [node.name.text]);
    return property ? [valueIn(property)] : [];
  });
}

/** Takes the path of the old base, such as `/v1`, from the front of a text that stands behind a base URL: the provider's holds its version. */
export function dropVersion(situation: Situation, node: ts.Node, why: Why): void {
  const { ts } = situation.detect.analysis;
  const source = node.getSourceFile();
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isTemplateHead(node);
  const text = isText ? node.text : ts.isTemplateExpression(node) ? node.head.text : '';
  const version = patternsOf(vendorLeft(situation.target)).version.exec(text);
  if (!version) return;
  const from = node.getStart(source) + 1;
  situation.ledger.replace(source, { from, to: from + version[0].length }, '', why);
}
