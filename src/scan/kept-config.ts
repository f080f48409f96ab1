import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pruneCacheEntries, readCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import type { ConfigResult } from '../config/read-config.ts';
import type { SourceText } from '../core/source-text.ts';
import { BUILD } from '../core/version.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import { digestText } from './questions.ts';

/** By file: a digest of its text, and what it says. */
type Entry = Readonly<Record<string, readonly [digest: string, result: ConfigResult]>>;

/** What was read from each file, in order. */
export type ReadConfigs = ReadonlyMap<SourceText, ConfigResult>;

export interface KeptConfig {
  /** What an earlier scan has read from this text of a file. */
  find(source: SourceText): ConfigResult | undefined;
  /** Writes down what all files said, if that is news. Nothing happens where it cannot be written. */
  save(results: ReadConfigs): void;
}

/** What the same configuration files said in an earlier scan, of whatever folder: a file says what its text says. */
export function openKeptConfig(
  cacheFolder: string,
  { files, vendor }: { readonly files: readonly string[]; readonly vendor: Vendor | undefined },
): KeptConfig {
  const folder = join(cacheFolder, 'config');
  const name = createHash('sha256')
    .update(JSON.stringify([BUILD, vendor, files]))
    .digest('hex');
  const path = join(folder, `${name.slice(0, 32)}.bin`);
  const body = readCacheEntry(path);
  const entry: Entry = body ? JSON.parse(body.toString('utf8')) : {};
  const find: KeptConfig['find'] = ({ file, text }) => {
    const known = entry[file];
    return known?.[0] === digestText(text) ? known[1] : undefined;
  };
  return {
    find,
    save(results) {
      if ([...results.keys()].every(find)) return;
      const next = [...results].map(
        ([{ file, text }, result]) => [file, [digestText(text), result]] as const,
      );
      writeCacheEntry(path, Buffer.from(JSON.stringify(Object.fromEntries(next))));
      pruneCacheEntries(folder);
    },
  };
}
