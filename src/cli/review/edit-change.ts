import { diffWordsWithSpace } from 'diff';
import { MigrateScanError } from '../../core/errors.ts';
import { lineStarts, rangeBetween } from '../../core/range.ts';
import { applyEdits } from '../../migrate/apply/apply-edits.ts';
import { maskSecretLine } from '../../migrate/apply/secret-lines.ts';
import type { PlannedChange } from '../../migrate/list-changes.ts';
import type { Edit } from '../../migrate/plan.ts';
import type { Replacement } from './state.ts';

/** The lines of a file that a change touches: as they are, and as the change makes them. */
export interface Passage {
  /** UTF-16 offsets in the file. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The passage of a change in one file; undefined for a file that the change creates.
 * @param edits what the change was planned as: says which lines
 * @param current what it is by now, within the same lines
 */
export function findPassage(
  text: string,
  edits: readonly Edit[],
  current: readonly Edit[] = edits,
): Passage | undefined {
  if (edits.length === 0) return undefined;
  const starts = lineStarts(text);
  const first = Math.min(...edits.map(({ range }) => range.start.line));
  const last = Math.max(...edits.map(({ range }) => range.end.line));
  const from = starts[first - 1] ?? 0;
  const to = starts[last] ?? text.length;
  const edited = applyEdits(text, current);
  return {
    from,
    to,
    before: text.slice(from, to),
    after: edited.slice(from, edited.length - (text.length - to)),
  };
}

/** Whether some line of a text holds what looks like a secret's value: it is not copied to another file. */
export function holdsSecret(file: string, text: string): boolean {
  return text.split('\n').some((line) => maskSecretLine(file, line) !== line);
}

export interface EditedText {
  readonly file: string;
  /** The file as it was planned on. */
  readonly text: string;
  /** What the editor gave back for the passage, or for the whole new file. */
  readonly edited: string;
  /** Edits of other changes in the same file. */
  readonly others: readonly Edit[];
}

/**
 * The change with the text of one file as somebody wrote it; a message code where it covers the place of another
 * change.
 */
export function replaceText(
  change: PlannedChange,
  current: Replacement,
  { file, text, edited, others }: EditedText,
): Replacement | string {
  const newFile = current.newFiles.find((one) => one.file === file);
  if (newFile) {
    const newFiles = current.newFiles.map((one) => (one === newFile ? { ...one, text: edited } : one));
    return { ...current, newFiles };
  }
  const passage = findPassage(
    text,
    change.edits.filter((edit) => edit.file === file),
  );
  if (!passage) return current;
  const findings = [
    ...new Set(change.edits.filter((edit) => edit.file === file).flatMap((edit) => edit.findings)),
  ];
  const own = toEdits(text, passage, edited).map(
    (edit): Edit => ({
      ...edit,
      file,
      status: 'review',
      reason: { code: 'review.edited', args: {} },
      findings,
    }),
  );
  if (!fits(text, [...own, ...others])) return 'review.edit-covers-another';
  return { ...current, edits: [...current.edits.filter((edit) => edit.file !== file), ...own] };
}

function fits(text: string, edits: readonly Edit[]): boolean {
  try {
    applyEdits(text, edits);
    return true;
  } catch (error) {
    if (error instanceof MigrateScanError) return false;
    throw error;
  }
}

/** The words that differ, so that other changes in the same lines keep their place. */
function toEdits(text: string, { from, before }: Passage, edited: string): Pick<Edit, 'range' | 'text'>[] {
  const starts = lineStarts(text);
  const edits: { from: number; to: number; text: string }[] = [];
  let at = from;
  for (const { value, added, removed } of diffWordsWithSpace(before, edited)) {
    const last = edits.at(-1);
    if (!added && !removed) at += value.length;
    else if (removed) {
      if (last && last.to === at) last.to += value.length;
      else edits.push({ from: at, to: at + value.length, text: '' });
      at += value.length;
    } else if (last && last.to === at) last.text += value;
    else edits.push({ from: at, to: at, text: value });
  }
  return edits.map((edit) => ({ range: rangeBetween(starts, edit.from, edit.to), text: edit.text }));
}
