import { positionAt, rangeBetween } from '../../core/range.ts';
import type { Contribution, Edit, ManualItem, Reason } from '../plan.ts';
import type { ConfigView } from './view.ts';

/** An edit by offsets. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly status: Edit['status'];
  readonly reason: Reason;
  readonly findings: readonly string[];
}

/** A manual item by its offset. */
export interface Left {
  readonly at: number;
  readonly reason: Reason;
  readonly advice: Reason;
  readonly findings: readonly string[];
}

/** What one editor says about a file. */
export interface Draft {
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
}

export const NOTHING: Draft = { changes: [], left: [] };

/** A reason of this room; its advice has the code with `-advice` behind. */
export function reasonOf(code: string, args: Record<string, string> = {}): Reason {
  return { code: `migrate-config.${code}`, args };
}

/** What is left to a person, with the advice that belongs to the reason. */
export function leave(
  at: number,
  code: string,
  args: Record<string, string>,
  findings: readonly string[],
): Left {
  return { at, reason: reasonOf(code, args), advice: reasonOf(`${code}-advice`, args), findings };
}

export function mergeDrafts(drafts: readonly Draft[]): Draft {
  return {
    changes: drafts.flatMap(({ changes }) => changes),
    left: drafts.flatMap(({ left }) => left),
  };
}

/** The drafts as a part of a plan, sorted by place; one thing is left to a person once a file. */
export function toContribution(view: Pick<ConfigView, 'source' | 'starts'>, draft: Draft): Contribution {
  const { source, starts } = view;
  const changes = [...draft.changes].sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    edits: changes.map(({ from, to, text, status, reason, findings }) => ({
      file: source.file,
      range: rangeBetween(starts, from, to),
      text,
      status,
      reason,
      findings: [...findings],
    })),
    manual: mergeLeft(draft.left).map((left) => toManualItem(left, source.file, starts)),
    lost: [],
  };
}

function mergeLeft(left: readonly Left[]): Left[] {
  const merged = new Map<string, Left>();
  for (const item of [...left].sort((a, b) => a.at - b.at)) {
    const key = JSON.stringify(item.reason);
    const first = merged.get(key);
    const findings = [...new Set([...(first?.findings ?? []), ...item.findings])];
    merged.set(key, { ...(first ?? item), findings });
  }
  return [...merged.values()];
}

function toManualItem(
  { at, reason, advice, findings }: Left,
  file: string,
  starts: readonly number[],
): ManualItem {
  return { file, line: positionAt(starts, at).line, reason, advice, findings: [...findings] };
}
