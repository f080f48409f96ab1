import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import type { Why } from './ledger.ts';
import { valueIn } from './object-edits.ts';
import { whyChat } from './responses.ts';
import type { ResponsesCall } from './responses-call.ts';
import type { Situation } from './situation.ts';
import { indentAt, quoted, styleOf } from './source-style.ts';

/**
 * Turns the calls that move into calls of chat completions. Members that have the same meaning are written by the
 * rewriter of parameters.
 */
export function rewriteResponses(situation: Situation): void {
  const moving = situation.located.flatMap(({ node, finding }) => {
    const call = situation.responses.get(node);
    return call && situation.fates.ofSender(node) === 'moves' ? [{ call, why: whyChat(finding) }] : [];
  });
  for (const { call, why } of moving) {
    situation.ledger.replaceNode(call.resource, 'chat.completions', why);
    writeMessages(situation, call, why);
  }
  // Where a text is the next call's input, what stands around it comes first.
  for (const { call, why } of moving) for (const text of call.texts) readChoice(situation, text, why);
}

function writeMessages(
  { detect, ledger }: Situation,
  { object, input, instructions }: ResponsesCall,
  why: Why,
): void {
  const { ts } = detect.analysis;
  const source = object.getSourceFile();
  const style = styleOf(ts, source);
  const value = valueIn(input);
  const messageOf = (role: string, content: string) => `{ role: ${quoted(style, role)}, content: ${content}`;
  const system = instructions && `${messageOf('system', valueIn(instructions).getText(source))} },`;
  if (ts.isPropertyAssignment(input)) {
    const quote = ts.isStringLiteral(input.name) ? input.name.getText(source).slice(0, 1) : '';
    ledger.replaceNode(input.name, `${quote}messages${quote}`, why);
  }
  if (ts.isArrayLiteralExpression(value)) {
    if (system === undefined) return;
    const [first] = value.elements;
    const start = value.getStart(source) + 1;
    const at = first?.getStart(source) ?? start;
    const isApart = source.text.slice(start, at).includes('\n');
    const text = isApart ? `${style.newline}${indentAt(source, at)}${system}` : `${system} `;
    ledger.insert(source, start, text, why);
    return;
  }
  const isTall = source.text
    .slice(object.getStart(source), object.properties[0]?.getStart(source))
    .includes('\n');
  const outer = `${style.newline}${indentAt(source, input.getStart(source))}`;
  const inner = outer + style.indent;
  const isList = system !== undefined && isTall;
  const head = isList ? `[${inner}${system}${inner}` : `[${system === undefined ? '' : `${system} `}`;
  const before = head + messageOf('user', '');
  const after = isList ? ` },${outer}]` : ' }]';
  if (ts.isShorthandPropertyAssignment(input)) {
    ledger.replaceNode(input, `messages: ${before}${input.name.text}${after}`, why);
  } else {
    ledger.insert(source, value.getStart(source), before, why);
    ledger.insert(source, value.getEnd(), after, why);
  }
}

/** `answer.output_text` reads the first choice's message, which may be null. */
function readChoice({ detect, ledger }: Situation, text: ts.PropertyAccessExpression, why: Why): void {
  const { ts } = detect.analysis;
  const source = text.getSourceFile();
  const nullable = 'choices[0]?.message.content';
  if (hasFallback(ts, text)) {
    ledger.replaceNode(text.name, nullable, why);
    return;
  }
  const content = `${nullable} ?? ${quoted(styleOf(ts, source), '')}`;
  const isOpen = !standsAlone(ts, text);
  if (isOpen) ledger.insert(source, text.getStart(source), startsLine(ts, text) ? ';(' : '(', why);
  ledger.replaceNode(text.name, isOpen ? `${content})` : content, why);
}

/** `answer.output_text ?? 'nothing'` says by itself what stands for no text. */
function hasFallback(ts: Analysis['ts'], { parent, end }: ts.Expression): boolean {
  const isNullish =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isNullish && parent.left.end === end;
}

/** A parenthesis at the start of a statement would call what stands before it, where no semicolon does. */
function startsLine(ts: Analysis['ts'], node: ts.Node): boolean {
  const source = node.getSourceFile();
  const start = node.getStart(source);
  if (styleOf(ts, source).semicolons || source.text[start] === '(') return false;
  let at: ts.Node = node;
  while (!ts.isExpressionStatement(at) && at.parent?.getStart(source) === start) at = at.parent;
  return ts.isExpressionStatement(at) && (ts.isBlock(at.parent) || ts.isSourceFile(at.parent));
}

/** Whether an expression may be of any precedence where a node stands. */
function standsAlone(ts: Analysis['ts'], node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node;
  }
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isJsxExpression(parent)
  );
}
