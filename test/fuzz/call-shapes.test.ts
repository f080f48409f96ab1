import { expect, it } from 'vitest';
import { SURFACES } from '../../src/core/terms.ts';
import packages from '../../src/scan/knowledge/packages.json' with { type: 'json' };
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';
import { CALL_SHAPES } from './generate/call-shapes.ts';

const SCAN = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 1_000_000 };
const plain = (text: string) =>
  text.replaceAll('$model', "'gpt-4o'").replaceAll(/\$(?:members|options)/g, '');

it('cover every SDK that we have declarations of, and every surface', async () => {
  const files = CALL_SHAPES.flatMap(({ packages: dependencies, head, calls }, index) => [
    [`${index}/package.json`, JSON.stringify({ dependencies })],
    [`${index}/a.ts`, plain(`${head}\nexport const ask = (question) => [\n${calls.join(',\n')}\n];\n`)],
  ]);
  const { findings } = await scan(makeTree(Object.fromEntries(files)), SCAN);
  const sdks = new Set(findings.map(({ sdk }) => sdk));
  const known = packages.packages.filter(({ role, modules }) => role === 'openai' && modules.length > 0);
  expect(known.filter(({ sdk }) => !sdks.has(sdk)).map(({ name }) => name)).toEqual([]);
  const surfaces = new Set(findings.map(({ surface }) => surface));
  expect(SURFACES.filter((surface) => !surfaces.has(surface))).toEqual([]);
});
