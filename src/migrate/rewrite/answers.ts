import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';
import marks from './answer-marks.json' with { type: 'json' };
import type { Situation } from './situation.ts';

/** What a place reads of an answer that may be otherwise at a provider. */
interface Note {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

const ERROR_CODES: ReadonlySet<string> = new Set(marks.errorCodes);
const FINISH_REASONS: ReadonlySet<string> = new Set(marks.finishReasons);
const USAGE_DETAILS: ReadonlySet<string> = new Set(marks.usageDetails);
const HEADER = new RegExp(marks.headers, 'i');
const FINISH_REASON = /finish_?reason/i;

/**
 * Points at code that reads what the provider says in other words, in files that send something that moves: error
 * codes, reasons to stop, details of the usage, headers, reasoning items.
 */
export function noteAnswers(situation: Situation): void {
  const { detect, located, fates, ledger } = situation;
  const { ts } = detect.analysis;
  const sources = new Map<ts.SourceFile, boolean>();
  for (const { finding, node, source } of located) {
    const isSender = finding.kind === 'call' || finding.kind === 'http';
    if (!isSender || fates.ofSender(node) !== 'moves') continue;
    sources.set(source, finding.surface === 'responses' || sources.get(source) === true);
  }
  for (const [source, asksForResponses] of sources) {
    const visit = (node: ts.Node): void => {
      const note = noteOf(ts, node, asksForResponses);
      if (note) ledger.manual(node, note);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
}

function noteOf(ts: Compiler, node: ts.Node, asksForResponses: boolean): Note | undefined {
  if (ts.isStringLiteralLike(node)) return noteOfText(ts, node, asksForResponses);
  if (ts.isSwitchStatement(node) && FINISH_REASON.test(node.expression.getText())) {
    const hasDefault = node.caseBlock.clauses.some((clause) => ts.isDefaultClause(clause));
    return hasDefault ? undefined : { code: 'finish-reasons', args: {} };
  }
  if (isTypeOfReasons(ts, node)) return { code: 'finish-reason-table', args: {} };
  const isOpen =
    ts.isPropertyAccessExpression(node) &&
    !node.questionDotToken &&
    ts.isPropertyAccessExpression(stripBang(ts, node.expression));
  if (!isOpen) return undefined;
  const details = stripBang(ts, node.expression);
  const name = ts.isPropertyAccessExpression(details) ? details.name.text : '';
  return USAGE_DETAILS.has(name)
    ? { code: 'usage-details', args: { field: `${name}.${node.name.text}` } }
    : undefined;
}

function noteOfText(ts: Compiler, node: ts.StringLiteralLike, asksForResponses: boolean): Note | undefined {
  const { text, parent } = node;
  if (ERROR_CODES.has(text)) return { code: 'error-code', args: { error: text } };
  if (HEADER.test(text) && !ts.isPropertyAssignment(parent))
    return { code: 'answer-header', args: { header: text } };
  if (asksForResponses && text === 'reasoning.encrypted_content')
    return { code: 'reasoning-items', args: {} };
  const subject = subjectOf(ts, node);
  if (subject === undefined) return undefined;
  if (FINISH_REASONS.has(text) && FINISH_REASON.test(subject)) {
    return { code: 'finish-reason-compared', args: { reason: text } };
  }
  const isItem = asksForResponses && text === 'reasoning' && /\.type$/.test(subject);
  return isItem ? { code: 'reasoning-items', args: {} } : undefined;
}

/** What a text is compared with: the other side, or what a switch goes by. */
function subjectOf(ts: Compiler, { parent }: ts.StringLiteralLike): string | undefined {
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) {
    return (ts.isStringLiteralLike(parent.left) ? parent.right : parent.left).getText();
  }
  return ts.isCaseClause(parent) ? parent.parent.parent.expression.getText() : undefined;
}

/** `Record<ChatCompletion.Choice['finish_reason'], …>`: a table that has a row for each of OpenAI's reasons. */
function isTypeOfReasons(ts: Compiler, node: ts.Node): boolean {
  if (!ts.isTypeReferenceNode(node) || node.typeName.getText() !== 'Record') return false;
  return FINISH_REASON.test(node.typeArguments?.[0]?.getText() ?? '');
}

function stripBang(ts: Compiler, node: ts.Expression): ts.Expression {
  return ts.isNonNullExpression(node) ? node.expression : node;
}
