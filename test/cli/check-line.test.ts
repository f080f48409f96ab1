import { expect, it } from 'vitest';
import { formatCheckLine } from '../../src/cli/check-line.ts';
import { formatCommand } from '../../src/cli/command-line.ts';
import { checkFindings } from '../../src/core/check.ts';
import { createJudged } from '../report/sample-exposure.ts';

const line = (findings = [createJudged('blocked', 1), createJudged('unknown', 2)], max = 0) =>
  formatCheckLine(checkFindings(findings, { failOn: 'unknown', max }), 'migrate-scan --check', 'en');

it('says how many fail, how badly, and what to type', () => {
  expect(line()).toBe(
    'Check failed: 2 findings are unknown or worse (1 blocked, 1 unknown); 0 are allowed. To see it: migrate-scan --check',
  );
});

it('says why it passes', () => {
  expect(line([])).toBe('Check passed: no finding is unknown or worse. To see it: migrate-scan --check');
  expect(line([createJudged('blocked', 1)], 2)).toBe(
    'Check passed: 1 finding is unknown or worse (1 blocked), and --max allows 2. To see it: migrate-scan --check',
  );
});

it('counts what is accepted', () => {
  const accepted = createJudged('blocked', 1, { suppression: { kind: 'inline', reason: 'x' } });
  expect(line([accepted])).toContain('1 more is accepted by a comment or the baseline.');
});

it('speaks Chinese', () => {
  const result = checkFindings([createJudged('blocked', 1)], { failOn: 'blocked', max: 0 });
  expect(formatCheckLine(result, 'migrate-scan', 'zh-CN')).toBe(
    '检查未通过：1 个结果为会被拒绝（1 个会被拒绝），允许 0 个。查看方法：migrate-scan',
  );
});

it('repeats what decides the result, and nothing of how it is shown', () => {
  const flags = {
    interactive: true,
    format: [{ format: 'sarif', file: 'a.sarif' }],
    all: true,
    lang: 'en',
    check: true,
    tests: false,
    runsIn: ['vercel:hkg1', 'CN'],
    include: ['src/**'],
    maxFileSize: 500,
    asOf: undefined,
  };
  expect(formatCommand(["packages/o'neil app"], flags)).toBe(
    "migrate-scan 'packages/o'\\''neil app' --check --no-tests --runs-in vercel:hkg1 --runs-in CN --include 'src/**' --max-file-size 500",
  );
});

it('repeats a merge with the name of each report', () => {
  expect(formatCommand(['merge'], { name: [['shop', 'shop.json']], check: true })).toBe(
    'migrate-scan merge --name shop=shop.json --check',
  );
});
