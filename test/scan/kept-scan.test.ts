import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCacheEntry } from '../../src/cache/cache-entry.ts';
import type { Report } from '../../src/core/report.ts';
import { findKeptScan, keepScan } from '../../src/scan/kept-scan.ts';
import { scanRepository } from '../../src/scan/scan.ts';

const MAX_BYTES = 1_000_000;
/** As if the scan had begun long after the files were written. */
const MUCH_LATER = Date.now() + 3_600_000;

let root: string;
let entry: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  root = join(folder, 'repository');
  entry = join(folder, 'cache', 'scan.bin');
  mkdirSync(join(root, 'src'), { recursive: true });
  write('package.json', '{ "name": "shop" }\n');
  write('src/llm.ts', "import OpenAI from 'openai';\nexport const client = new OpenAI();\n");
  write('src/ask.ts', "import { client } from './llm.ts';\nclient.models.list();\n");
  write('src/plain.ts', "import { sum } from './sum.ts';\nexport const two = sum(1, 1);\n");
  write('src/sum.ts', 'export const sum = (a: number, b: number) => a + b;\n');
});

function write(file: string, text: string | Buffer): void {
  writeFileSync(join(root, file), text);
}

async function keep(startedAt = MUCH_LATER, exclude: string[] = []): Promise<Report> {
  const { report, listed, repository, hits } = await scanRepository(root, {
    include: [],
    exclude,
    tests: true,
    surfaces: [],
    kinds: [],
    maxFileBytes: MAX_BYTES,
  });
  keepScan(entry, report, { listed, repository, hits, startedAt, maxBytes: MAX_BYTES });
  return report;
}

function find(): Report | undefined {
  return findKeptScan(entry, root, MAX_BYTES)?.report;
}

test('an entry that another version of V8 wrote is passed over', async () => {
  await keep();
  writeCacheEntry(entry, Buffer.from([0xff, 0x7f, 0x6f]));
  expect(find()).toBeUndefined();
});

test('what was found is said again while nothing changes', async () => {
  const report = await keep();
  expect(report.findings).not.toHaveLength(0);
  expect(find()).toEqual(report);
});

describe('a change that cannot matter leaves the result standing', () => {
  test.each([
    ['code of a file that has nothing to do with it', 'src/sum.ts', '// adds\n'],
    ['code of a file that goes on importing what it did', 'src/plain.ts', 'export const one = 1;\n'],
  ])('%s', async (_what, file, text) => {
    await keep();
    appendFileSync(join(root, file), text);
    expect(find()).toBeDefined();
  });
});

test('a file that was written anew as it was leaves the result standing', async () => {
  await keep();
  utimesSync(join(root, 'src/llm.ts'), 1, 1);
  expect(find()).toBeDefined();
});

test('files put in place by renaming, as editors and git do, leave the result standing', async () => {
  await keep();
  write('src/sum.ts.new', readFileSync(join(root, 'src/sum.ts'), 'utf8'));
  renameSync(join(root, 'src/sum.ts.new'), join(root, 'src/sum.ts'));
  expect(find()).toBeDefined();
});

describe('an ignore file that says something else asks for a new scan', () => {
  test.each([
    ['listed', []],
    ['left out by a glob', ['.gitignore']],
  ])('%s', async (_how, exclude) => {
    write('.gitignore', 'dist/\n');
    await keep(MUCH_LATER, exclude);
    expect(find()).toBeDefined();
    write('.gitignore', 'dist/\nsrc/\n');
    expect(find()).toBeUndefined();
  });
});

describe('a change that can matter asks for a new scan', () => {
  test.each<[string, () => void]>([
    ['a file that uses OpenAI', () => appendFileSync(join(root, 'src/llm.ts'), '// changed\n')],
    [
      'other text of the same size',
      () => write('src/llm.ts', readFileSync(join(root, 'src/llm.ts'), 'utf8').replace('client', 'klient')),
    ],
    ['a manifest', () => write('package.json', '{ "name": "shop", "type": "module" }\n')],
    ['a file that begins to use OpenAI', () => appendFileSync(join(root, 'src/sum.ts'), "// 'openai'\n")],
    ['a file that imports another', () => appendFileSync(join(root, 'src/plain.ts'), "import './llm.ts';\n")],
    ['a new file', () => write('src/new.ts', 'export {};\n')],
    ['a file that is gone', () => rmSync(join(root, 'src/sum.ts'))],
    ['a file that cannot be read any more', () => replaceByFolder('src/sum.ts')],
    ['an ignore file', () => write('.gitignore', 'src/\n')],
    ['a new git repository', () => mkdirSync(join(root, '.git'))],
  ])('%s', async (_what, change) => {
    await keep();
    change();
    expect(find()).toBeUndefined();
  });
});

function replaceByFolder(file: string): void {
  rmSync(join(root, file));
  mkdirSync(join(root, file));
}

test('a file that was written while the scan ran is not trusted', async () => {
  await keep(Date.now());
  expect(find()).toBeUndefined();
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['with a bit turned', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
])('an entry %s counts as none', async (_how, damage) => {
  await keep();
  writeFileSync(entry, damage(readFileSync(entry)));
  expect(find()).toBeUndefined();
});

describe('of a file', () => {
  const known = () => findKeptScan(entry, root, MAX_BYTES)?.known;
  beforeEach(async () => {
    write('src/web.ts', "import 'https://me:hunter2@esm.sh/sum';\nimport './sum.ts';\n");
    write('src/bad.ts', Buffer.from([0x2f, 0x2f, 0x20, 0xff, 0x0a]));
    await keep();
  });

  test('that has not changed, it is known whether it holds a word of the search', () => {
    expect(known()?.isHit('src/llm.ts')).toBe(true);
    expect(known()?.isHit('src/sum.ts')).toBe(false);
  });

  test('that has not changed, its imports are known', () => {
    expect(known()?.specifiersOf('src/ask.ts')).toBe('./llm.ts');
    expect(known()?.specifiersOf('src/sum.ts')).toBe('');
  });

  test.each<[string, string, () => void]>([
    ['that changed', 'src/sum.ts', () => appendFileSync(join(root, 'src/sum.ts'), '// sums\n')],
    ['that is new', 'src/new.ts', () => write('src/new.ts', '')],
    ['that is told of in the report', 'src/bad.ts', () => {}],
  ])('%s, nothing is known', (_what, file, change) => {
    change();
    expect(known()?.isHit(file)).toBeUndefined();
    expect(known()?.specifiersOf(file)).toBeUndefined();
  });

  test('that imports from a URL, the imports are not kept', () => {
    expect(known()?.specifiersOf('src/web.ts')).toBeUndefined();
    expect(readFileSync(entry).includes('hunter2')).toBe(false);
  });
});
