import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/messages.ts';
import { decodeText } from '../../files/decode.ts';
import { findDirtyFiles } from '../../migrate/apply/dirty-files.ts';
import type { Departure } from '../../migrate/departure.ts';
import { type Declining, findFollowers } from '../../migrate/find-followers.ts';
import type { Fit } from '../../migrate/fit/fit.ts';
import { fitModels, listUsedModels } from '../../migrate/fit/fit-models.ts';
import { measureFit } from '../../migrate/fit/measure-fit.ts';
import { listChanges } from '../../migrate/list-changes.ts';
import { type PlanInput, planMigration } from '../../migrate/planner.ts';
import { resolveTarget } from '../../migrate/resolve-target.ts';
import type { Selection } from '../../migrate/selection.ts';
import type { Target } from '../../migrate/target.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ScannedRepository } from '../../scan/scan.ts';
import type { Facts, Prepared } from './facts.ts';
import type { Choices } from './state.ts';

export interface FactsInput {
  /** Absolute and real. */
  readonly root: string;
  readonly scanned: ScannedRepository;
  readonly providers: readonly Provider[];
  /** Country codes of the users, as far as declared. */
  readonly users: readonly string[];
  /** What of the repository is to move. */
  readonly selection?: Selection;
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: Departure | undefined;
  readonly language: Language;
  readonly answered: Facts['answered'];
}

/** The facts of one repository. What is asked twice is worked out once. */
export function createFacts(input: FactsInput): Facts {
  const { root, scanned, providers, users, language, answered, selection, from } = input;
  let fit: Fit | undefined;
  const prepared = new Map<string, Prepared>();
  const targetOf = (choices: Choices) => {
    const provider = providers.find(({ id }) => id === choices.provider);
    if (!provider) throw new Error('no provider was chosen');
    return { provider, target: createTarget(provider, choices, from) };
  };
  return {
    language,
    answered,
    providers,
    fit: () => {
      fit ??= measureFit({ root, scanned, users, from }, providers);
      return fit;
    },
    models: (choices) => {
      const { provider, target } = targetOf(choices);
      const place = provider.endpoints.find(({ id }) => id === target.endpoint.id)?.place ?? 'mainland';
      return fitModels(listUsedModels(scanned.report.findings, from?.vendor), { provider, target, place });
    },
    prepare: (choices) => {
      const { provider, target } = targetOf(choices);
      const key = JSON.stringify({ ...target, models: [...target.models] });
      const known = prepared.get(key) ?? prepare({ root, scanned, provider, target, selection });
      prepared.set(key, known);
      return known;
    },
    read: (file) => readText(root, file),
  };
}

/** A model that was typed need not be in the catalogue: what a provider serves today may not be there yet. */
function createTarget(
  provider: Provider,
  { endpoint, models, env, keyVariable, strategy }: Choices,
  from: Departure | undefined,
): Target {
  const target = resolveTarget(provider, {
    endpoint,
    keepEnv: env === 'keep',
    strategy,
    keyVariable: env === 'own' ? keyVariable : undefined,
    from,
  });
  return { ...target, models };
}

function prepare(input: PlanInput): Prepared {
  const { root } = input;
  const plan = planMigration(input);
  const present = plan.files.map(({ file }) => {
    const path = join(root, file);
    return { file, path, bytes: readFileSync(path) };
  });
  const known = new Map<string, Declining>();
  return {
    input,
    plan,
    changes: listChanges(plan),
    declining: (declined) => {
      const key = [...declined].sort().join();
      const found = known.get(key) ?? findFollowers(input, plan, declined);
      known.set(key, found);
      return found;
    },
    dirty: findDirtyFiles(present),
  };
}

/** The planner has checked that it is a regular file in UTF-8. */
function readText(root: string, file: string): string {
  const decoded = decodeText(readFileSync(join(root, file)));
  return decoded.ok ? decoded.text : '';
}
