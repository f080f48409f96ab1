import { expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { reportGithub } from '../../src/report/github.ts';
import { createOptions } from './options.ts';
import { createJudged } from './sample-exposure.ts';
import { createReport } from './sample-report.ts';

const annotate = (findings: Finding[], language: 'en' | 'zh-CN' = 'en') =>
  reportGithub(createReport(findings), createOptions({ language, repositoryPath: 'packages/app/' })).output;

it('puts a note at the place', () => {
  expect(annotate([createJudged('blocked', 1)])).toBe(
    '::error file=packages/app/src/llm.ts,line=2,endLine=2,col=23,endColumn=53,title=migrate-scan%3A blocked (EX04%2C high confidence)::call openai.chat.completions.create · server. Runs where OpenAI offers no access.%0A→ Move from hkg1 to sin1 (Singapore): "regions": ["sin1"]%0Amigrate-scan explain 00000000\n',
  );
});

it('gives no columns for a range over several lines, which GitHub would refuse', () => {
  const range = { start: { line: 2, column: 3 }, end: { line: 5, column: 1 } };
  expect(annotate([createJudged('unknown', 1, { range })])).toMatch(
    /^::warning file=[^,]+,line=2,endLine=5,title=/,
  );
});

it('shows the ten worst of a level, and says how many more there are', () => {
  const findings = [
    ...Array.from({ length: 14 }, (_, n) => createJudged('unknown', n)),
    createJudged('depends-on-end-user', 20),
    createJudged('blocked', 21),
  ];
  const lines = annotate(findings).trimEnd().split('\n');
  expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
    'error',
    ...Array(10).fill('warning'),
    'notice',
  ]);
  expect(lines[1]).toContain('depends on the end user');
  expect(lines.at(-1)).toContain('::5 more findings are not shown here');
});

it('is silent where nothing is exposed, or all of it is accepted', () => {
  const accepted = createJudged('blocked', 1, { suppression: { kind: 'baseline', reason: '' } });
  expect(annotate([accepted, createJudged('not-exposed', 2)])).toBe('');
});

it('speaks Chinese', () => {
  expect(annotate([createJudged('blocked', 1)], 'zh-CN')).toContain('会被拒绝');
});
