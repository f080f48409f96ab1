import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';

/** What is read of an answer: the places of its text, or the first thing that chat completions do not give. */
export type ReadResult =
  | { readonly texts: readonly ts.PropertyAccessExpression[] }
  | { readonly refusal: string };

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** Follows an awaited answer through the constant that holds it. All that may be read is `output_text` and `model`. */
export function readResult({ ts, checker, fileOf }: Analysis, call: ts.CallExpression): ReadResult {
  const awaited = call.parent;
  if (!ts.isAwaitExpression(awaited)) return refuse(ts, awaited);
  if (ts.isExpressionStatement(awaited.parent)) return { texts: [] };
  if (ts.isParenthesizedExpression(awaited.parent)) return readMember(ts, awaited.parent);
  const declaration = awaited.parent;
  if (!ts.isVariableDeclaration(declaration)) return refuse(ts, awaited.parent);
  const { name } = declaration;
  const statement = declaration.parent.parent;
  const source = declaration.getSourceFile();
  const isPlain =
    ts.isIdentifier(name) &&
    declaration.type === undefined &&
    (declaration.parent.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const &&
    ts.isVariableStatement(statement) &&
    !statement.modifiers?.length &&
    SCRIPT.test(fileOf(source) ?? '');
  if (!isPlain) return refuse(ts, name);
  const symbol = checker.getSymbolAtLocation(name);
  const results: ReadResult[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text) {
      const isOther = !isNameOnly(ts, node) && checker.getSymbolAtLocation(node) !== symbol;
      const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (!isMember && !isOther && !isKey(ts, node)) results.push(readMember(ts, node));
    }
    ts.forEachChild(node, visit);
  };
  visit(statement.parent);
  const refused = results.find((result) => 'refusal' in result);
  return refused ?? { texts: results.flatMap((result) => ('texts' in result ? result.texts : [])) };
}

/** `{ answer }` and `export { answer }`, where the symbol of the name is that of the member. */
function isNameOnly(ts: Analysis['ts'], { parent }: ts.Identifier): boolean {
  return ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent);
}

function isKey(ts: Analysis['ts'], node: ts.Identifier): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function readMember(ts: Analysis['ts'], answer: ts.Expression): ReadResult {
  const access = answer.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== answer) {
    return { refusal: ts.isIdentifier(answer) ? answer.text : 'responses.create' };
  }
  if (isWritten(ts, access)) return refuse(ts, access);
  if (access.name.text === 'model') return { texts: [] };
  return access.name.text === 'output_text' ? { texts: [access] } : refuse(ts, access);
}

function isWritten(ts: Analysis['ts'], access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  const { FirstAssignment, LastAssignment } = ts.SyntaxKind;
  if (ts.isBinaryExpression(parent) && parent.left === access) {
    const { kind } = parent.operatorToken;
    return kind >= FirstAssignment && kind <= LastAssignment;
  }
  return ts.isDeleteExpression(parent);
}

/** Names what is used, and nothing else of the code: it may hold a key. */
function refuse(ts: Analysis['ts'], node: ts.Node): ReadResult {
  if (ts.isPropertyAccessExpression(node)) return { refusal: node.name.text };
  const names = ts.isObjectBindingPattern(node)
    ? node.elements.map(({ name, propertyName }) => (propertyName ?? name).getText())
    : [];
  return { refusal: names.length > 0 ? `{ ${names.join(', ')} }` : 'responses.create' };
}
