import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { createOptions } from './options.ts';
import { createJudged } from './sample-exposure.ts';
import { createReport, withCoverage } from './sample-report.ts';

const exposure = { listDate: '2026-11-10', declared: [] };
const toMarkdown = (findings: Report['findings'], options: Partial<ReportOptions> = {}) =>
  reportMarkdown(createReport(findings, { exposure }), createOptions(options)).output;

const countFolded = (markdown: string) => markdown.match(/<details>/g)?.length ?? 0;

it('answers first, then counts, then folds each place, worst first', () => {
  const output = toMarkdown([createJudged('unknown', 1), createJudged('blocked', 2)]);
  const html = micromark(output, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  expect(html).toContain(
    '<p><strong>Of 2 calls: 1 runs in unsupported places and is refused; 1 cannot be judged',
  );
  expect(html).toContain('<td align="left">blocked</td>\n<td align="right">1</td>');
  expect(output.indexOf('🔴 blocked')).toBeLessThan(output.indexOf('⚪ unknown'));
  expect(html).toContain(
    '<summary>🔴 blocked · <code>src/llm.ts:3</code> · Runs where OpenAI offers no access</summary>\n<ul>\n<li><code>src/llm.ts:3:23</code></li>',
  );
  expect(html).toContain('<li>region <code>hkg1</code> <code>vercel.json:3</code></li>');
});

it('begins with a mark by which a workflow finds it again', () => {
  expect(toMarkdown([])).toMatch(/^<!-- migrate-scan -->\n/);
});

it('links to the place where the host is known', () => {
  const linkTo = (file: string, line: number) => `https://code.example/${file}#L${line}`;
  expect(toMarkdown([createJudged('blocked', 1)], { linkTo, repositoryPath: 'app/' })).toContain(
    '- [`app/src/llm.ts:2:23`](https://code.example/app/src/llm.ts#L2)',
  );
});

it('stays below what GitHub takes, keeps the worst, and says how many are missing', () => {
  const findings = Array.from({ length: 2000 }, (_, n) =>
    createJudged(n === 1999 ? 'blocked' : 'unknown', n, { file: `${'聊天'.repeat(20)}/${n}.ts` }),
  );
  const output = toMarkdown(findings);
  const shown = countFolded(output);
  expect(output.length).toBeLessThanOrEqual(65_000);
  expect(output.length).toBeGreaterThan(60_000);
  expect(output).toContain('🔴 blocked');
  expect(output).toContain(`${2000 - shown} more do not fit into a comment.`);
});

it('counts what is accepted, and does not list it', () => {
  const accepted = createJudged('blocked', 1, { suppression: { kind: 'baseline', reason: '' } });
  const output = toMarkdown([accepted, createJudged('unknown', 2)]);
  expect(output).toContain('1 more is accepted by a comment or the baseline.');
  expect(countFolded(output)).toBe(1);
});

it('folds what was not understood', () => {
  const notUnderstood = [{ file: 'a.ts', line: 3, column: 1, code: 'root-missing', args: { path: 'x' } }];
  const report = withCoverage(createReport([], { exposure }), { notUnderstood });
  const { output } = reportMarkdown(report, createOptions());
  expect(output).toContain('<summary>Not understood, or gone wrong: 1 place</summary>');
  expect(output).toContain('- `a.ts:3` `There is no folder x.`');
});

it('speaks Chinese', () => {
  const output = toMarkdown([createJudged('blocked', 1)], { language: 'zh-CN' });
  expect(output).toContain('会被拒绝');
  expect(output).not.toMatch(/Runs|confidence/);
});
