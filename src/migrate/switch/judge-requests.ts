import type { ts } from 'ts-morph';
import { OPENAI, patternsOf } from '../../core/vocabulary/vendor.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import type { Located } from '../rewrite/located.ts';

/** `part`: the address of a client. `path`: stands behind a base that goes by the switch. `address`: whole. */
export type RequestShape =
  | { readonly kind: 'address' | 'path' | 'part' | 'traces' }
  | { readonly kind: 'none'; readonly code: 'switch-request' | 'switch-request-key' };

/** What a switch makes of each raw request: its address must be one text, and the code must show its key. */
export function judgeRequests(
  detect: DetectorContext,
  located: readonly Located[],
): ReadonlyMap<ts.Node, RequestShape> {
  const { ts } = detect.analysis;
  const requests = located.filter(({ finding }) => finding.kind === 'http');
  const ofClients = addressesOfClients(detect, located);
  const shapes = new Map<ts.Node, RequestShape>();
  for (const { node, source } of requests) {
    if (ts.isImportDeclaration(node.parent)) shapes.set(node, { kind: 'traces' });
    else if (isAnyOf(ofClients, node)) shapes.set(node, { kind: 'part' });
    else if (!isWhole(node) || !isPlainPlace(ts, node)) {
      shapes.set(node, { kind: 'none', code: 'switch-request' });
    } else {
      const isKnown =
        headersOf(detect, node) !== undefined ||
        (authorizationsOf(detect, node).length === 0 &&
          !hasForeignHeaders(detect, node) &&
          readsKey(detect, located, source));
      shapes.set(node, isKnown ? { kind: 'address' } : { kind: 'none', code: 'switch-request-key' });
    }
  }
  for (const { node, source } of requests) {
    const isBehind = requests.some(
      (other) => other.source === source && shapes.get(other.node)?.kind === 'address',
    );
    if (isBehind && PATH.test(textOf(node)) && !textOf(node).includes('openai.com'))
      shapes.set(node, { kind: 'path' });
  }
  return shapes;
}

/** `/chat/completions`, `${BASE}/chat/completions`: what stands behind a base, without a version. */
const PATH = /^(?:\$\{[\w.]+\})?\/?(?!v1\/)[a-z]/;

const BASES = new Set(['baseURL', 'basePath', 'baseUrl']);
const NESTED = new Set(['configuration', 'clientOptions', 'additionalSessionOptions', 'config']);

/** What gives clients their addresses: they take the endpoint's beside it. */
function addressesOfClients(detect: DetectorContext, located: readonly Located[]): ReadonlySet<ts.Node> {
  const { ts } = detect.analysis;
  const found = new Set<ts.Node>();
  for (const { node, finding } of located) {
    if (finding.kind !== 'client' || (!ts.isNewExpression(node) && !ts.isCallExpression(node))) continue;
    const [, second] = node.arguments ?? [];
    const values = (node.arguments ?? []).flatMap((argument) =>
      detect.options.valuesOf(argument, BASES, NESTED),
    );
    for (const value of [...values, ...(second ? [second] : [])]) {
      found.add(value);
      if (!ts.isObjectLiteralExpression(value))
        for (const { origin } of detect.evaluator.evaluate(value)) found.add(origin);
    }
  }
  return found;
}

function isAnyOf(nodes: ReadonlySet<ts.Node>, node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) if (nodes.has(at)) return true;
  return false;
}

function textOf(node: ts.Node): string {
  return node.getText().slice(1, -1);
}

/** OpenAI's host with its version, at the beginning of an address. */
export const ADDRESS = patternsOf(OPENAI).address;

/** The address with its version, at the beginning of a text. */
function isWhole(node: ts.Node): boolean {
  return ADDRESS.exec(textOf(node))?.[1] !== undefined;
}

const FORWARDS = /^(?:target|upstream|proxyPass|destination|to|rewrite)$/;

/** Where an expression may stand in the place of the text: not in a type, an enum, a key, markup or a proxy's rule. */
function isPlainPlace(compiler: DetectorContext['analysis']['ts'], { parent }: ts.Node): boolean {
  const isForward = compiler.isPropertyAssignment(parent) && FORWARDS.test(parent.name.getText());
  return !(
    isForward ||
    compiler.isLiteralTypeNode(parent) ||
    compiler.isEnumMember(parent) ||
    compiler.isJsxAttribute(parent) ||
    compiler.isAsExpression(parent) ||
    compiler.isTaggedTemplateExpression(parent) ||
    compiler.isComputedPropertyName(parent) ||
    compiler.isCaseClause(parent) ||
    (compiler.isBinaryExpression(parent) && /^[!=]==?$|^\+$/.test(parent.operatorToken.getText()))
  );
}

/** The file reads OpenAI's key itself: what it reads will be the endpoint's. */
function readsKey(detect: DetectorContext, located: readonly Located[], source: ts.SourceFile): boolean {
  return located.some(
    ({ finding, node, source: other }) =>
      other === source &&
      finding.kind === 'env' &&
      finding.detail === 'OPENAI_API_KEY' &&
      findEnvRead(detect.analysis.ts, node.parent)?.direct === true,
  );
}

const AUTHORIZATION = new Set(['Authorization', 'authorization']);
const HEADERS = new Set(['headers']);

/** What stands behind `Bearer ` in the headers of a request; undefined where it has none that says so. */
export function headersOf(detect: DetectorContext, node: ts.Node): readonly ts.Expression[] | undefined {
  const headers = authorizationsOf(detect, node);
  const keys = headers.flatMap((header) => bearerOf(detect, header) ?? []);
  return keys.length > 0 && keys.length === headers.length ? keys : undefined;
}

function authorizationsOf(detect: DetectorContext, node: ts.Node): readonly ts.Expression[] {
  const call = enclosingCall(detect, node);
  return (call?.arguments ?? []).flatMap((argument) =>
    detect.options.valuesOf(argument, AUTHORIZATION, HEADERS),
  );
}

/** Headers that another file gives: nothing in this one says which key is in them. */
function hasForeignHeaders(detect: DetectorContext, node: ts.Node): boolean {
  const { ts, checker } = detect.analysis;
  const call = enclosingCall(detect, node);
  const headers = (call?.arguments ?? []).flatMap((argument) => detect.options.valuesOf(argument, HEADERS));
  return headers.some((header) => {
    let root: ts.Node = header;
    while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
    const declared = ts.isIdentifier(root) ? (checker.getSymbolAtLocation(root)?.declarations ?? []) : [];
    return declared.some(
      (at) => ts.isImportSpecifier(at) || ts.isImportClause(at) || ts.isNamespaceImport(at),
    );
  });
}

function bearerOf({ analysis: { ts } }: DetectorContext, header: ts.Expression): ts.Expression | undefined {
  if (ts.isTemplateExpression(header)) {
    const [span, more] = header.templateSpans;
    return /^Bearer $/i.test(header.head.text) && !more && span?.literal.text === ''
      ? span.expression
      : undefined;
  }
  const isSum = ts.isBinaryExpression(header) && ts.isStringLiteralLike(header.left);
  return isSum && /^Bearer $/i.test(header.left.text) ? header.right : undefined;
}

function enclosingCall(
  { analysis: { ts } }: DetectorContext,
  node: ts.Node,
): ts.CallExpression | ts.NewExpression | undefined {
  for (let at: ts.Node | undefined = node.parent; at && !ts.isStatement(at); at = at.parent) {
    const isUrl = ts.isNewExpression(at) && at.expression.getText() === 'URL';
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && !isUrl) return at;
  }
  return undefined;
}
