import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { buildManPage } from './build-man-page.mjs';
import { buildMessages, readBuiltMessages } from './build-messages.mjs';
import { buildReportPage } from './build-report-page.mjs';
import { chunkGroups } from './chunk-groups.mjs';
import { createNotice } from './third-party-licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });

const page = await buildReportPage();
const define = {
  __VERSION__: JSON.stringify(version),
  __BUILD__: JSON.stringify(hashSources()),
  __REPORT_PAGE__: JSON.stringify({ script: page.script, style: page.style }),
};

const bundle = await rolldown({
  cwd: root,
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  // The CommonJS form of some packages (jsonc-parser) requires its files in a way that no bundler can follow.
  resolve: { mainFields: ['module', 'main'] },
  external: ['ts-morph'],
  transform: { target: 'node20.17', define },
  preserveEntrySignatures: 'allow-extension',
  plugins: [readBuiltMessages],
  // A command that imports what another has loaded already is as it should be.
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  minify: true,
  keepNames: true,
  comments: false,
  chunkFileNames: 'chunk-[name]-[hash].js',
  codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups(root) },
});
await bundle.close();

// What the launcher asks before it loads anything else stands alone.
const launching = await rolldown({ cwd: root, input: 'src/cache/compile-cache.ts', platform: 'node' });
await launching.write({ file: 'dist/compile-cache.js', format: 'esm', minify: true, comments: false });
await launching.close();

cpSync(`${root}src/scan/knowledge`, `${root}dist/knowledge`, {
  recursive: true,
  filter: (source) => !/\.ts$/.test(source) || source.endsWith('.d.ts'),
});

const bundled = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
// The declarations of `openai` in dist/knowledge are made from its own.
const derived = [`${root}node_modules/openai/index.d.ts`];
writeFileSync(`${root}THIRD_PARTY_LICENSES`, createNotice([...bundled, ...page.inputs, ...derived]));

await buildMessages(root);
await buildManPage(root, define);

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
