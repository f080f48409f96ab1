import type { ts } from 'ts-morph';
import { isOwnEnvName } from '../../core/vocabulary/env-names.ts';
import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import { lineAt } from '../../scan/positions.ts';
import { resolveVariableRole } from '../config/variable-roles.ts';
import { vendorLeft } from '../target.ts';
import { readNameOf } from '../variable-names.ts';
import { isReadIn, variableReadsOf } from './client-reads.ts';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';

/** Reads the provider's variables where code reads OpenAI's, except for what stays at OpenAI. */
export function rewriteVariables(situation: Situation): void {
  const reads = readsOfClients(situation);
  const renamed = new Map<string, Renaming>();
  const kept = new Set<string>();
  for (const read of situation.located) {
    if (read.finding.kind !== 'env') continue;
    const renaming = rewriteRead(situation, read, reads);
    if (renaming) renamed.set(renaming.name, { ...renaming, findings: [] });
    else kept.add(read.finding.detail);
  }
  for (const name of kept) renamed.delete(name);
  renameDeclarations(situation, renamed);
}

interface Reads {
  /** Where variables are read for clients that stay, and for clients that move. */
  readonly staying: ReadonlySet<ts.Node>;
  readonly moving: ReadonlySet<ts.Node>;
  /** For clients that go to others already. */
  readonly elsewhere: ReadonlySet<ts.Node>;
  readonly stayingFiles: ReadonlySet<ts.SourceFile>;
  readonly movingFiles: ReadonlySet<ts.SourceFile>;
}

function readsOfClients(situation: Situation): Reads {
  const { located, fates } = situation;
  const staying = new Set<ts.Node>();
  const elsewhere = new Set<ts.Node>();
  const moving = new Set<ts.Node>();
  const stayingFiles = new Set<ts.SourceFile>();
  const movingFiles = new Set<ts.SourceFile>();
  for (const { node, source, finding } of located) {
    if (finding.kind !== 'client' && finding.kind !== 'http') continue;
    const fate = fates.ofSender(node);
    (fate === 'moves' ? movingFiles : stayingFiles).add(source);
    const reads = { moves: moving, stays: staying, left: elsewhere }[fate];
    for (const read of variableReadsOf(situation.detect, node)) reads.add(read);
  }
  return { staying, moving, elsewhere, stayingFiles, movingFiles };
}

/** Variables of a file that clients which stay are given: no other read of the file may ask for another name. */
function namesOf(reads: ReadonlySet<ts.Node>, source: ts.SourceFile): ReadonlySet<string> {
  const own = [...reads].filter((read) => read.getSourceFile() === source);
  return new Set(own.flatMap((read) => read.getText(source).match(/[A-Z][A-Z0-9_]{2,}/g) ?? []));
}

function rewriteRead(situation: Situation, read: Located, reads: Reads): Renaming | undefined {
  const { ledger, target, fates } = situation;
  const { finding, node, source } = read;
  const findings = [finding.id];
  const name = finding.detail;
  const vendor = vendorLeft(target);
  const role = resolveVariableRole(name, vendor);
  const args = { variable: name };
  if (role === 'azure') {
    ledger.manual(node, { code: 'variable-azure', args, findings });
    return undefined;
  }
  if (ledger.isReplaced(node)) {
    ledger.leave(finding.id, 'read-removed', args);
    return undefined;
  }
  const isFor = (set: ReadonlySet<ts.Node>): boolean => isReadIn(set, node);
  const moves = isFor(reads.moving);
  const stays = isFor(reads.staying);
  if (!isOpenAI(vendor) && !isOwnEnvName(name, vendor)) {
    if (!moves && !reads.movingFiles.has(source))
      ledger.leave(finding.id, 'not-of-vendor', { vendor: vendor.name });
    else if (role === 'key') ledger.manual(node, { code: 'variable-key', args, findings });
    else ledger.leave(finding.id, 'keeps-name');
    return undefined;
  }
  const isShared = namesOf(reads.staying, source).has(name) && !moves;
  const onlyStaysHere = !moves && reads.stayingFiles.has(source) && !reads.movingFiles.has(source);
  if (moves && stays) {
    ledger.manual(node, { code: 'variable-serves-both', args, findings });
    return undefined;
  }
  if (!moves && !stays && isFor(reads.elsewhere)) {
    ledger.leave(finding.id, 'goes-elsewhere', { where: name });
    return undefined;
  }
  if (stays || isShared || onlyStaysHere || !fates.somethingMoves) {
    ledger.manual(node, { code: 'variable-of-unmoved', args, findings });
    return undefined;
  }
  const renaming = settle(situation, read, { name, role });
  if (role === 'base-url' || role === 'host') {
    ledger.manual(node, {
      code: 'variable-redirects',
      args: { ...args, to: readNameOf(name, target) },
      findings,
    });
  }
  return renaming;
}

