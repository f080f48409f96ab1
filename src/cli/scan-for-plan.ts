import type { ScanOptions } from '../scan/options.ts';
import type { ScannedRepository } from '../scan/scan.ts';
import { doAtEnd } from './build-cache.ts';

/**
 * Scans a folder for a plan or a comparison: every file is analysed anew, findings that a comment ignores are left out.
 * Of an earlier run only the compiled compiler is used, and kept for the next, where the options name a cache.
 */
export async function scanForPlan(root: string, options: ScanOptions): Promise<ScannedRepository> {
  const [{ scanRepository }, { withoutIgnored }] = await Promise.all([
    import('../scan/scan.ts'),
    import('../suppression/without-ignored.ts'),
  ]);
  const scanned = await scanRepository(root, options);
  if (scanned.candidates.length > 0 && options.cacheFolder !== undefined) {
    const { saveCompilerCode } = await import('../scan/compiler.ts');
    doAtEnd(saveCompilerCode);
  }
  return withoutIgnored(scanned);
}
