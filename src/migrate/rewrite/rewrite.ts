import type { Finding } from '../../core/finding.ts';
import type { Provider } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { isSdkBaseUrl } from '../config/variable-roles.ts';
import { findConfigured } from '../findings-left.ts';
import type { Contribution } from '../plan.ts';
import type { Target } from '../target.ts';
import { rewriteAgents } from './agents.ts';
import { rewriteAiSdk } from './ai-sdk.ts';
import { noteAnswers } from './answers.ts';
import { collectBodies } from './bodies.ts';
import type { Choice } from './choices.ts';
import { rewriteClients } from './clients.ts';
import { fitEmbeddings, noteIndexes } from './embeddings.ts';
import { rewriteVariables } from './env.ts';
import { decideFates, type Verdicts } from './fates.ts';
import { rewriteFunctions } from './functions.ts';
import { rewriteRequests } from './http.ts';
import { Ledger, type LeftFinding } from './ledger.ts';
import { type Located, locateFindings } from './located.ts';
import { fitMessages } from './messages.ts';
import { rewriteModels } from './models.ts';
import { ObjectEditor } from './object-edits.ts';
import { fitParameters } from './parameters.ts';
import type { Situation } from './situation.ts';
import { noteObjects, noteStructuredOutput } from './structured.ts';
import { replaceWrittenKeys } from './written-keys.ts';

/** What the rewriters of source files add to a plan, and the findings that need nothing. */
export interface SourceContribution extends Contribution {
  readonly left: readonly LeftFinding[];
}

/**
 * Plans the edits of source files. `context` is that of the scan which found the findings; findings in other files
 * are passed over. Every finding of kind client, call, model, model-ref, http and env ends in an edit, a manual item
 * or in `left`.
 */
export function rewriteSources(
  context: DetectorContext,
  findings: readonly Finding[],
  { provider, target, excludes }: { readonly provider: Provider; readonly target: Target } & Choice,
): SourceContribution {
  const { analysis } = context;
  const ledger = new Ledger(analysis.fileOf);
  const located = locateFindings(analysis, findings);
  const fates = decideFates(context, located, {
    provider,
    target,
    excludes,
    configured: findConfigured(findings),
  });
  const situation: Situation = {
    detect: context,
    provider,
    target,
    keepsBase: findings.some(setsSdkBase),
    located,
    ledger,
    objects: new ObjectEditor(analysis.ts, ledger),
    fates,
  };
  explainFates(situation, fates);
  rewriteClients(situation);
  rewriteAiSdk(situation);
  rewriteAgents(situation);
  for (const body of collectBodies(situation)) {
    rewriteFunctions(situation, body);
    fitParameters(situation, body);
    fitMessages(situation, body);
    fitEmbeddings(situation, body);
    noteObjects(situation, body);
  }
  rewriteRequests(situation);
  replaceWrittenKeys(situation);
  rewriteModels(situation);
  rewriteVariables(situation);
  noteIndexes(situation);
  noteAnswers(situation);
  noteStructuredOutput(situation);
  for (const entry of located) settleRest(situation, entry);
  return ledger.close();
}

/** A variable by which the SDKs find a base URL is read or set somewhere. */
function setsSdkBase({ kind, detail }: Finding): boolean {
  return /^env/.test(kind) && isSdkBaseUrl(detail);
}

/** Says of everything that does not move why it does not. */
function explainFates({ located, ledger, target }: Situation, verdicts: Verdicts): void {
  for (const { node, finding } of located) {
    const verdict = verdicts.verdictOf(node);
    if (!verdict || verdict.fate === 'moves' || verdict.code === undefined) continue;
    if (verdict.fate === 'left' || verdict.isChosen) ledger.leave(finding.id, verdict.code, verdict.args);
    else {
      const args = { ...verdict.args, to: target.provider };
      ledger.manual(node, { code: verdict.code, args, findings: [finding.id] });
    }
  }
}

/** A call that moves with its client needs no edit of its own. */
function settleRest({ ledger, fates }: Situation, { node, finding }: Located): void {
  if (ledger.isSettled(finding.id)) return;
  const isSender = finding.kind === 'call' || finding.kind === 'model-ref' || finding.kind === 'http';
  if (isSender && fates.ofSender(node) === 'moves') ledger.leave(finding.id, 'moves-with-client');
  else ledger.manual(node, { code: 'not-covered', args: { what: finding.detail }, findings: [finding.id] });
}
