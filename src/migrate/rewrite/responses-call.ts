import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import { nameText } from '../../scan/flow.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import dialects from './parameter-dialects.json' with { type: 'json' };
import { readResult } from './responses-result.ts';
import { isText } from './responses-text.ts';

type Member = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

/** A call of the Responses API that chat completions can answer as well. */
export interface ResponsesCall {
  /** `responses` in `client.responses.create`. */
  readonly resource: ts.Identifier;
  readonly object: ts.ObjectLiteralExpression;
  readonly input: Member;
  readonly instructions: Member | undefined;
  /** Each `output_text` that is read of the answer. */
  readonly texts: readonly ts.PropertyAccessExpression[];
}

/** Why a call is left to a person: a message code, and the code that it speaks of. */
export interface Refusal {
  readonly code: string;
  readonly what: string;
}

const MEMBERS: ReadonlySet<string> = new Set([
  'model',
  'input',
  'instructions',
  ...Object.keys(dialects.dialects.responses),
]);
const ROLES: ReadonlySet<string> = new Set(['user', 'assistant', 'system', 'developer']);

/** Reads a call of OpenAI's SDK; undefined where it is no `responses.create`. */
export function readResponsesCall(
  analysis: Analysis,
  { node, finding }: Located,
): ResponsesCall | Refusal | undefined {
  const { ts } = analysis;
  const isCandidate = finding.kind === 'call' && finding.surface === 'responses';
  if (!isCandidate || finding.sdk !== 'openai-node' || !ts.isCallExpression(node)) return undefined;
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'create') return undefined;
  const resource = callee.expression;
  const isDirect = ts.isPropertyAccessExpression(resource) && resource.name.text === 'responses';
  const [object, ...others] = node.arguments;
  const isPlain = isDirect && others.length === 0 && !node.typeArguments && ts.isIdentifier(resource.name);
  if (!isPlain || !object || !ts.isObjectLiteralExpression(object)) {
    return { code: 'responses-form', what: 'responses.create' };
  }
  const refused = refuseMembers(analysis, object) ?? refuseTexts(analysis, object);
  if (refused) return refused;
  const input = findProperty(ts, object, ['input']);
  if (!input) return { code: 'responses-form', what: 'responses.create' };
  const result = readResult(analysis, node);
  if ('refusal' in result) return { code: 'responses-result', what: result.refusal };
  const instructions = findProperty(ts, object, ['instructions']);
  return { resource: resource.name, object, input, instructions, texts: result.texts };
}

function refuseMembers({ ts }: Analysis, object: ts.ObjectLiteralExpression): Refusal | undefined {
  const others = object.properties.flatMap((property) => {
    const isMember = ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property);
    const name = property.name && nameText(ts, property.name);
    if (!isMember || name === undefined || ts.isComputedPropertyName(property.name)) {
      return ts.isSpreadAssignment(property) ? '...' : tellName(name);
    }
    const isKept = name === 'store' && valueIn(property).kind !== ts.SyntaxKind.FalseKeyword;
    return MEMBERS.has(name) && !isKept ? [] : tellName(name);
  });
  return others.length > 0 ? { code: 'responses-members', what: others.join(', ') } : undefined;
}

/** A name that could be a key is not repeated. */
function tellName(name: string | undefined): string {
  return name !== undefined && /^[a-z_]{1,40}$/.test(name) ? name : '[…]';
}

/** `input` and `instructions` must be texts; `input` may list messages that are texts. */
function refuseTexts(analysis: Analysis, object: ts.ObjectLiteralExpression): Refusal | undefined {
  const { ts } = analysis;
  for (const name of ['input', 'instructions']) {
    const property = findProperty(ts, object, [name]);
    if (!property) continue;
    const value = valueIn(property);
    // A text that is put elsewhere would not take along what is changed in it.
    const isMovable = name !== 'instructions' || !/\boutput_text\b/.test(value.getText());
    const isKnown = isTextMember(analysis, property) || (name === 'input' && isMessages(analysis, value));
    if (!isKnown || !isMovable) return { code: 'responses-text', what: name };
  }
  return undefined;
}

function isTextMember(analysis: Analysis, property: Member): boolean {
  const { ts, checker } = analysis;
  if (ts.isPropertyAssignment(property)) return isText(analysis, property.initializer);
  const declaration = checker.getShorthandAssignmentValueSymbol(property)?.valueDeclaration;
  const name = declaration && ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isIdentifier(name) && isText(analysis, name);
}

function isMessages(analysis: Analysis, value: ts.Expression): boolean {
  const { ts } = analysis;
  if (!ts.isArrayLiteralExpression(value) || value.elements.length === 0) return false;
  return value.elements.every((element) => {
    if (!ts.isObjectLiteralExpression(element) || element.properties.length !== 2) return false;
    const role = findProperty(ts, element, ['role']);
    const content = findProperty(ts, element, ['content']);
    const named = role && valueIn(role);
    const isRole = named !== undefined && ts.isStringLiteralLike(named) && ROLES.has(named.text);
    return isRole && content !== undefined && isTextMember(analysis, content);
  });
}
