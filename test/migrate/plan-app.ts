import { findWay } from '../../src/migrate/find-way.ts';
import { type Plan, planSchema } from '../../src/migrate/plan.ts';
import { type PlanInput, planMigration } from '../../src/migrate/planner.ts';
import { resolveTarget, type TargetWishes } from '../../src/migrate/resolve-target.ts';
import type { Selection } from '../../src/migrate/selection.ts';
import { listProviders } from '../../src/providers/index.ts';
import { scanRepository } from '../../src/scan/scan.ts';

const SCAN = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };

export interface Wishes extends Omit<TargetWishes, 'from'> {
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: string | undefined;
  readonly selection?: Selection | undefined;
}

/** What the planner gets for a folder, as the command gives it. */
export async function planInput(
  root: string,
  to: string,
  { selection, from, ...wishes }: Wishes = {},
): Promise<PlanInput> {
  const way = findWay(await listProviders(), { from, to, models: wishes.models?.keys() });
  const { provider, from: departure } = way;
  const scanned = await scanRepository(root, { ...SCAN, vendor: departure?.vendor });
  return {
    root,
    scanned,
    provider,
    target: resolveTarget(provider, { ...wishes, from: departure }),
    selection,
  };
}

/** The plan for a folder, checked against its schema. */
export async function planFolder(root: string, to: string, wishes: Wishes = {}): Promise<Plan> {
  return planSchema.parse(planMigration(await planInput(root, to, wishes)));
}
