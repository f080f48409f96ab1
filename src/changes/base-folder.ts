import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BaseTree, type PresentFile, readBlobs, type TreeFile } from './base-tree.ts';
import type { Git } from './git.ts';

/** What a scan never looks into: that the file is there is enough. */
const OPAQUE =
  /\.(?:png|jpe?g|gif|webp|avif|ico|icns|bmp|woff2?|ttf|otf|eot|mp[34]|mov|webm|wav|ogg|pdf|zip|gz|tgz|br|7z|jar|wasm|exe|dll|so|dylib|node|bin|onnx|parquet|sqlite|db|psd)$/i;
/** Git tracked these files whatever it ignores; a folder without git would leave them out. */
const IGNORE_FILE = /(?:^|\/)\.gitignore$/;

/**
 * Writes the files of a commit to a new folder of the system's temporary ones, for `work` to scan, and removes it
 * afterwards. No link is made, nothing is overwritten; what the file system cannot name is left out.
 */
export async function withBaseFolder<T>(
  git: Git,
  tree: BaseTree,
  options: { readonly maxFileBytes: number; readonly work: (folder: string) => Promise<T> },
): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-base-')));
  try {
    const isText = (file: TreeFile): file is PresentFile =>
      file.size !== undefined && file.size <= options.maxFileBytes && !OPAQUE.test(file.path);
    const written = tree.files.filter(({ path }) => !IGNORE_FILE.test(path));
    for (const file of written) if (!isText(file)) write(folder, file.path, '');
    readBlobs(git, written.filter(isText), (file, bytes) => write(folder, file.path, bytes));
    return await options.work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, path: string, content: Buffer | string): void {
  try {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  } catch (error) {
    if (isFull(error)) throw error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EROFS');
}
