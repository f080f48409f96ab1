import { createHash } from 'node:crypto';
import type { Edit, NewFile, Plan, Reason } from './plan.ts';

/** Edits that only make sense together: to be accepted or declined as one. */
export interface PlannedChange {
  /** Stays the same as long as the same edits are planned on the same text. */
  readonly id: string;
  /** Every file that it touches, sorted. */
  readonly files: readonly string[];
  /** `review` as soon as one edit asks for it. */
  readonly status: Edit['status'];
  /** Why, each reason once, in the order of the edits. */
  readonly reasons: readonly Reason[];
  /** In the order of the plan. */
  readonly edits: readonly Edit[];
  readonly newFiles: readonly NewFile[];
}

/** Names that code reads and declares in several files: one new name for all of them. */
const SHARED = new Set(['migrate.variable', 'migrate.switch']);

/** The changes of a plan, in the order of their first edit. Every edit and every new file is in exactly one. */
export function listChanges(plan: Plan): PlannedChange[] {
  const withFiles = joinEdits(plan.edits).map((edits) => ({
    edits,
    newFiles: newFilesOf(edits, plan.newFiles),
  }));
  const placed = new Set(withFiles.flatMap(({ newFiles }) => newFiles));
  const alone = plan.newFiles.filter((file) => !placed.has(file));
  return [...withFiles, ...alone.map((file) => ({ edits: [], newFiles: [file] }))].map(describe);
}

/** What makes an edit belong to another one: a finding in the same file, a name, or a place that touches. */
function keysOf({ file, reason, findings, range }: Edit): string[] {
  const why = `${file}\n${reason.code}\n${JSON.stringify(reason.args)}`;
  const keys = findings.map((id) => `${file}\n${id}`);
  if (SHARED.has(reason.code)) keys.push(`${reason.code}\n${JSON.stringify(reason.args)}`);
  else if (reason.args.from !== undefined && /^migrate-config\.key-/.test(reason.code)) keys.push(why);
  else if (findings.length === 0) keys.push(`${why}\n${range.start.line}`);
  return keys;
}

/** A file that several edits need, such as a module that they import, comes with the first of them. */
function newFilesOf(edits: readonly Edit[], newFiles: readonly NewFile[]): NewFile[] {
  return newFiles.filter(({ reason }) =>
    edits.some(
      (edit) =>
        SHARED.has(reason.code) &&
        edit.reason.code === reason.code &&
        JSON.stringify(edit.reason.args) === JSON.stringify(reason.args),
    ),
  );
}

interface Group {
  readonly edits: readonly Edit[];
  readonly newFiles: readonly NewFile[];
}

function describe({ edits, newFiles }: Group): PlannedChange {
  const reasons = new Map(
    [...edits, ...newFiles].map(({ reason }) => [JSON.stringify(reason), reason] as const),
  );
  const places = edits.map(({ file, range, text }) => [file, range, text]);
  const names = newFiles.map(({ file, text }) => [file, text]);
  return {
    id: createHash('sha256')
      .update(JSON.stringify([places, names]))
      .digest('hex')
      .slice(0, 12),
    files: [...new Set([...edits, ...newFiles].map(({ file }) => file))].sort(),
    status: edits.some(({ status }) => status === 'review') ? 'review' : 'automatic',
    reasons: [...reasons.values()],
    edits,
    newFiles,
  };
}

/** Joins edits that have a key in common, whether directly or through others. */
function joinEdits(edits: readonly Edit[]): Edit[][] {
  const parents = edits.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const firsts = new Map<string, number>();
  for (const [index, edit] of edits.entries()) {
    for (const key of keysOf(edit)) {
      const first = firsts.get(key) ?? index;
      firsts.set(key, first);
      const [a, b] = [rootOf(first), rootOf(index)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, Edit[]>();
  for (const [index, edit] of edits.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), edit]);
  }
  return [...groups.values()];
}
