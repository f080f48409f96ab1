import { expect, it } from 'vitest';
import { applyDirectives } from '../../src/suppression/apply-directives.ts';
import { createFinding, createReport } from '../report/sample-report.ts';

const NAME = 'migrate-scan-ignore-next-line';

async function applied(comment: string, options: { isNarrowed?: boolean } = {}) {
  const read = () => `// ${comment}\nawait openai.chat.completions.create({});\n`;
  return applyDirectives(createReport([createFinding()]), { read, ...options });
}

it.each([
  [`${NAME} -- every rule`, 'every rule'],
  [`${NAME} openai-node/chat-completions -- this rule`, 'this rule'],
  [`${NAME} env/read openai-node/chat-completions -- one of them`, 'one of them'],
])('%s settles a finding', async (comment, reason) => {
  const { findings, summary } = await applied(comment);
  expect(findings[0]?.suppression).toEqual({ kind: 'inline', reason });
  expect([summary.coverage.ignored, summary.suppressed]).toEqual([1, { inline: 1, baseline: 0 }]);
});

it.each([
  [NAME, 'ignore-without-reason'],
  [`${NAME} openai-node/chat-completions`, 'ignore-without-reason'],
  [`${NAME} openai-node/models -- another rule`, 'ignore-unused'],
  [`${NAME} EX15 -- not judged here`, 'ignore-unused'],
])('%s settles nothing and warns', async (comment, code) => {
  const { findings, warnings } = await applied(comment);
  expect(findings[0]?.suppression).toBeUndefined();
  expect(warnings).toMatchObject([{ code, file: 'src/llm.ts', line: 1 }]);
});

it('warns of no unused comment where findings were left out', async () => {
  const { warnings } = await applied(`${NAME} EX15 -- why`, { isNarrowed: true });
  expect(warnings).toEqual([]);
});

it('changes nothing in a report without comments', async () => {
  const report = createReport([createFinding()]);
  expect(await applyDirectives(report, { read: () => 'openai' })).toBe(report);
});
