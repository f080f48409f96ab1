import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileRole } from '../../src/files/file-role.ts';
import { reasonOf } from '../../src/scan/candidates.ts';
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/scan');
const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };

const folders = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** All of them take minutes: ALL_FIXTURES=1. */
const sample = process.env.ALL_FIXTURES ? folders : folders.filter((_, index) => index % 4 === 0);

/** The fixtures in which the scan may leave a file out that gave it a reason to look. */
function casesForAnyVendor(): string[] {
  return folders.filter((name) => {
    const input = join(FIXTURES, name, 'input');
    return readdirSync(input, { recursive: true, encoding: 'utf8' }).some(
      (file) =>
        fileRole(file) === 'source' && reasonOf(readFileSync(join(input, file), 'utf8')) === 'any-vendor',
    );
  });
}

test.each(casesForAnyVendor())('what is left out of %s changes nothing', async (name) => {
  const root = join(FIXTURES, name, 'input');
  const [short, thorough] = [await scan(root, OPTIONS), await scan(root, { ...OPTIONS, thorough: true })];
  expect(short.findings).toEqual(thorough.findings);
  expect(short.summary.coverage.notUnderstood).toEqual(thorough.summary.coverage.notUnderstood);
});

test.each(sample)('file by file, %s gives what it gives as a whole', async (name) => {
  const root = join(FIXTURES, name, 'input');
  const [whole, parts] = [await scan(root, OPTIONS), await scan(root, { ...OPTIONS, filesAPart: 1 })];
  expect(parts.findings).toEqual(whole.findings);
  expect(parts.summary.coverage).toEqual(whole.summary.coverage);
  expect(parts.warnings).toEqual(whole.warnings);
});

test.each([
  ['a file without a usage', { 'src/a.ts': '// OPENAI_API_KEY\nexport const said = "import \'x\'";\n' }],
  [
    'a file that a value is followed into',
    {
      'src/a.test.ts':
        "import OpenAI from 'openai';\nimport { url } from './b';\nnew OpenAI({ baseURL: url }).models.list();\n",
      'src/b.ts': "export const url = 'https://example.com/v1';\n",
    },
  ],
])('file by file, broken configs around %s are warned of as in a whole', async (_, files) => {
  const root = makeTree({
    'package.json': '{"dependencies": {"openai": "^6.0.0"}}',
    'src/tsconfig.json': '{"compilerOptions": {',
    'other/tsconfig.json': '{"compilerOptions": {',
    'other/x.ts': "import x from 'x';\n",
    ...files,
  });
  const [whole, parts] = [await scan(root, OPTIONS), await scan(root, { ...OPTIONS, filesAPart: 1 })];
  expect(whole.warnings).toContainEqual(expect.objectContaining({ file: 'src/tsconfig.json' }));
  expect(parts.warnings).toEqual(whole.warnings);
});
