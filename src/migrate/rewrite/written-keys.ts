import type { ts } from 'ts-morph';
import { resolveValueKind } from '../config/secret-value.ts';
import { addedKeyName } from '../variable-names.ts';
import { enclosingCall } from './bodies.ts';
import { readVariable } from './env-access.ts';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';

const BEARER = /^Bearer\s+(\S+)$/i;
/** A key as OpenAI gives them, alone or behind a scheme. */
const API_KEY = /(?:^|\s)(sk-[\w-]{16,})$/;
/** Options by which clients are told their key: those have a rewriter of their own. */
const CLIENT_OPTION = /^(?:apiKey|openAIApiKey|accessToken)$/;
const DEPTH = 6;

/**
 * A key that is written into a raw request would go to another host with it: a header reads the provider's variable
 * instead, and a key under a name is left to a person. No text of a key gets into the plan.
 */
export function replaceWrittenKeys(situation: Situation): void {
  const requests = situation.located.filter(({ finding }) => finding.kind === 'http');
  const moving = requests.filter(({ node }) => situation.fates.ofSender(node) === 'moves');
  const seen = new Set<ts.Node>();
  for (const request of moving) {
    const isAlone = requests.every(
      ({ source, node }) => source !== request.source || situation.fates.ofSender(node) === 'moves',
    );
    for (const text of [...textsSentWith(situation, request), ...keysIn(situation, request.source)]) {
      if (seen.has(text)) continue;
      seen.add(text);
      settleKey(situation, { request, text, isAlone });
    }
  }
}

interface WrittenKey {
  readonly request: Located;
  readonly text: ts.StringLiteralLike;
  /** Every request of the file moves, so that nothing there needs the old key. */
  readonly isAlone: boolean;
}

function settleKey({ detect, target, ledger }: Situation, { request, text, isAlone }: WrittenKey): void {
  const { ts } = detect.analysis;
  const { finding } = request;
  const source = text.getSourceFile();
  const args = { variable: addedKeyName(target) };
  const findings = [finding.id];
  const isPlace = ts.isPropertyAssignment(text.parent) || ts.isCallExpression(text.parent);
  if (!BEARER.test(text.text) || !isPlace || !isAlone) {
    ledger.manual(text, { code: 'request-key-left', args, findings });
    return;
  }
  const read = readVariable(detect.analysis, source, addedKeyName(target));
  const why = { status: 'review', code: 'request-written-key', args, findings } as const;
  ledger.replaceNode(text, `\`Bearer \${${read}}\``, why);
}

/** Texts of a request's call that hold a key behind `Bearer`, through names. */
function textsSentWith(situation: Situation, { node }: Located): readonly ts.StringLiteralLike[] {
  const { ts } = situation.detect.analysis;
  const found: ts.StringLiteralLike[] = [];
  const visit = (at: ts.Node, depth: number): void => {
    if (ts.isStringLiteralLike(at) && isKey(BEARER.exec(at.text)?.[1])) found.push(at);
    if (depth >= DEPTH) return;
    if (ts.isIdentifier(at) && ts.isExpression(at)) {
      for (const { expression } of situation.detect.flow.sourcesOf(at)) visit(expression, depth + 1);
    }
    ts.forEachChild(at, (child) => visit(child, depth + 1));
  };
  for (const argument of enclosingCall(situation, node)?.arguments ?? []) visit(argument, 0);
  return found;
}

/** Texts of a file that are keys by their shape. */
function keysIn({ detect }: Situation, source: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const { ts } = detect.analysis;
  const found: ts.StringLiteralLike[] = [];
  const visit = (at: ts.Node): void => {
    const isOption = ts.isPropertyAssignment(at.parent) && CLIENT_OPTION.test(at.parent.name.getText());
    if (ts.isStringLiteralLike(at) && !isOption && isKey(API_KEY.exec(at.text)?.[1])) found.push(at);
    ts.forEachChild(at, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function isKey(value: string | undefined): boolean {
  return value !== undefined && resolveValueKind(value) === 'literal';
}
