import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { pruneCacheEntries, readCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import type { Report } from '../core/report.ts';

/** What a commit holds never changes, so what an earlier comparison found in it stands. */
export interface BaseReport {
  readonly report: Report;
  /** Folders of the tree that hold another repository. */
  readonly submodules: readonly string[];
  /** Of the text of each file with a finding. */
  readonly digests: Readonly<Record<string, string>>;
}

export type Read = (file: string) => string | undefined;

export function findBaseReport(entry: string): BaseReport | undefined {
  const body = readCacheEntry(entry);
  return body && (JSON.parse(body.toString('utf8')) as BaseReport);
}

export function keepBaseReport(entry: string, base: BaseReport): void {
  writeCacheEntry(entry, Buffer.from(JSON.stringify(base)));
  pruneCacheEntries(dirname(entry));
}

/** The digests of the texts that a comparison asks for. */
export function digestTexts({ findings }: Report, read: Read): Readonly<Record<string, string>> {
  const files = [...new Set(findings.map(({ file }) => file))];
  return Object.fromEntries(files.map((file) => [file, digest(read(file))]));
}

/** The files with a finding whose text is not what it was. */
export function findChangedTexts({ digests }: BaseReport, read: Read): string[] {
  return Object.entries(digests)
    .filter(([file, before]) => before === '' || digest(read(file)) !== before)
    .map(([file]) => file);
}

function digest(text: string | undefined): string {
  return text === undefined ? '' : createHash('sha256').update(text).digest('hex');
}
