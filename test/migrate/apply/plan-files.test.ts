import { expect, it } from 'vitest';
import { planFiles } from '../../../src/migrate/apply/plan-files.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { edit, hashOf } from './sample-plan.ts';

it('takes the hash of the bytes, the mark included', () => {
  const bytes = Buffer.from('\uFEFFabc\r\n');
  const root = makeTree({ 'b.ts': bytes, 'a.ts': 'x' });
  const edits = [edit('b.ts', [1, 1, 1, 2], 'X'), edit('a.ts', [1, 1, 1, 2], 'Y')];
  expect(planFiles(root, edits)).toEqual({
    files: [
      { file: 'a.ts', sha256: hashOf(Buffer.from('x')) },
      { file: 'b.ts', sha256: hashOf(bytes) },
    ],
    edits,
    manual: [],
  });
});

it.each([
  ['GBK', Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x0a]), 'apply.manual-encoding'],
  ['UTF-16', Buffer.from('\uFEFFabc', 'utf16le'), 'apply.manual-encoding'],
  ['binary', Buffer.from([0, 1, 2]), 'apply.manual-encoding'],
])('leaves a %s file to a person, with its findings', (_what, bytes, code) => {
  const root = makeTree({ 'a.ts': bytes });
  const { files, edits, manual } = planFiles(root, [edit('a.ts', [1, 1, 1, 2], 'X')]);
  expect({ files, edits }).toEqual({ files: [], edits: [] });
  expect(manual).toEqual([
    {
      file: 'a.ts',
      line: 1,
      reason: { code, args: {} },
      advice: { code: `${code}-advice`, args: {} },
      findings: ['8f1c2ab09d3e7765'],
    },
  ]);
});

it('finds out at planning that two rewriters disagree', () => {
  const root = makeTree({ 'a.ts': 'abc' });
  const edits = [edit('a.ts', [1, 1, 1, 3], 'X'), edit('a.ts', [1, 2, 1, 4], 'Y')];
  expect(() => planFiles(root, edits)).toThrow(expect.objectContaining({ code: 'apply.edits-overlap' }));
});
