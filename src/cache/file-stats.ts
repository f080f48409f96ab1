import { lstatSync, type Stats } from 'node:fs';

/** What changes about a file when its content does: size, times of content and of entry, and which file it is. */
export const STAT_FIELDS = 4;

/** A file that was written just before it was read may be written again without its time moving on. */
const UNSURE_MS = 2000;

/**
 * The stats of each path, `STAT_FIELDS` numbers a path in the order of the paths. What changed after `since`
 * (milliseconds, less a margin) gets numbers that equal nothing, so that it counts as changed.
 * @param root absolute
 */
export function readStats(root: string, paths: readonly string[], since: number): Float64Array {
  const table = new Float64Array(paths.length * STAT_FIELDS);
  for (const [row, path] of paths.entries()) table.set(rowOf(root, path, since), row * STAT_FIELDS);
  return table;
}

/** Whether the file of a row was left alone since well before the table was made. */
export function isSure(table: Float64Array, row: number): boolean {
  return !Number.isNaN(table[row * STAT_FIELDS]);
}

/** The rows of which the file is no longer what the table says. */
export function findChanged(root: string, paths: readonly string[], table: Float64Array): number[] {
  const changed: number[] = [];
  for (const [row, path] of paths.entries()) {
    const at = row * STAT_FIELDS;
    if (rowOf(root, path, Infinity).some((value, field) => value !== table[at + field])) changed.push(row);
  }
  return changed;
}

const MISSING = [-1, -1, -1, -1] as const;
const UNSURE = [NaN, NaN, NaN, NaN] as const;

function rowOf(root: string, path: string, since: number): readonly number[] {
  const stats = statOf(path === '' ? root : `${root}/${path}`);
  if (!stats) return MISSING;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) < since - UNSURE_MS ? [size, mtimeMs, ctimeMs, ino] : UNSURE;
}

/** Of a link itself, not of what it leads to; undefined where nothing is to be seen. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