function settle(
  situation: Situation,
  { node, finding }: Located,
  { name, role }: { name: string; role: string },
): Renaming | undefined {
  const { ledger, target } = situation;
  const findings = [finding.id];
  const to = readNameOf(name, target);
  if (to !== name) {
    renameAt(situation, node, { name, to, findings });
    const isHosted = /Deno\.env\.get\(\s*$/.test(node.getSourceFile().text.slice(0, node.getStart()));
    if (role === 'key' && isHosted)
      ledger.manual(node, { code: 'variable-secret', args: { variable: to }, findings });
    return { name, to, findings };
  }
  if (role === 'key' && target.keepEnv) ledger.leave(finding.id, 'keeps-name');
  else if (role === 'model' || role === 'other') ledger.leave(finding.id, 'keeps-name');
  else if (role === 'base-url') ledger.leave(finding.id, 'keeps-name');
  else ledger.manual(node, { code: `variable-${role}`, args: { variable: name }, findings });
  return undefined;
}

interface Renaming {
  readonly name: string;
  readonly to: string;
  readonly findings: readonly string[];
}

/** Renames the variable wherever its line names it, as one finding speaks for all of a line. */
function renameAt(situation: Situation, node: ts.Node, renaming: Renaming): void {
  const source = node.getSourceFile();
  const lineOf = (at: ts.Node): number => lineAt(source, at.getStart(source));
  const line = lineOf(node);
  const { ts } = situation.detect.analysis;
  const visit = (at: ts.Node): void => {
    const isNamed = (ts.isIdentifier(at) || ts.isStringLiteralLike(at)) && at.text === renaming.name;
    if (isNamed && lineOf(at) === line && (at === node || isVariableName(situation, at))) {
      renameNode(situation, at, renaming);
    }
    ts.forEachChild(at, visit);
  };
  visit(source);
}

/** A member, a key or an argument, not a name of the code's own. */
function isVariableName({ detect }: Situation, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  return ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
}

/** `{ OPENAI_API_KEY } = process.env` keeps the name that the rest of the code uses. */
function renameNode({ detect, ledger }: Situation, node: ts.Node, { name, to, findings }: Renaming): void {
  const { ts } = detect.analysis;
  const why = { status: 'automatic', code: 'variable', args: { from: name, to }, findings } as const;
  const source = node.getSourceFile();
  if (ts.isStringLiteralLike(node)) {
    ledger.replace(source, { from: node.getStart(source) + 1, to: node.getEnd() - 1 }, to, why);
    return;
  }
  const { parent } = node;
  const isAliased =
    (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.propertyName === node;
  if (isAliased && parent.name.getText() === to) {
    ledger.replace(source, { from: node.getStart(source), to: parent.name.getEnd() }, to, why);
    return;
  }
  if (ts.isBindingElement(parent) && !parent.propertyName) ledger.replaceNode(node, `${to}: ${name}`, why);
  else if (ts.isImportSpecifier(parent) && !parent.propertyName)
    ledger.replaceNode(node, `${to} as ${name}`, why);
  else ledger.replaceNode(node, to, why);
}

/** Schemas, types and lists that declare the variables under names that were renamed where they are read. */
function renameDeclarations(situation: Situation, renamed: ReadonlyMap<string, Renaming>): void {
  const { ts } = situation.detect.analysis;
  const visit = (node: ts.Node): void => {
    const isKey = ts.isPropertyAssignment(node) || ts.isPropertySignature(node);
    if (isKey && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
      const renaming = renamed.get(node.name.text);
      if (renaming) renameNode(situation, node.name, renaming);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of situation.detect.analysis.sources) {
    if (!source.fileName.endsWith('.json')) visit(source);
  }
}
