import { compareLocations } from '../../core/range.ts';
import type { PlannedChange } from '../../migrate/list-changes.ts';
import type { Plan } from '../../migrate/plan.ts';
import { selectEdits } from '../../migrate/select-edits.ts';
import type { Prepared } from './facts.ts';
import type { Replacement, State } from './state.ts';

/** The plan of what was accepted, with the texts that were edited by hand. */
export function settlePlan(prepared: Prepared, { verdicts, replacements }: State): Plan {
  const { plan, changes } = prepared;
  const accepted = new Set(changes.map(({ id }) => id).filter((id) => verdicts.get(id) === 'accept'));
  const declining = prepared.declining(declinedIn(verdicts));
  return changes.reduce(
    (settled, change) => {
      const replacement = replacements.get(change.id);
      return replacement && accepted.has(change.id) ? replace(settled, change, replacement) : settled;
    },
    selectEdits(plan, accepted, declining),
  );
}

/** The changes that somebody skipped. */
export function declinedIn(verdicts: State['verdicts']): ReadonlySet<string> {
  return new Set([...verdicts].flatMap(([id, verdict]) => (verdict === 'skip' ? [id] : [])));
}

/** Puts a replacement in the place of a change, unless the change was left out for the sake of others. */
function replace(plan: Plan, change: PlannedChange, { edits, newFiles }: Replacement): Plan {
  const isIn = change.edits.every((edit) => plan.edits.includes(edit));
  if (!isIn) return plan;
  const kept = plan.edits.filter((edit) => !change.edits.includes(edit));
  const all = [...kept, ...edits].sort(compareLocations);
  const files = new Set(all.map(({ file }) => file));
  return {
    ...plan,
    edits: all,
    files: plan.files.filter(({ file }) => files.has(file)),
    newFiles: [...plan.newFiles.filter((file) => !change.newFiles.includes(file)), ...newFiles],
  };
}

/** A change as it would be made now. */
export function currentChange(change: PlannedChange, { replacements }: State): Replacement {
  return replacements.get(change.id) ?? { edits: change.edits, newFiles: change.newFiles };
}
