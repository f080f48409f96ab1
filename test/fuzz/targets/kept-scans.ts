import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { readCacheEntry, writeCacheEntry } from '../../../src/cache/cache-entry.ts';
import { findKeptScan, keepScan } from '../../../src/scan/kept-scan.ts';
import { scanRepository } from '../../../src/scan/scan.ts';
import { hold } from '../check/broken-invariant.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { type Mutation, mutate, mutations } from '../generate/mutations.ts';

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
const FILES = { '.env.example': Buffer.from('OPENAI_API_KEY=\n'), 'README.md': Buffer.from('# A\n') };

/**
 * An entry of the cache with bytes changed: it is passed over. Where the change is signed, as a file of another
 * version could be, it gives something or nothing, but ends no scan.
 */
export const keptScans: FuzzTarget = {
  name: 'kept-scans',
  share: 5,
  cases: fc
    .record({ changes: mutations(3), isSigned: fc.boolean() })
    .map((options) => ({ files: FILES, options: { ...options } })),
  check: async (root, { options }) => {
    const { changes, isSigned } = options as {
      readonly changes: readonly Mutation[];
      readonly isSigned: boolean;
    };
    const path = `${root}-kept.bin`;
    try {
      const { report, listed, repository, hits } = await scanRepository(root, OPTIONS);
      keepScan(path, report, {
        listed,
        repository,
        hits,
        startedAt: Date.now() + 60_000,
        maxBytes: OPTIONS.maxFileBytes,
      });
      const before = findKeptScan(path, root, OPTIONS.maxFileBytes)?.report;
      hold(JSON.stringify(before) === JSON.stringify(report), 'a kept report is another', { before, report });
      if (isSigned) writeCacheEntry(path, mutate(readCacheEntry(path) ?? Buffer.alloc(0), changes));
      else writeFileSync(path, mutate(readFileSync(path), changes));
      const kept = findKeptScan(path, root, OPTIONS.maxFileBytes);
      if (isSigned || !kept) return;
      hold(JSON.stringify(kept.report) === JSON.stringify(report), 'a damaged report is taken', kept.report);
    } finally {
      rmSync(path, { force: true });
    }
  },
};
