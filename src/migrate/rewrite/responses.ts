import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import type { Analysis } from '../../scan/analysis.ts';
import { vendorLeft } from '../target.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { type Refusal, type ResponsesCall, readResponsesCall } from './responses-call.ts';
import { type Destination, supportOf } from './surfaces.ts';

/** The calls of the Responses API as the provider can answer them. */
export interface ResponsesCalls {
  /** Every finding; calls that become chat completions are of that surface. */
  readonly located: readonly Located[];
  readonly calls: ReadonlyMap<ts.Node, ResponsesCall>;
  /** By finding: why a call cannot become one of chat completions. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  /** The finding as the scan gave it. */
  originalOf(finding: Finding): Finding;
}

/** Finds what becomes chat completions: nothing where the provider has the Responses API, or where OpenAI is kept. */
export function findResponsesCalls(
  analysis: Analysis,
  all: readonly Located[],
  { provider, target }: Destination,
): ResponsesCalls {
  const calls = new Map<ts.Node, ResponsesCall>();
  const refusals = new Map<string, Refusal>();
  const originals = new Map<string, Finding>();
  const move = { provider, target };
  const isWanted =
    target.strategy === 'replace' &&
    isOpenAI(vendorLeft(target)) &&
    supportOf(move, 'responses') === 'none' &&
    supportOf(move, 'chat') !== 'none';
  const located = !isWanted
    ? all
    : all.map((entry): Located => {
        const read = readResponsesCall(analysis, entry);
        if (!read) return entry;
        const { finding } = entry;
        if ('code' in read) {
          refusals.set(finding.id, read);
          return entry;
        }
        calls.set(entry.node, read);
        originals.set(finding.id, finding);
        return { ...entry, finding: { ...finding, surface: 'chat' } };
      });
  return { located, calls, refusals, originalOf: (finding) => originals.get(finding.id) ?? finding };
}

/** Says why a call that becomes chat completions changes. */
export function whyChat(finding: Finding): Why {
  return {
    status: 'review',
    code: 'responses-to-chat',
    args: { call: finding.detail },
    findings: [finding.id],
  };
}
