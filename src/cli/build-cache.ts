import { resolveCacheFolder } from '../cache/cache-folder.ts';
import { BUILD } from '../core/version.ts';
import type { Io } from './io.ts';

let isSaving = false;

/** Where this run keeps what a later one can use; undefined where the user wants no cache, or the tool runs from source. */
export function openCache(io: Io, isWanted = true): string | undefined {
  const folder = BUILD !== undefined && isWanted ? resolveCacheFolder(io.env, process.platform) : undefined;
  if (folder !== undefined) saveCompilerCodeAtEnd();
  return folder;
}

/** Once the report is out, nobody waits for it. */
function saveCompilerCodeAtEnd(): void {
  if (isSaving) return;
  isSaving = true;
  process.once('beforeExit', async () => {
    const { saveCompilerCode } = await import('../scan/compiler.ts');
    saveCompilerCode();
  });
}
