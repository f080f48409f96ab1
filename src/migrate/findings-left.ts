import type { Finding } from '../core/finding.ts';
import { isOwnEnvName } from '../core/vocabulary/env-names.ts';
import { isOpenAI, type Vendor } from '../core/vocabulary/vendor.ts';
import { isSdkBaseUrl } from './config/variable-roles.ts';

/** Variables that configuration sets to an address of whom is left. */
export function findConfigured(findings: readonly Finding[]): ReadonlySet<string> {
  const set = findings.filter(({ rule, destination }) => rule === 'config/url' && isDirect({ destination }));
  return new Set(set.flatMap(({ destination }) => destination?.env ?? []));
}

/**
 * The findings that a move away from a vendor is about. Of another vendor than OpenAI: none where nothing goes to it,
 * and OpenAI's own variables only where they lead to it.
 */
export function findingsLeft(findings: readonly Finding[], vendor: Vendor): readonly Finding[] {
  if (isOpenAI(vendor)) return findings;
  const isOwn = ({ kind, detail }: Finding): boolean => /^env/.test(kind) && isOwnEnvName(detail, vendor);
  if (!findings.some((finding) => isDirect(finding) || isOwn(finding))) return [];
  const isBorrowed = [...findConfigured(findings)].some(isSdkBaseUrl);
  return findings.filter((finding) => finding.kind !== 'env-def' || isOwn(finding) || isBorrowed);
}

function isDirect({ destination }: Pick<Finding, 'destination'>): boolean {
  return destination?.kind === 'direct';
}
