import type { ts } from 'ts-morph';
import type { Placing } from './model-lists.ts';
import type { Situation } from './situation.ts';
import { indentAt, styleOf } from './source-style.ts';

/**
 * Whether a model's successor has to stand beside it: code and data that go on naming the old model (a branch that
 * stays with another vendor, a value from a database) then keep their types. So it is in unions of literals, in
 * `case`, and in the keys of a table that must have each member of a union.
 */
export function canStandBeside(situation: Situation, node: ts.StringLiteralLike): boolean {
  const { ts } = situation.detect.analysis;
  const { parent } = node;
  if (ts.isCaseClause(parent) || isUnionMember(situation, node)) return true;
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return false;
  return isData(situation, parent.initializer) && isRequiredKey(situation, node, parent.parent);
}

function isUnionMember({ detect }: Situation, { parent }: ts.Node): boolean {
  const { ts } = detect.analysis;
  return ts.isLiteralTypeNode(parent) && ts.isUnionTypeNode(parent.parent);
}

/** Whether a union that is widened names the key, and the table's type asks for it. */
function isRequiredKey(
  situation: Situation,
  { text }: ts.StringLiteralLike,
  table: ts.ObjectLiteralExpression,
): boolean {
  const { checker, ts } = situation.detect.analysis;
  const type = checker.getContextualType(table);
  const asks = type?.getProperty(text) !== undefined || hasUnreadKeys(situation, table);
  return (
    asks &&
    situation.located.some(
      ({ node }) => ts.isStringLiteralLike(node) && node.text === text && isUnionMember(situation, node),
    )
  );
}

/** `Record<Name, …>` where `Name` comes from a file that the analysis had no reason to read. */
function hasUnreadKeys({ detect }: Situation, table: ts.ObjectLiteralExpression): boolean {
  const { checker, ts } = detect.analysis;
  const { parent } = table;
  const annotation =
    ts.isVariableDeclaration(parent) || ts.isSatisfiesExpression(parent) ? parent.type : undefined;
  if (!annotation || !ts.isTypeReferenceNode(annotation)) return false;
  const [keys] = annotation.typeName.getText() === 'Record' ? (annotation.typeArguments ?? []) : [];
  return keys !== undefined && (checker.getTypeFromTypeNode(keys).flags & ts.TypeFlags.Any) !== 0;
}

/** Whether an expression can stand twice: it makes nothing and does nothing. */
function isData(situation: Situation, expression: ts.Node): boolean {
  const { ts } = situation.detect.analysis;
  if (ts.isFunctionLike(expression) || ts.isCallExpression(expression) || ts.isNewExpression(expression))
    return false;
  return !ts.forEachChild(expression, (child) => !isData(situation, child) || undefined);
}

/** Writes the successor before its predecessor, in a line of its own where that one has a line of its own. */
export function addBeside(situation: Situation, { node, finding, mapped }: Placing): void {
  const { detect, ledger } = situation;
  const { ts } = detect.analysis;
  const { parent } = node;
  const source = node.getSourceFile();
  const isKey = ts.isPropertyAssignment(parent);
  const isCase = ts.isCaseClause(parent);
  const at = (isKey || isCase ? parent : node).getStart(source);
  const quote = source.text[node.getStart(source)] ?? '';
  const model = `${quote}${mapped.to}${quote}`;
  const before = source.text.slice(source.text.lastIndexOf('\n', at - 1) + 1, at).trim();
  const hasLine = isKey || isCase ? before === '' : before === '|';
  const space = hasLine ? styleOf(ts, source).newline + indentAt(source, at) : ' ';
  const text = isKey
    ? `${model}${source.text.slice(node.getEnd(), parent.getEnd())},${space}`
    : isCase
      ? `case ${model}:${space}`
      : `${model}${space}| `;
  const args = { model: mapped.from, to: mapped.to };
  const findings = [finding.id];
  const status = isKey || isCase ? 'review' : 'automatic';
  ledger.insert(source, at, text, { status, code: 'model-added', args, findings });
  if (isKey || isCase)
    ledger.manual(node, { code: isKey ? 'model-table' : 'model-compared', args, findings });
}
