import { expect, it } from 'vitest';
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
const CALL = "import OpenAI from 'openai';\nnew OpenAI().models.list();\n";

it.skipIf(process.platform === 'win32').each([['back\\slash.ts'], ['back%5Cslash.ts'], ['100%.ts']])(
  'finds calls in a file called %s',
  async (name) => {
    const names = [...new Set([name, 'back\\slash.ts'])].sort();
    const { findings } = await scan(makeTree(Object.fromEntries(names.map((file) => [file, CALL]))), OPTIONS);
    expect(findings.filter(({ kind }) => kind === 'call').map(({ file }) => file)).toEqual(names);
  },
);
