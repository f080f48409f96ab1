// Writes docs/providers from src/providers/data: run it after a fact has changed. A test fails when it was not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs', 'providers');
const scratch = mkdtempSync(join(tmpdir(), 'provider-docs-'));

try {
  const bundle = join(scratch, 'provider-docs.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/report/provider-docs.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const { renderProviderDocs } = await import(pathToFileURL(bundle).href);
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  for (const [name, text] of await renderProviderDocs()) writeFileSync(join(docs, name), text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
