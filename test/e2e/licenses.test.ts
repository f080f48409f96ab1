import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createNotice } from '../../scripts/third-party-licenses.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

let folder: string;
let sections: readonly { readonly title: string; readonly text: string }[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-licenses-'));
  const file = join(inject('installed'), 'node_modules/migrate-scan/THIRD_PARTY_LICENSES');
  sections = readFileSync(file, 'utf8')
    .split(/^-{80}\n/m)
    .slice(1)
    .map((section) => ({
      title: section.split('\n')[0] ?? '',
      text: section.split('\n').slice(1).join('\n'),
    }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packages that another bundler than that of the build puts into the tool, with their versions. */
async function listBundled(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outdir: folder,
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
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(used.flatMap((path) => packageOf(path) ?? []))];
}

function packageOf(path: string): string | undefined {
  const folderOf = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (folderOf === undefined) return undefined;
  const { name, version } = JSON.parse(readFileSync(join(ROOT, folderOf, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

it('names every package that is in the tool or in the page of its report', async () => {
  const bundled = await Promise.all(['src/cli/main.ts', 'src/report/html/page/main.ts'].map(listBundled));
  const named = new Set(sections.map(({ title }) => title.replace(/ \([^)]*\)$/, '')));
  expect(bundled.flat().length).toBeGreaterThan(40);
  expect(bundled.flat().filter((name) => !named.has(name))).toEqual([]);
  expect([...named].some((name) => name.startsWith('openai '))).toBe(true);
});

it('holds only licences that ask for nothing but their text, and that text', () => {
  for (const { title, text } of sections) {
    expect(ALLOWED).toContain(/\(([^)]+)\)$/.exec(title)?.[1]);
    expect([title, text.length > 400]).toEqual([title, true]);
    expect(text).toMatch(/copyright|permission to use|permission is hereby granted/i);
  }
});

it.each([
  [{ name: 'a', version: '1.0.0', license: 'GPL-3.0' }, 'a 1.0.0 has the licence GPL-3.0'],
  [{ name: 'b', version: '1.0.0' }, 'b 1.0.0 has the licence undefined'],
  [{ name: 'c', version: '1.0.0', license: 'MIT' }, 'c 1.0.0 comes without the text of its licence'],
])('fails the build for %j', (manifest, message) => {
  const file = join(folder, 'node_modules', manifest.name, 'index.js');
  addPackage(file, manifest);
  expect(() => createNotice([file])).toThrow(message);
});

function addPackage(file: string, manifest: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(dirname(file), 'package.json'), JSON.stringify(manifest));
  writeFileSync(file, '');
}
