import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['ts-morph'],
    metafile: true,
    logLevel: 'error',
  });
  ({ outputs } = metafile);
});

/** The sources that are loaded together with this one, without those that are imported on demand. */
function listLoaded(entry: string): string[] {
  const loaded = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (!output || loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === entry) visit(path);
  return [...loaded].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
}

const packagesOf = (sources: readonly string[]) => [
  ...new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])),
];

it('takes nothing from npm but the parser of the command line', () => {
  const loaded = listLoaded('src/cli/main.ts');
  expect(loaded).toContain('src/cli/program.ts');
  expect(packagesOf(loaded)).toEqual(['commander']);
});

it('loads no format with the command that scans, and only what it needs with each', () => {
  const formats = listLoaded('src/cli/commands/scan.ts').filter((source) =>
    /^src\/report\/(?:sarif|github|gitlab|junit|markdown|csv|html)/.test(source),
  );
  expect(formats).toEqual([]);
  expect(packagesOf(listLoaded('src/report/sarif.ts'))).toEqual([]);
  expect(packagesOf(listLoaded('src/report/csv.ts'))).toEqual(['csv-stringify']);
});
