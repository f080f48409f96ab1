import type { ts } from 'ts-morph';
import { nameText } from '../../scan/flow.ts';
import type { Compiler } from '../../scan/marks.ts';
import type { MappedModel } from '../map-model.ts';
import type { Span } from './ledger.ts';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';

/** A model's text, and what takes its place. */
export interface Placing {
  readonly node: ts.StringLiteralLike;
  readonly finding: Located['finding'];
  readonly mapped: MappedModel;
}

/** The array, table, union, switch, enum or condition in which a model may not stand twice. */
export interface ModelList {
  readonly node: ts.Node;
  /** What of a model may not be there twice. */
  entryOf(model: string): string;
}

export function findList(situation: Situation, node: ts.StringLiteralLike): ModelList | undefined {
  const { ts } = situation.detect.analysis;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return conditionOf(situation, parent, node);
  const list = listOf(situation, node);
  return list && { node: list, entryOf: (model) => model };
}

function listOf(situation: Situation, node: ts.StringLiteralLike): ts.Node | undefined {
  const { ts } = situation.detect.analysis;
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent)) return parent;
  if (ts.isLiteralTypeNode(parent) && ts.isUnionTypeNode(parent.parent)) return parent.parent;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return parent.parent;
  if (ts.isCaseClause(parent)) return parent.parent;
  if (ts.isEnumMember(parent)) return isUsedAsKeys(situation, parent.parent.name) ? parent.parent : undefined;
  if (!ts.isPropertyAssignment(parent)) return undefined;
  const holder = holderOf(situation, parent.parent);
  if (holder) return isUsedAsKeys(situation, holder) ? parent.parent : undefined;
  const isRow = ts.isArrayLiteralExpression(parent.parent.parent);
  const isNamed = /^(?:value|id|model|key|modelId)$/.test(nameText(ts, parent.name) ?? '');
  return isRow && isNamed ? parent.parent.parent : undefined;
}

/** The variable that an object is the value of. */
function holderOf({ detect }: Situation, object: ts.ObjectLiteralExpression): ts.Identifier | undefined {
  const { ts } = detect.analysis;
  let at: ts.Node = object.parent;
  while (ts.isAsExpression(at) || ts.isSatisfiesExpression(at) || ts.isParenthesizedExpression(at))
    at = at.parent;
  return ts.isVariableDeclaration(at) && ts.isIdentifier(at.name) ? at.name : undefined;
}

/** Whether some object has members of `name` for its keys (`[Model.Big]: …`): two of one value break it. */
function isUsedAsKeys({ detect }: Situation, { text: name }: ts.Identifier): boolean {
  return detect.analysis.sources.some(({ text }) => text.includes(`[${name}.`));
}

/** The condition in which a comparison stands, through `||` and all the way up a chain of `else if`. */
function conditionOf(
  { detect }: Situation,
  comparison: ts.BinaryExpression,
  node: ts.StringLiteralLike,
): ModelList | undefined {
  const { ts } = detect.analysis;
  let root: ts.Node = comparison;
  for (let above = root.parent; ; root = above, above = above.parent) {
    const isPart = ts.isBinaryExpression(above)
      ? isLogical(ts, above)
      : ts.isConditionalExpression(above)
        ? above.whenTrue !== root
        : ts.isIfStatement(above)
          ? above.thenStatement !== root
          : ts.isParenthesizedExpression(above) || ts.isPrefixUnaryExpression(above);
    if (!isPart) break;
  }
  if (root === comparison) return undefined;
  const other = comparison.left === node ? comparison.right : comparison.left;
  const asked = `${other.getText()} ${comparison.operatorToken.getText()}`;
  return { node: root, entryOf: (model) => `${asked} ${model}` };
}

function isLogical(ts: Compiler, { operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Whether a second test of one kind adds nothing: `is a || is a`, `is not a && is not a`. */
function repeats(ts: Compiler, { kind }: ts.Token<ts.BinaryOperator>, test: ts.BinaryExpression): boolean {
  const isEquality = !test.operatorToken.getText().startsWith('!');
  return kind === (isEquality ? ts.SyntaxKind.BarBarToken : ts.SyntaxKind.AmpersandAmpersandToken);
}

/** What stands in a list already, so that no model is given to it a second time. */
export function entriesOf(situation: Situation, list: ts.Node): Set<string> {
  const { ts } = situation.detect.analysis;
  const entries = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const found = findList(situation, node);
      if (found?.node === list) entries.add(found.entryOf(node.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(list);
  return entries;
}

/** A second model of a list that has become the same as an earlier one. */
export function dropTwin(situation: Situation, { node, finding, mapped }: Placing): void {
  const source = node.getSourceFile();
  const args = { from: mapped.from, to: mapped.to };
  const findings = [finding.id];
  const { ledger } = situation;
  const span = spanOfTwin(situation, node);
  if (span) ledger.replace(source, span, '', { status: 'review', code: 'model-twin', args, findings });
  else ledger.manual(node, { code: 'model-twin-left', args, findings });
}

/** A twin with the sign before it; undefined where it cannot go without a comment or more. */
function spanOfTwin({ detect }: Situation, node: ts.StringLiteralLike): Span | undefined {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const above = parent.parent;
    const isOneOf =
      ts.isBinaryExpression(above) && above.right === parent && repeats(ts, above.operatorToken, parent);
    return isOneOf ? { from: above.left.getEnd(), to: parent.getEnd() } : undefined;
  }
  if (!ts.isArrayLiteralExpression(parent)) return undefined;
  const before = parent.elements[parent.elements.indexOf(node) - 1];
  if (!before) return undefined;
  const gap = node.getSourceFile().text.slice(before.getEnd(), node.getStart());
  return /^\s*,\s*$/.test(gap) ? { from: before.getEnd(), to: node.getEnd() } : undefined;
}
