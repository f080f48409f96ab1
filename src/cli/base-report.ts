import { dirname } from 'node:path';
import { pruneCacheEntries, readCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import type { Report } from '../core/report.ts';

/** The report of a commit, kept by an earlier comparison: what a commit holds never changes. */
export function findBaseReport(entry: string): Report | undefined {
  const body = readCacheEntry(entry);
  return body && (JSON.parse(body.toString('utf8')) as Report);
}

export function keepBaseReport(entry: string, report: Report): void {
  writeCacheEntry(entry, Buffer.from(JSON.stringify(report)));
  pruneCacheEntries(dirname(entry));
}
