import { findUnmoved } from '../migrate/apply/check-moved.ts';
import type { Plan } from '../migrate/plan.ts';
import { type PlanInput, planMigration } from '../migrate/planner.ts';
import type { ScanOptions } from '../scan/options.ts';
import { scanForPlan } from './scan-for-plan.ts';

export interface RecheckOptions {
  readonly scan: ScanOptions;
  /** Texts of the plan were written by hand, so that a second plan may ask for others. */
  readonly isEdited?: boolean;
}

/** What looks at the tree after an apply: a second scan, and a second plan from it. */
export function createRecheck(
  input: PlanInput,
  plan: Plan,
  { scan, isEdited = false }: RecheckOptions,
): () => Promise<readonly string[]> {
  return async () => {
    const scanned = await scanForPlan(input.root, scan);
    const next = planMigration({ ...input, scanned });
    const before = input.scanned.report.findings;
    return findUnmoved({ before, plan, after: scanned.report.findings, next, isEdited });
  };
}
