import type { Finding } from '../../core/finding.ts';
import type { Plan } from '../plan.ts';

/** A repository before and after an apply, with what would be planned on it now. */
export interface Recheck {
  readonly before: readonly Finding[];
  readonly plan: Plan;
  readonly after: readonly Finding[];
  readonly next: Plan;
  /** A person wrote texts of the plan: what a second plan makes of them is not known. */
  readonly isEdited: boolean;
}

const SENDERS: ReadonlySet<string> = new Set(['client', 'call', 'http', 'model-ref']);
/** Reasons to need no edit that mean: this goes to the provider now. */
const FOLLOWS = new Set([
  'migrate.moves-with-client',
  'migrate.inherits-options',
  'migrate.follows-environment',
  'migrate.agents-told',
]);

/**
 * What an apply did not bring about, as `file:line detail`: code that was meant to move and still calls OpenAI, and
 * edits that a second plan still asks for. Where something of the plan was declined, a second plan asks for that.
 */
export function findUnmoved({ before, plan, after, next, isEdited }: Recheck): string[] {
  const isSwitch = plan.strategy === 'switch';
  const moving = new Set(plan.edits.filter(isMove).flatMap(({ findings }) => findings));
  for (const { finding, reason } of plan.unchanged) if (FOLLOWS.has(reason.code)) moving.add(finding);
  const left = new Set(plan.manual.flatMap(({ findings }) => findings));
  const allowed = new Map<string, number>();
  for (const finding of before) {
    const isMoving = moving.has(finding.id) && !left.has(finding.id);
    if (isDirect(finding) && !isMoving) allowed.set(keyOf(finding), (allowed.get(keyOf(finding)) ?? 0) + 1);
  }
  // A switch can still choose OpenAI: that code goes by it is what a second plan says.
  const direct = (isSwitch ? [] : after.filter(isDirect)).filter((finding) => {
    const count = allowed.get(keyOf(finding)) ?? 0;
    allowed.set(keyOf(finding), count - 1);
    return count <= 0;
  });
  const isWhole =
    !isEdited && plan.manual.every(({ reason }) => !/^migrate\.(?:declined|needed-by)/.test(reason.code));
  const again = isWhole ? next.edits : [];
  return [
    ...direct.map(({ file, range, detail }) => `${file}:${range.start.line} ${detail}`),
    ...again.map(({ file, range }) => `${file}:${range.start.line}`),
    ...(isWhole ? next.newFiles.map(({ file }) => file) : []),
  ];
}

/** What is written beside something leaves that where it is. */
function isMove({ reason }: Plan['edits'][number]): boolean {
  return !/^migrate-config\.(?:key|base-url)-added$/.test(reason.code);
}

function isDirect({ kind, destination }: Finding): boolean {
  return SENDERS.has(kind) && destination?.kind === 'direct';
}

/** A call has the same place after an apply but for its line. */
function keyOf({ file, kind, rule, symbol, detail }: Finding): string {
  return JSON.stringify([file, kind, rule, symbol, detail]);
}
