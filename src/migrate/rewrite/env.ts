import type { ts } from 'ts-morph';
import { isOwnEnvName } from '../../core/vocabulary/env-names.ts';
import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import { keepsName, resolveVariableRole } from '../config/variable-roles.ts';
import { vendorLeft } from '../target.ts';
import { readNameOf } from '../variable-names.ts';
import { isReadIn, variableReadsOf } from './client-reads.ts';
import type { Located } from './located.ts';
import { isOwnName } from './member-reads.ts';
import { type Renaming, renameAt, renameMembers } from './rename-variable.ts';
import { RenamedReads } from './repeated-reads.ts';
import type { Situation } from './situation.ts';

/** Reads the provider's variables where code reads OpenAI's, except for what stays at OpenAI. */
export function rewriteVariables(situation: Situation): void {
  const reads = readsOfClients(situation);
  const renamed = new Map<string, Renaming>();
  const kept = new Set<string>();
  for (const read of inOrder(situation.located)) {
    if (isNameOfCode(situation, read)) {
      situation.ledger.leave(read.finding.id, 'keeps-name');
      continue;
    }
    const renaming = rewriteRead(situation, read, reads);
    if (renaming) renamed.set(renaming.name, { ...renaming, findings: [] });
    else kept.add(read.finding.detail);
  }
  for (const name of kept) renamed.delete(name);
  renameMembers(situation, renamed.values());
}

/** The variables that are read, as the sources have them. */
function inOrder(located: readonly Located[]): readonly Located[] {
  const reads = located.filter(({ finding }) => finding.kind === 'env');
  const files = [...new Set(reads.map(({ source }) => source))];
  return files.flatMap((file) =>
    reads.filter(({ source }) => source === file).sort((a, b) => a.node.getStart() - b.node.getStart()),
  );
}

function isNameOfCode({ detect }: Situation, { node, finding }: Located): boolean {
  return finding.confidence !== 'high' && isOwnName(detect.analysis, node);
}

interface Reads {
  /** Where variables are read for clients that stay, and for clients that move. */
  readonly staying: ReadonlySet<ts.Node>;
  readonly moving: ReadonlySet<ts.Node>;
  /** For clients that go to others already. */
  readonly elsewhere: ReadonlySet<ts.Node>;
  readonly stayingFiles: ReadonlySet<ts.SourceFile>;
  readonly movingFiles: ReadonlySet<ts.SourceFile>;
  readonly renamed: RenamedReads;
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
  const renamed = new RenamedReads(situation.detect.analysis.ts);
  return { staying, moving, elsewhere, stayingFiles, movingFiles, renamed };
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
  const renaming = settle(situation, read, { name, role, renamed: reads.renamed });
  const isTold = target.kept?.has(name.toUpperCase()) === true;
  if (!isTold && (role === 'base-url' || role === 'host')) {
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
  { name, role, renamed }: { name: string; role: string; renamed: RenamedReads },
): Renaming | undefined {
  const { ledger, target } = situation;
  const findings = [finding.id];
  const to = readNameOf(name, target);
  if (to !== name) {
    const repeated = renamed.note(node, to);
    if (repeated) {
      const why = { status: 'automatic', code: 'variable', args: { from: name, to }, findings } as const;
      ledger.replace(node.getSourceFile(), repeated, '', why);
    }
    renameAt(situation, node, { name, to, findings }, repeated && node);
    const isHosted = /Deno\.env\.get\(\s*$/.test(node.getSourceFile().text.slice(0, node.getStart()));
    if (role === 'key' && isHosted)
      ledger.manual(node, { code: 'variable-secret', args: { variable: to }, findings });
    return { name, to, findings };
  }
  if (role === 'key' && keepsName(name, target)) ledger.leave(finding.id, 'keeps-name');
  else if (role === 'model' || role === 'other') ledger.leave(finding.id, 'keeps-name');
  else if (role === 'base-url') ledger.leave(finding.id, 'keeps-name');
  else ledger.manual(node, { code: `variable-${role}`, args: { variable: name }, findings });
  return undefined;
}
