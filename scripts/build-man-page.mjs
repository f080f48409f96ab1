import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Writes `man/migrate-scan.1`, made from the program's own declaration. `define` is that of the build. */
export async function buildManPage(root, define) {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-man-'));
  try {
    const outfile = join(folder, 'man-page.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/man-page.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      // What the commands do is of no matter here.
      external: ['./commands/*'],
      define,
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    const { createManPage } = await import(pathToFileURL(outfile).href);
    mkdirSync(join(root, 'man'), { recursive: true });
    writeFileSync(join(root, 'man/migrate-scan.1'), createManPage());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
