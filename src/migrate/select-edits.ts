import type { Declining } from './find-followers.ts';
import { keepsOpenAI, takesFromOpenAI } from './keeps-openai.ts';
import { listChanges, type PlannedChange } from './list-changes.ts';
import { listModels } from './list-models.ts';
import type { Edit, LostParameter, ManualItem, Plan } from './plan.ts';

/**
 * The plan with only the accepted changes. What is declined becomes a manual item. Where a declined change leaves code
 * at OpenAI, configuration goes on giving what that code reads: edits that would take it away are declined with it.
 * @param accepted ids of `listChanges(plan)`; an id that is not among them is passed over
 * @param declining what comes of the changes that are not among them
 */
export function selectEdits(plan: Plan, accepted: ReadonlySet<string>, declining?: Declining): Plan {
  const changes = listChanges(plan);
  const isFollower = ({ id }: PlannedChange): boolean => declining?.followers.has(id) ?? false;
  const declined = changes.filter((change) => !accepted.has(change.id) && !isFollower(change));
  const keepsSome = declined.some(keepsOpenAI);
  const held = changes.filter(
    (change) => isFollower(change) || (accepted.has(change.id) && keepsSome && takesFromOpenAI(change)),
  );
  const kept = changes.filter((change) => accepted.has(change.id) && !held.includes(change));
  const edits = new Set(kept.flatMap((change) => [...change.edits]));
  const files = new Set(kept.flatMap((change) => change.edits.map(({ file }) => file)));
  const newFiles = new Set(kept.flatMap((change) => [...change.newFiles]));
  const dropped = plan.edits.filter((edit) => !edits.has(edit));
  const rest = declining?.plan ?? plan;
  const manual = sortManual([
    ...rest.manual,
    ...declined.map((change) => toManual(change, 'migrate.declined')),
    ...held.map((change) => toManual(change, takesFromOpenAI(change) ? NEEDED : FOLLOWS)),
  ]);
  const named = new Set(manual.flatMap(({ findings }) => findings));
  return {
    ...plan,
    files: plan.files.filter(({ file }) => files.has(file)),
    edits: plan.edits.filter((edit) => edits.has(edit)),
    newFiles: plan.newFiles.filter((file) => newFiles.has(file)),
    models: listModels([...edits]),
    env: plan.env.flatMap((variable) => keepPlaces(variable, [...edits])),
    lost: plan.lost.map((loss) => keepParameter(loss, dropped)),
    manual,
    unchanged: rest.unchanged.filter(({ finding }) => !named.has(finding)),
  };
}

const NEEDED = 'migrate.needed-by-declined';
const FOLLOWS = 'migrate.follows-declined';

function keepPlaces(variable: Plan['env'][number], edits: readonly Edit[]): Plan['env'] {
  const places = variable.places.filter(({ file, line }) =>
    edits.some(
      ({ file: other, range, reason }) =>
        other === file && range.start.line === line && reason.args.from === variable.from,
    ),
  );
  return places.length > 0 ? [{ ...variable, places }] : [];
}

/** A parameter whose edit was declined is still there. */
function keepParameter(loss: LostParameter, dropped: readonly Edit[]): LostParameter {
  const isUndone = dropped.some(
    ({ file, range }) => file === loss.file && range.start.line <= loss.line && range.end.line >= loss.line,
  );
  return isUndone && loss.done !== 'nothing' ? { ...loss, done: 'kept' } : loss;
}

function toManual({ edits, newFiles }: PlannedChange, code: string): ManualItem {
  const [first] = edits;
  const file = first?.file ?? newFiles[0]?.file ?? '';
  const to = first?.text.trim().slice(0, 80) ?? '';
  const reason = { code, args: { to } };
  return {
    file,
    line: first?.range.start.line ?? 1,
    reason,
    advice: reason,
    findings: [...new Set(edits.flatMap(({ findings }) => findings))],
  };
}

/** By file, then line. */
export function sortManual(items: readonly ManualItem[]): ManualItem[] {
  return [...items].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
