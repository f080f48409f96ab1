import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { readTimings } from '../../src/core/timing.ts';
import { findKeptScan, keepScan } from '../../src/scan/kept-scan.ts';
import { scanRepository } from '../../src/scan/scan.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/scan');
const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };

const names = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-parts-'));
  root = join(folder, 'repository');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Puts the inputs of fixtures side by side. */
function joinFixtures(chosen: readonly string[]): void {
  for (const name of chosen) cpSync(join(FIXTURES, name, 'input'), join(root, name), { recursive: true });
}

const cacheFolder = () => join(folder, 'cache');

/** As if the scan had begun long after the files were written. */
const MUCH_LATER = Date.now() + 3_600_000;

/** What a scan gives and has read, with what earlier ones kept, and whether the compiler had to be loaded for it. */
async function scanKept() {
  performance.clearMarks();
  const entry = join(cacheFolder(), 'scan.bin');
  const kept = findKeptScan(entry, root, OPTIONS.maxFileBytes);
  const options = { ...OPTIONS, filesAPart: 16, cacheFolder: cacheFolder(), known: kept?.known };
  const scanned = await scanRepository(root, options);
  scanned.saveFacts();
  keepScan(entry, scanned.report, { ...scanned, startedAt: MUCH_LATER, maxBytes: OPTIONS.maxFileBytes });
  const outcome = outcomeOf(scanned);
  if (kept?.report) expect(outcome.json).toBe(jsonOf(kept.report));
  return { ...outcome, isAnalysed: readTimings().some(({ stage }) => stage === 'compiler') };
}

async function scanFresh() {
  return outcomeOf(await scanRepository(root, { ...OPTIONS, filesAPart: 16 }));
}

function outcomeOf({ report, repository }: Awaited<ReturnType<typeof scanRepository>>) {
  return { json: jsonOf(report), reads: [...repository.reads()].sort() };
}

function jsonOf(report: Report): string {
  return JSON.stringify({ ...report, summary: { ...report.summary, durationMs: 0 } });
}

const SHOP = {
  'package.json': '{ "name": "shop", "dependencies": { "openai": "^5.0.0" } }\n',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@model": ["./src/model.ts"] } } }\n',
  'src/llm.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
  'src/other.ts': "export const model = 'o3';\n",
  'src/ask.ts':
    "import { client } from './llm.ts';\nimport { model } from '@model';\nclient.responses.create({ model });\n",
  'src/model.ts': "export const model = 'gpt-4o';\n",
  'lib/alone.ts': "import OpenAI from 'openai';\nnew OpenAI().models.list();\n",
};

describe('a part is taken from an earlier scan', () => {
  beforeEach(async () => {
    for (const [file, text] of Object.entries(SHOP)) write(file, text);
    await scanKept();
  });

  it.each<[string, () => void]>([
    ['where nothing changed', () => {}],
    ['where a file came', () => write('src/new.ts', 'export {};\n')],
    ['where a manifest says something else', () => write('package.json', '{ "name": "store" }\n')],
    ['where the repository lies elsewhere', () => moveRepository()],
  ])('%s', async (_what, change) => {
    change();
    const { isAnalysed, ...kept } = await scanKept();
    expect(kept).toEqual(await scanFresh());
    expect(isAnalysed).toBe(false);
  });

  it.each<[string, () => void]>([
    [
      'a file that receives a client changed',
      () => write('src/ask.ts', SHOP['src/ask.ts'].replace('responses', 'batches')),
    ],
    ['a candidate changed', () => write('src/model.ts', "export const model = 'o3';\n")],
    ['an importer came', () => write('src/new.ts', SHOP['src/ask.ts'])],
    [
      'an import leads elsewhere',
      () => write('tsconfig.json', SHOP['tsconfig.json'].replace('model.ts', 'other.ts')),
    ],
    ['an entry is damaged', () => damageEntries()],
  ])('but not where %s', async (_what, change) => {
    change();
    const { isAnalysed, ...kept } = await scanKept();
    expect(kept).toEqual(await scanFresh());
    expect(isAnalysed).toBe(true);
  });
});

function moveRepository(): void {
  renameSync(root, join(folder, 'clone'));
  root = join(folder, 'clone');
}

function damageEntries(): void {
  const parts = join(cacheFolder(), 'parts');
  for (const name of readdirSync(parts)) {
    const bytes = readFileSync(join(parts, name));
    writeFileSync(join(parts, name), bytes.subarray(0, -1));
  }
}

it('keeps no password of an import', async () => {
  write('main.ts', "import OpenAI from 'https://me:hunter2hunter2@esm.sh/openai';\nnew OpenAI();\n");
  await scanKept();
  const parts = join(cacheFolder(), 'parts');
  const kept = existsSync(parts)
    ? readdirSync(parts).map((name) => readFileSync(join(parts, name), 'utf8'))
    : [];
  expect(kept.join('')).not.toContain('hunter2');
});

it('gives with all fixtures what a new scan gives, and analyses nothing', { timeout: 120_000 }, async () => {
  joinFixtures(names);
  const first = await scanKept();
  const { isAnalysed, ...kept } = await scanKept();
  expect(kept.json).toBe(first.json);
  expect(kept).toEqual(await scanFresh());
  expect(isAnalysed).toBe(false);
});

/** A sequence of numbers from 0 to 1, always the same. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One edit such as a developer makes, at a place that chance chooses. */
function edit(next: () => number): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const file = pick(files);
  const other = pick(files);
  const text = readFileSync(file, 'utf8');
  const edits: Readonly<Record<string, () => void>> = {
    change: () =>
      writeFileSync(
        file,
        text.replace(/gpt-4o|client|create|export /, (word) => `${word}x`),
      ),
    append: () => writeFileSync(file, `${text}\n`),
    link: () => writeFileSync(file, `import '${other.slice(root.length)}';\n${text}`),
    copy: () => writeFileSync(join(dirname(other), `copy-${Math.floor(next() * 1e6)}.ts`), text),
    remove: () => rmSync(file),
    rename: () => renameSync(file, file.replace(/(\.\w+)$/, '-renamed$1')),
    manifest: () => writeFileSync(join(dirname(file), 'package.json'), pick(MANIFESTS)),
    paths: () => writeFileSync(join(dirname(file), 'tsconfig.json'), pick(PATHS)),
  };
  const kind = pick(Object.keys(edits));
  edits[kind]?.();
  return `${kind} ${file.slice(root.length)}`;
}

const MANIFESTS = [
  '{ "name": "openai" }',
  '{ "dependencies": { "openai": "^4.0.0" } }',
  '{ "type": "module" ',
  '{}',
];
const PATHS = ['{ "compilerOptions": { "baseUrl": "." } }', '{ "extends": "./none.json" }', '{'];

it.each([1, 2, 3])(
  'gives after each of many edits what a new scan gives (%i)',
  { timeout: 120_000 },
  async (seed) => {
    joinFixtures(names.filter((_, index) => index % 12 === seed));
    const next = numbersFrom(seed);
    await scanKept();
    const done: string[] = [];
    for (let count = 0; count < 12; count++) {
      done.push(edit(next));
      const { isAnalysed: _, ...kept } = await scanKept();
      expect(kept, done.join(', ')).toEqual(await scanFresh());
    }
  },
);
