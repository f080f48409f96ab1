import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeExposure } from '../../src/exposure/judge.ts';
import { hasNothingToJudge, judgeNothing } from '../../src/exposure/judge-nothing.ts';
import { scanRepository } from '../../src/scan/scan.ts';

test.each([{ today: '2026-11-25' }, { today: '2031-01-01' }, { today: '2026-11-25', asOf: '2024-07-09' }])(
  'a report without findings is judged alike with and without the judge: $today $asOf',
  async (options) => {
    const root = mkdtempSync(join(tmpdir(), 'nothing-'));
    writeFileSync(join(root, 'index.ts'), 'export const nothing = 1;\n');
    const { report, repository } = await scanRepository(root, {
      include: [],
      exclude: [],
      tests: true,
      surfaces: [],
      kinds: [],
      maxFileBytes: 1_000_000,
    });
    expect(hasNothingToJudge(report, options)).toBe(true);
    expect(judgeNothing(report, options)).toEqual(judgeExposure(report, repository, options));
  },
);
