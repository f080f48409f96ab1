import type { ts } from 'ts-morph';
import { resolveVariableRole } from '../config/variable-roles.ts';
import { readNameOf } from '../variable-names.ts';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';

const KEY_OPTIONS = new Set([
  'apiKey',
  'openAIApiKey',
  'baseURL',
  'basePath',
  'baseUrl',
  'organization',
  'project',
]);
const NESTED = new Set(['configuration', 'clientOptions', 'additionalSessionOptions', 'config']);

/** Reads the provider's variables where code reads OpenAI's, except for what stays at OpenAI. */
export function rewriteVariables(situation: Situation): void {
  const reads = readsOfClients(situation);
  for (const read of situation.located) {
    if (read.finding.kind === 'env') rewriteRead(situation, read, reads);
  }
}

interface Reads {
  /** Where variables are read for clients that stay, and for clients that move. */
  readonly staying: ReadonlySet<ts.Node>;
  readonly moving: ReadonlySet<ts.Node>;
  readonly stayingFiles: ReadonlySet<ts.SourceFile>;
  readonly movingFiles: ReadonlySet<ts.SourceFile>;
}

function readsOfClients(situation: Situation): Reads {
  const { located, fates } = situation;
  const staying = new Set<ts.Node>();
  const moving = new Set<ts.Node>();
  const stayingFiles = new Set<ts.SourceFile>();
  const movingFiles = new Set<ts.SourceFile>();
  for (const { node, source, finding } of located) {
    if (finding.kind !== 'client' && finding.kind !== 'http') continue;
    const moves = fates.ofSender(node) === 'moves';
    (moves ? movingFiles : stayingFiles).add(source);
    for (const read of readsOf(situation, node)) (moves ? moving : staying).add(read);
  }
  return { staying, moving, stayingFiles, movingFiles };
}

/** Where the variables are read that a client is told its key and its address by. */
function readsOf({ detect }: Situation, node: ts.Node): readonly ts.Node[] {
  const { ts } = detect.analysis;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  return (node.arguments ?? [])
    .flatMap((argument) => detect.options.valuesOf(argument, KEY_OPTIONS, NESTED))
    .flatMap((value) => detect.evaluator.evaluate(value))
    .flatMap(({ origin, env }) => (env.length > 0 ? [origin] : []));
}

function rewriteRead(situation: Situation, read: Located, reads: Reads): void {
  const { ledger, target, fates } = situation;
  const { finding, node, source } = read;
  const findings = [finding.id];
  const name = finding.detail;
  const role = resolveVariableRole(name);
  const args = { variable: name };
  if (role === 'azure') {
    ledger.manual(node, { code: 'variable-azure', args, findings });
    return;
  }
  const isFor = (set: ReadonlySet<ts.Node>): boolean =>
    set.has(node) || set.has(node.parent) || set.has(node.parent?.parent);
  const moves = isFor(reads.moving);
  const stays = isFor(reads.staying);
  const onlyStaysHere = !moves && reads.stayingFiles.has(source) && !reads.movingFiles.has(source);
  if (moves && stays) {
    ledger.manual(node, { code: 'variable-serves-both', args, findings });
    return;
  }
  if (stays || onlyStaysHere || !fates.somethingMoves) {
    ledger.manual(node, { code: 'variable-of-unmoved', args, findings });
    return;
  }
  settle(situation, read, { name, role });
  if (role === 'base-url' || role === 'host') {
    ledger.manual(node, {
      code: 'variable-redirects',
      args: { ...args, to: readNameOf(name, target) },
      findings,
    });
  }
}

function settle(
  situation: Situation,
  { node, finding }: Located,
  { name, role }: { name: string; role: string },
): void {
  const { ledger, target } = situation;
  const findings = [finding.id];
  const to = readNameOf(name, target);
  if (to !== name) {
    renameAt(situation, node, { name, to, findings });
    return;
  }
  if (role === 'key' && target.keepEnv) ledger.leave(finding.id, 'keeps-name');
  else if (role === 'model' || role === 'other') ledger.leave(finding.id, 'keeps-name');
  else if (role === 'base-url') ledger.leave(finding.id, 'keeps-name');
  else ledger.manual(node, { code: `variable-${role}`, args: { variable: name }, findings });
}

/** `{ OPENAI_API_KEY } = process.env` keeps the name that the rest of the code uses. */
function renameAt(
  { detect, ledger }: Situation,
  node: ts.Node,
  { name, to, findings }: { name: string; to: string; findings: readonly string[] },
): void {
  const { ts } = detect.analysis;
  const why = { status: 'automatic', code: 'variable', args: { from: name, to }, findings } as const;
  const source = node.getSourceFile();
  if (ts.isStringLiteralLike(node)) {
    ledger.replace(source, { from: node.getStart(source) + 1, to: node.getEnd() - 1 }, to, why);
    return;
  }
  const { parent } = node;
  const isShort =
    (ts.isBindingElement(parent) && !parent.propertyName) ||
    (ts.isImportSpecifier(parent) && !parent.propertyName);
  if (!isShort) ledger.replaceNode(node, to, why);
  else if (ts.isBindingElement(parent)) ledger.replaceNode(node, `${to}: ${name}`, why);
  else ledger.replaceNode(node, `${to} as ${name}`, why);
}
