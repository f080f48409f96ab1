import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineStarts, rangeBetween } from '../../../src/core/range.ts';
import type { Edit, Plan } from '../../../src/migrate/plan.ts';

const REASON = { code: 'model-map', args: {} };

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An edit by line and column: `edit('a.ts', [1, 2, 1, 5], 'text')`. */
export function edit(file: string, place: readonly [number, number, number, number], text: string): Edit {
  const [line, column, endLine, endColumn] = place;
  const range = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return { file, range, text, status: 'automatic', reason: REASON, findings: ['8f1c2ab09d3e7765'] };
}

export interface Replacement {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A plan that replaces the first occurrence of a text in each file, made from the files as they are. */
export function planReplacements(
  root: string,
  replacements: readonly Replacement[],
  newFiles: Readonly<Record<string, string>> = {},
): Plan {
  const edits = replacements.map(({ file, from, to }): Edit => {
    const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`${file} does not hold ${from}`);
    const range = rangeBetween(lineStarts(text), at, at + from.length);
    return { file, range, text: to, status: 'automatic', reason: REASON, findings: [] };
  });
  return planOf(root, edits, newFiles);
}

export function planOf(
  root: string,
  edits: readonly Edit[],
  newFiles: Readonly<Record<string, string>> = {},
): Plan {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: '0.1.0' },
    provider: 'alibaba',
    endpoint: { id: 'cn-beijing', baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    strategy: 'replace',
    applied: false,
    files: files.map((file) => ({ file, sha256: hashOf(readFileSync(join(root, file))) })),
    edits: [...edits],
    newFiles: Object.entries(newFiles).map(([file, text]) => ({ file, text, reason: REASON })),
    models: [],
    env: [],
    lost: [],
    manual: [],
    unchanged: [],
  };
}

/** Every file below a folder with its bytes and permissions, `.git` and our own folder left out. */
export function readTree(root: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(root.length + 1);
    if (/^\.(?:git|migrate-scan)(?:\/|$)/.test(file)) continue;
    const mode = (statSync(path).mode & 0o7777).toString(8);
    tree[file] = entry.isFile() ? `${mode} ${readFileSync(path).toString('base64')}` : `${mode} folder`;
  }
  return tree;
}
