import type { Finding } from '../../core/finding.ts';
import type { Provider } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { isSdkBaseUrl, resolveVariableRole } from '../config/variable-roles.ts';
import { findConfigured } from '../findings-left.ts';
import type { Contribution, NewFile } from '../plan.ts';
import type { RepositoryFacts } from '../switch/modules.ts';
import { prepareSwitch } from '../switch/prepare-switch.ts';
import { type Target, vendorLeft } from '../target.ts';
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
import { findOwnSettings, type OwnSetting } from './own-settings.ts';
import { fitParameters } from './parameters.ts';
import { findResponsesCalls } from './responses.ts';
import type { Refusal } from './responses-call.ts';
import { rewriteResponses } from './responses-rewrite.ts';
import type { Situation } from './situation.ts';
import { noteObjects, noteStructuredOutput } from './structured.ts';
import { replaceWrittenKeys } from './written-keys.ts';

/** What the rewriters of source files add to a plan, and the findings that need nothing. */
export interface SourceContribution extends Contribution {
  readonly left: readonly LeftFinding[];
  readonly newFiles?: readonly NewFile[];
  /** Variables that keep their names, in capitals: configuration goes on giving them under these. */
  readonly kept?: ReadonlySet<string>;
}

/**
 * Plans the edits of source files. `context` is that of the scan which found the findings; findings in other files
 * are passed over. Every finding of kind client, call, model, model-ref, http and env ends in an edit, a manual item
 * or in `left`. The strategy `switch` needs `repository`, to know where a module may stand.
 */
export function rewriteSources(
  context: DetectorContext,
  findings: readonly Finding[],
  {
    provider,
    target: wish,
    excludes,
    repository,
  }: { readonly provider: Provider; readonly target: Target; readonly repository?: RepositoryFacts } & Choice,
): SourceContribution {
  const { analysis } = context;
  const ledger = new Ledger(analysis.fileOf);
  const all = locateFindings(analysis, findings);
  const own = findOwnSettings(analysis, all, { findings, target: wish });
  const kept = new Set(own.map(({ name }) => name.toUpperCase()));
  const target: Target = own.length > 0 ? { ...wish, kept } : wish;
  const objects = new ObjectEditor(analysis.ts, ledger);
  const way = prepareSwitch({ detect: context, ledger, objects, target, all, repository });
  const responses = findResponsesCalls(analysis, way.located, { provider, target });
  const { located } = responses;
  const fates = decideFates(context, located, {
    provider,
    target,
    excludes: excludes && ((finding) => excludes(responses.originalOf(finding))),
    objects: way.objects,
    configured: findConfigured(findings),
  });
  const situation: Situation = {
    detect: context,
    provider,
    target,
    keepsBase: findings.some(setsSdkBase),
    located,
    ledger,
    objects,
    fates,
    responses: responses.calls,
    sides: way.sides,
  };
  explainFates(situation, fates, responses.refusals);
  tellOwnSettings(situation, own);
  const bodies = collectBodies(situation);
  if (way.sides) way.switchSenders(situation, bodies);
  else {
    rewriteClients(situation);
    rewriteResponses(situation);
    rewriteAiSdk(situation);
    rewriteAgents(situation);
  }
  for (const body of bodies) {
    rewriteFunctions(situation, body);
    // What a switch adds stands before what it changes.
    if (way.sides) fitEmbeddings(situation, body);
    fitParameters(situation, body);
    fitMessages(situation, body);
    if (!way.sides) fitEmbeddings(situation, body);
    noteObjects(situation, body);
  }
  if (!way.sides) {
    rewriteRequests(situation);
    replaceWrittenKeys(situation);
    rewriteModels(situation);
    rewriteVariables(situation);
  }
  noteIndexes(situation);
  noteAnswers(situation);
  noteStructuredOutput(situation);
  for (const entry of located) settleRest(situation, entry);
  const newFiles = way.finish();
  return { ...ledger.close(), newFiles, kept };
}

/** Says once of each variable that keeps its name what it must hold from now on. */
function tellOwnSettings({ ledger, target }: Situation, own: readonly OwnSetting[]): void {
  for (const { name, node } of own) {
    const role = resolveVariableRole(name, vendorLeft(target));
    const code = role === 'key' ? 'own-setting-key' : 'own-setting-base-url';
    ledger.manual(node, { code, args: { variable: name, baseURL: target.endpoint.baseURL } });
  }
}

/** A variable by which the SDKs find a base URL is read or set somewhere. */
function setsSdkBase({ kind, detail }: Finding): boolean {
  return /^env/.test(kind) && isSdkBaseUrl(detail);
}

/** Says of everything that does not move why it does not. */
function explainFates(
  { located, ledger, target }: Situation,
  verdicts: Verdicts,
  refusals: ReadonlyMap<string, Refusal>,
): void {
  for (const { node, finding } of located) {
    const verdict = verdicts.verdictOf(node);
    if (!verdict || verdict.fate === 'moves' || verdict.code === undefined) continue;
    if (verdict.fate === 'left' || verdict.isChosen) ledger.leave(finding.id, verdict.code, verdict.args);
    else {
      const refusal = verdict.code === 'surface-unsupported' ? refusals.get(finding.id) : undefined;
      const args = { ...verdict.args, ...(refusal && { what: refusal.what }), to: target.provider };
      ledger.manual(node, { code: refusal?.code ?? verdict.code, args, findings: [finding.id] });
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
