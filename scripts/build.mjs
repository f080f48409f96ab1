import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });

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
  define: { __VERSION__: JSON.stringify(version) },
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

if (process.argv.includes('--metafile')) {
  writeFileSync(`${root}dist/metafile.json`, JSON.stringify(result.metafile));
}
