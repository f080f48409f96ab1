import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildManPage } from './build-man-page.mjs';
import { buildReportPage } from './build-report-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });

const define = {
  __VERSION__: JSON.stringify(version),
  __BUILD__: JSON.stringify(hashSources()),
  __REPORT_PAGE__: JSON.stringify(await buildReportPage()),
};

// `main.js` holds what every run needs; each command and the engine become chunks that are loaded on demand.
const result = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // The CommonJS form of some packages (jsonc-parser) requires its files in a way that no bundler can follow.
  mainFields: ['module', 'main'],
  external: ['ts-morph'],
  chunkNames: 'chunk-[name]-[hash]',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  define,
  // CommonJS packages that we bundle call `require` for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

cpSync(`${root}src/scan/knowledge`, `${root}dist/knowledge`, {
  recursive: true,
  filter: (source) => !/\.ts$/.test(source) || source.endsWith('.d.ts'),
});

await buildManPage(root, define);

if (process.argv.includes('--metafile')) {
  writeFileSync(`${root}dist/metafile.json`, JSON.stringify(result.metafile));
}

/** Changes with any source file or dependency: what one build has cached is nothing to another. */
function hashSources() {
  const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const hash = createHash('sha256');
  for (const file of [...files, `${root}package-lock.json`]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
