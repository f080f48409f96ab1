import { expect, it } from 'vitest';
import type { ScanOptions } from '../../src/scan/options.ts';
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';

const CALL = "import OpenAI from 'openai';\nexport const client = new OpenAI();\nclient.models.list();\n";

/** Each takes twice as long with one more level: without a limit these would take years. */
const LOOPS = `let x; let y; let z; while (client) {${'if (x) x = [y, z]; else y = [x, z]; while (x) { z = x ? y : z; if (z) break;'.repeat(60)}${'}'.repeat(60)}} x.chat.completions.create({});`;
const ARROWS = `let x = ${'async (a = '.repeat(60)}1${')'.repeat(60)};`;
/** Takes a minute. */
const NAMES = `var ${'a,'.repeat(130_000)}a;`;

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
/** Long enough for a healthy file on a busy machine. */
const PATIENT = { ...OPTIONS, maxFileSeconds: 2, filesAPart: 48 };

async function scanFiles(files: Record<string, string>, options: ScanOptions = PATIENT) {
  const { skipped, findings } = await scan(makeTree(files), options);
  return {
    skipped,
    found: findings.filter(({ kind }) => kind === 'call' || kind === 'env-def').map(placeOf),
  };
}

const placeOf = ({ file }: { readonly file: string }): string => file;
const tooSlow = (...files: string[]) => files.map((file) => ({ file, reason: 'too-slow' }));

it.each([
  ['check', LOOPS],
  ['parse', ARROWS],
  ['bind', NAMES],
])('skips a file that takes too long to %s, and analyses the others', async (_stage, text) => {
  const files = { 'a.ts': CALL, 'slow.ts': CALL + text, 'z.ts': CALL };
  expect(await scanFiles(files)).toEqual({ skipped: tooSlow('slow.ts'), found: ['a.ts', 'z.ts'] });
});

it('skips each of several slow files, and follows values through the others as before', async () => {
  const files = {
    'a.ts': CALL,
    'b.ts': CALL + LOOPS,
    'c.ts': CALL + ARROWS,
    'd.ts':
      "import { client } from './a';\nconst id = <T>(value: T): T => value;\nid(id(client)).models.list();\n",
  };
  expect(await scanFiles(files)).toEqual({ skipped: tooSlow('b.ts', 'c.ts'), found: ['a.ts', 'd.ts'] });
});

it('skips a configuration file that takes too long', async () => {
  const files = { '.env': 'OPENAI_API_KEY=x\n', 'a.yaml': `OPENAI_API_KEY: x\n${'}\n'.repeat(140_000)}` };
  const impatient = { ...OPTIONS, maxFileSeconds: 0.3 };
  expect(await scanFiles(files, impatient)).toEqual({ skipped: tooSlow('a.yaml'), found: ['.env'] });
});
