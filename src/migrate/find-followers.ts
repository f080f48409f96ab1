import { keepsOpenAI, takesFromOpenAI } from './keeps-openai.ts';
import { listChanges, type PlannedChange } from './list-changes.ts';
import type { Edit, Plan } from './plan.ts';
import { type PlanInput, planMigration } from './planner.ts';

/** What declining some changes of a plan comes to. */
export interface Declining {
  /** Ids of the changes that lose their reason with the declined ones. */
  readonly followers: ReadonlySet<string>;
  /** What would be planned, were it known from the start that the declined code stays at OpenAI. */
  readonly plan: Plan;
}

/**
 * What goes with declined changes: the models and parameters of a client that stays at OpenAI, the configuration that
 * its code goes on reading. Found by planning again with what was declined kept.
 * @param input what `plan` was made from
 * @param declined ids of `listChanges(plan)`
 */
export function findFollowers(input: PlanInput, plan: Plan, declined: ReadonlySet<string>): Declining {
  const changes = listChanges(plan);
  const followers = new Set<string>();
  let kept: { readonly keep: ReadonlySet<string>; readonly plan: Plan } = { keep: new Set(), plan };
  for (;;) {
    const stays = changes.filter(({ id }) => declined.has(id) || followers.has(id));
    const keep = new Set(stays.filter(keepsOpenAI).flatMap(findingsOf));
    if (keep.size === kept.keep.size) return { followers, plan: kept.plan };
    kept = { keep, plan: planKeeping(input, keep) };
    const places = new Set(kept.plan.edits.map(toKey));
    for (const change of changes) {
      const isGone = takesFromOpenAI(change) || change.edits.some((edit) => !places.has(toKey(edit)));
      if (isGone && !declined.has(change.id)) followers.add(change.id);
    }
  }
}

function planKeeping(input: PlanInput, keep: ReadonlySet<string>): Plan {
  const { selection } = input;
  const all = new Set([...(selection?.keep ?? []), ...keep]);
  return planMigration({ ...input, selection: { ...selection, keep: all } });
}

function findingsOf({ edits }: PlannedChange): string[] {
  return edits.flatMap(({ findings }) => findings);
}

function toKey({ file, range, text }: Edit): string {
  return JSON.stringify([file, range, text]);
}
