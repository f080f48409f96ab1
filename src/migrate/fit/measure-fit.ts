import { MigrateScanError } from '../../core/errors.ts';
import { VERSION } from '../../core/version.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ScannedRepository } from '../../scan/scan.ts';
import type { Departure } from '../departure.ts';
import type { Plan, Reason } from '../plan.ts';
import { planMigration } from '../planner.ts';
import { resolveTarget } from '../resolve-target.ts';
import { advise } from './advise.ts';
import { chooseEndpoint } from './choose-endpoint.ts';
import type { Fit, ProviderFit } from './fit.ts';
import { fitModels, listUsedModels } from './fit-models.ts';
import { countCalls, judgeCalls, listOpenAICalls } from './judge-calls.ts';
import { listLost } from './list-lost.ts';
import { recommend } from './recommend.ts';

export interface FitInput {
  /** Absolute and real. */
  readonly root: string;
  /** One scan serves all providers. */
  readonly scanned: ScannedRepository;
  /** Country codes of the users, as far as declared. */
  readonly users: readonly string[];
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: Departure | undefined;
}

/** Sets a repository against each provider, by the plan of a move there. Nothing is written. */
export function measureFit(input: FitInput, providers: readonly Provider[]): Fit {
  const fits = providers.map((provider) => measureProvider(input, provider));
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: VERSION },
    root: '.',
    users: [...input.users],
    calls: listOpenAICalls(input.scanned.report.findings).length,
    providers: fits,
    recommendation: recommend(fits),
  };
}

/** How a repository fits one provider. */
export function measureProvider(input: FitInput, provider: Provider): ProviderFit {
  const { findings } = input.scanned.report;
  const endpoint = chooseEndpoint(provider, input.users);
  const target = resolveTarget(provider, { endpoint: endpoint.id, from: input.from });
  const about = { provider: provider.id, name: provider.name, asOf: provider.asOf, endpoint };
  const models = fitModels(listUsedModels(findings, input.from?.vendor), {
    provider,
    target,
    place: endpoint.place,
  });
  const planned = tryPlan(() =>
    planMigration({ root: input.root, scanned: input.scanned, provider, target }),
  );
  if (!planned.ok) {
    const { problem } = planned;
    const nothing = { calls: countCalls([]), edits: 0, files: 0, lost: [] };
    return { ...about, ...nothing, models, problem, advice: problem };
  }
  const calls = listOpenAICalls(findings);
  const counts = countCalls(judgeCalls(calls, planned.plan).values());
  const lost = listLost(planned.plan, findings);
  return {
    ...about,
    problem: null,
    calls: counts,
    edits: planned.plan.edits.length,
    files: planned.plan.files.length,
    lost,
    models,
    advice: advise(counts, lost),
  };
}

type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problem: Reason };

/** One provider that cannot be planned for must not hide how the others fit. */
function tryPlan(plan: () => Plan): Planned {
  try {
    return { ok: true, plan: plan() };
  } catch (error) {
    if (!(error instanceof MigrateScanError)) throw error;
    return { ok: false, problem: { code: error.code, args: { ...error.args } } };
  }
}
