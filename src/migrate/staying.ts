import { posix } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { isOwnEnvName } from '../core/vocabulary/env-names.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import { resolveVariableRole } from './config/variable-roles.ts';
import type { SourceContribution } from './rewrite/rewrite.ts';

const CALLS_THAT_STAY = new Set(['migrate.call-of-unmoved-client', 'migrate.not-selected']);

/**
 * Files with code that goes on calling whom the rest leaves, with that key: a client that does not move, a call through one, a
 * request to where a variable says, a read of the key.
 */
export function findStayingFiles(
  findings: readonly Finding[],
  sources: SourceContribution,
  vendor: Vendor,
): Set<string> {
  const { edits, manual, left } = sources;
  const moved = new Set(edits.flatMap((edit) => edit.findings));
  const movedBases = new Set(
    findings
      .filter(({ id, kind, surface }) => kind === 'http' && surface === 'none' && moved.has(id))
      .map(({ file }) => file),
  );
  const reasons = new Map([
    ...left.map(({ finding, reason }) => [finding, reason.code] as const),
    ...manual.flatMap((item) => item.findings.map((id) => [id, item.reason.code] as const)),
  ]);
  const staying = findings.filter(({ id, file, kind, rule, detail, destination }) => {
    if (moved.has(id)) return false;
    const code = reasons.get(id);
    const isChosen = code === 'migrate.not-selected';
    const isFine = left.some(({ finding }) => finding === id) && !isChosen;
    const isDirect = destination?.kind === 'direct';
    if (kind === 'env') {
      const isKey = isOwnEnvName(detail, vendor) && resolveVariableRole(detail, vendor) === 'key';
      return rule === 'env/read' && !isFine && isKey;
    }
    if (kind === 'client') return isDirect && !isFine;
    // Requests that read the base URL from the environment go where it says, unless their base moves without them.
    const isOnBase = rule === 'http/url' && destination?.env !== undefined && !movedBases.has(file);
    const followsVariable = isOnBase && !isFine;
    if (kind === 'http') return isDirect && (isChosen || followsVariable);
    return kind === 'call' && CALLS_THAT_STAY.has(code ?? '');
  });
  return new Set(staying.map(({ file }) => file));
}

/** Whether a configuration file serves one of these sources: they lie below its folder, or it serves all. */
export function servesAny(
  file: string,
  sources: ReadonlySet<string>,
  { findings }: { readonly findings: readonly Finding[] },
): boolean {
  const senders = findings.filter(({ kind }) => kind === 'client' || kind === 'call' || kind === 'http');
  let folder = posix.dirname(file);
  const isIn = (path: string): boolean => folder === '.' || path.startsWith(`${folder}/`);
  while (folder !== '.' && !senders.some((sender) => isIn(sender.file))) folder = posix.dirname(folder);
  return [...sources].some(isIn);
}
