import { listChanges, type PlannedChange } from './list-changes.ts';
import { listModels } from './list-models.ts';
import type { Edit, LostParameter, ManualItem, Plan } from './plan.ts';

/**
 * The plan with only the accepted changes. What is declined becomes a manual item. Where a declined change leaves code
 * at OpenAI, configuration goes on giving what that code reads: edits that would take it away are declined with it.
 * @param accepted ids of `listChanges(plan)`; an id that is not among them is passed over
 */
export function selectEdits(plan: Plan, accepted: ReadonlySet<string>): Plan {
  const changes = listChanges(plan);
  const declined = changes.filter(({ id }) => !accepted.has(id));
  const needed = declined.some(keepsOpenAI)
    ? changes.filter((change) => accepted.has(change.id) && takesFromOpenAI(change))
    : [];
  const kept = changes.filter((change) => accepted.has(change.id) && !needed.includes(change));
  const edits = new Set(kept.flatMap((change) => [...change.edits]));
  const files = new Set(kept.flatMap((change) => change.edits.map(({ file }) => file)));
  const newFiles = new Set(kept.flatMap((change) => [...change.newFiles]));
  const dropped = plan.edits.filter((edit) => !edits.has(edit));
  return {
    ...plan,
    files: plan.files.filter(({ file }) => files.has(file)),
    edits: plan.edits.filter((edit) => edits.has(edit)),
    newFiles: plan.newFiles.filter((file) => newFiles.has(file)),
    models: listModels([...edits]),
    env: plan.env.flatMap((variable) => keepPlaces(variable, [...edits])),
    lost: plan.lost.map((loss) => keepParameter(loss, dropped)),
    manual: sortManual([
      ...plan.manual,
      ...declined.map((change) => toManual(change, 'migrate.declined')),
      ...needed.map((change) => toManual(change, 'migrate.needed-by-declined')),
    ]),
  };
}

const SENDERS = /^migrate\.(?:client|variable|agents|request|chat-completions|switch)/;
const TAKEN = /^migrate-config\.(?:key-renamed|base-url|url|origin|model)|^migrate\.variable-in-config/;

/** Without this change some code goes on calling OpenAI. */
function keepsOpenAI({ edits }: PlannedChange): boolean {
  return edits.some(({ reason }) => SENDERS.test(reason.code));
}

/** Configuration that code which stays at OpenAI would miss. Keys that are added beside the old one take nothing. */
function takesFromOpenAI({ edits }: PlannedChange): boolean {
  return edits.some(
    ({ reason }) => TAKEN.test(reason.code) && reason.code !== 'migrate-config.base-url-added',
  );
}

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
