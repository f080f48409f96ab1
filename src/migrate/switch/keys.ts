import type { ts } from 'ts-morph';
import { type EnvRead, findEnvRead } from '../../scan/env-reads.ts';
import { resolveVariableRole } from '../config/variable-roles.ts';
import type { Why } from '../rewrite/ledger.ts';
import type { Located } from '../rewrite/located.ts';
import type { Situation } from '../rewrite/situation.ts';
import type { BothSides } from './both-sides.ts';

/** The variable from which the module takes OpenAI's key. */
const KEY = 'OPENAI_API_KEY';

/** Gives a client the key of its side: where the code reads OpenAI's, or beside whatever it has. */
export function switchKey(situation: Situation, sides: BothSides, { value, why }: KeyPlace): void {
  const reads = readsBehind(situation, value);
  if (!reads) {
    sides.value(value, `${sides.nameFor(value, why)}.apiKey`, why);
    return;
  }
  for (const read of reads) replaceRead(situation, sides, { read, why });
}

export interface KeyPlace {
  /** What gives the key now. */
  readonly value: ts.Expression;
  readonly why: Why;
}

/** Reads of OpenAI's own variable that are all a value can be, where nothing beside them stays at OpenAI. */
function readsBehind(situation: Situation, value: ts.Expression): readonly ts.Node[] | undefined {
  const { detect } = situation;
  const values = detect.evaluator.evaluate(value).filter(({ text, env }) => text !== '' || env.length > 0);
  const reads = values.map(({ origin }) => origin);
  const isSimple = reads.every(
    (read) => isOwnRead(situation, read) && movesWhole(situation, read.getSourceFile()),
  );
  return isSimple && reads.length > 0 ? reads : undefined;
}

/** Whether every client and request of a file goes by the switch. */
function movesWhole({ located, fates }: Situation, source: ts.SourceFile): boolean {
  return located
    .filter(({ finding: { kind } }) => kind === 'client' || kind === 'http')
    .every((sender) => sender.source !== source || fates.ofSender(sender.node) === 'moves');
}

type Detect = Pick<Situation, 'detect'>;

/** `process.env.OPENAI_API_KEY`, `Deno.env.get('OPENAI_API_KEY')`: what the module reads at OpenAI. */
function isOwnRead({ detect }: Detect, node: ts.Node): boolean {
  const read = findEnvRead(detect.analysis.ts, node);
  return read?.name === KEY && isOfProcess(read, node) && !isWritten({ detect }, node);
}

function isOfProcess({ direct, fallback }: EnvRead, node: ts.Node): boolean {
  return direct && !fallback && /^(?:globalThis\.)?(?:process|Deno|Bun)\b/.test(node.getText());
}

function isWritten({ detect }: Detect, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (ts.isDeleteExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

function replaceRead(
  { ledger }: Situation,
  sides: BothSides,
  { read, why }: { readonly read: ts.Node; readonly why: Why },
): void {
  ledger.replaceNode(read, `${sides.nameFor(read, why)}.apiKey`, { ...why, code: 'switch-key' });
}

/** Other reads of the key in files whose clients go by the switch: a check, a header, a field. */
export function switchReads(situation: Situation, sides: BothSides): void {
  const { located, ledger } = situation;
  const senders = located.filter(({ finding: { kind } }) => kind === 'client' || kind === 'http');
  for (const { node, source, finding } of located) {
    if (finding.kind !== 'env' || ledger.isSettled(finding.id)) continue;
    const isOurs = senders.some((sender) => sender.source === source) && movesWhole(situation, source);
    const read = node.parent;
    if (isOurs && resolveVariableRole(finding.detail) === 'key' && isOwnRead(situation, read)) {
      const why: Why = { status: 'automatic', code: 'switch-key', findings: [finding.id] };
      replaceRead(situation, sides, { read, why });
    } else if (isStillNeeded(situation, sides, { node, source, finding })) {
      ledger.manual(node, {
        code: 'switch-key-needed',
        args: { variable: finding.detail, key: situation.target.keyVariable },
        findings: [finding.id],
      });
    } else ledger.leave(finding.id, 'switch-variable', { variable: finding.detail });
  }
}

/** OpenAI's key goes on being read, and perhaps asked for, whatever side is chosen: for nothing that stays at OpenAI. */
function isStillNeeded(
  { located, fates }: Situation,
  sides: BothSides,
  { node, source, finding }: Located,
): boolean {
  if (resolveVariableRole(finding.detail) !== 'key' || sides.isKept(node) || !fates.somethingMoves)
    return false;
  const senders = located.filter(({ finding: { kind } }) => kind === 'client' || kind === 'http');
  const own = senders.filter((sender) => sender.source === source);
  const judged = own.length > 0 ? own : senders;
  return judged.every((sender) => fates.ofSender(sender.node) === 'moves');
}
