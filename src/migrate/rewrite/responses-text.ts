import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';

const DEPTH = 6;
/** Methods of a text that give a text again. */
const TEXT_METHODS =
  /^(?:trim(?:Start|End)?|slice|substring|replace(?:All)?|concat|repeat|to\w*(?:Case|String))$/;

/** Whether an expression is a text and nothing else, as far as its form or its type tells. */
export function isText(analysis: Analysis, node: ts.Expression, depth = 0): boolean {
  const { ts } = analysis;
  const isPart = (part: ts.Expression): boolean => isText(analysis, part, depth + 1);
  if (depth > DEPTH) return false;
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isParenthesizedExpression(node)) return isPart(node.expression);
  if (ts.isConditionalExpression(node)) return isPart(node.whenTrue) && isPart(node.whenFalse);
  if (ts.isBinaryExpression(node)) {
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    if (isSum) return isPart(node.left) || isPart(node.right);
    return /^(?:\?\?|\|\|)$/.test(node.operatorToken.getText()) && isPart(node.left) && isPart(node.right);
  }
  if (ts.isCallExpression(node) && isTextOfCall(analysis, node, isPart)) return true;
  return hasTextType(analysis, node) || isTextOfConstant(analysis, node, isPart);
}

/** `JSON.stringify(…)`, `[…].join('\n')` and methods of texts, which the program does not know: it has no library. */
function isTextOfCall(
  { ts }: Analysis,
  { expression }: ts.CallExpression,
  isPart: (part: ts.Expression) => boolean,
): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return false;
  if (expression.getText() === 'JSON.stringify') return true;
  const { expression: receiver, name } = expression;
  if (name.text === 'join') return ts.isArrayLiteralExpression(receiver);
  return TEXT_METHODS.test(name.text) && isPart(receiver);
}

/** The checker leaves out `undefined` and `null`, so that declarations are asked whether they allow them. */
function hasTextType({ ts, checker }: Analysis, node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node) && isOptionalChain(node)) return false;
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'output_text') return true;
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  if (!parts.every(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0)) return false;
  const called = ts.isCallExpression(node) ? node.expression : node;
  const declared = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(called) ? called.name : called,
  )?.declarations;
  return (declared ?? []).every((declaration) => !allowsNothing(ts, declaration));
}

function isOptionalChain(node: ts.PropertyAccessExpression): boolean {
  return node.questionDotToken !== undefined || /\?\./.test(node.expression.getText());
}

function allowsNothing(ts: Analysis['ts'], declaration: ts.Declaration): boolean {
  if ('questionToken' in declaration && declaration.questionToken !== undefined) return true;
  const type = 'type' in declaration ? (declaration.type as ts.Node | undefined) : undefined;
  return type !== undefined && ts.isTypeNode(type) && /\b(?:undefined|null|void)\b/.test(type.getText());
}

function isTextOfConstant(
  { ts, checker }: Analysis,
  node: ts.Expression,
  isPart: (part: ts.Expression) => boolean,
): boolean {
  if (!ts.isIdentifier(node)) return false;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConst && ts.isIdentifier(declaration.name) && !declaration.type && isPart(declaration.initializer);
}
