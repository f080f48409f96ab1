import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/migrate/plan.ts';
import { textsAfter, writeFiles } from './app-cases.ts';
import { planFolder } from './plan-app.ts';

/** A repository, and where it is taken one after the other. */
export interface Walk {
  readonly input: string;
  /** From OpenAI on: `['alibaba', 'openai']`. */
  readonly stations: readonly string[];
}

export interface Walked {
  /** Every file with its text at the end. */
  readonly files: ReadonlyMap<string, string>;
  /** Edits that a second run of the last plan asks for. */
  readonly again: number;
}

/**
 * Migrates a copy of a repository along the stations. On the way back each model becomes the one that it was, as
 * whoever kept the first plan would say by `--model`; where several had become one, the last of them.
 */
export async function walk({ input, stations }: Walk): Promise<Walked> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-way-')));
  try {
    cpSync(input, folder, { recursive: true });
    let from = 'openai';
    let rows: Plan['models'] = [];
    let again = 0;
    for (const to of stations) {
      const models = to === 'openai' ? new Map(rows.map((row) => [row.to, row.from])) : undefined;
      const plan = await planFolder(folder, to, { from, models });
      writeFiles(folder, textsAfter(folder, plan));
      again = (await planFolder(folder, to, { from, models })).edits.length;
      from = to;
      rows = plan.models;
    }
    return { files: readTree(folder), again };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder with its text. */
export function readTree(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** The lines that only one of two trees has, by file; empty where they are the same. */
export function compareTrees(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((file) => {
    const [old, now] = [before.get(file) ?? '', after.get(file) ?? ''];
    if (old === now) return [];
    return [
      `  ${file}`,
      ...onlyIn(old, now).map((line) => `  - ${line}`),
      ...onlyIn(now, old).map((line) => `  + ${line}`),
    ];
  });
}

function onlyIn(text: string, other: string): string[] {
  const left = other.split('\n');
  return text.split('\n').flatMap((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [line.trimEnd()];
  });
}
