import { expect, it } from 'vitest';
import { formatExplanation } from '../../src/report/explain.ts';
import { createOptions, LLM_SOURCE } from './options.ts';
import { createFinding } from './sample-report.ts';

it('walks the evidence, place by place, with the code', () => {
  const evidence = [
    { code: 'root-missing', args: { path: 'a' }, file: 'src/llm.ts', line: 1, column: 31 },
    { code: 'root-missing', args: { path: 'b' }, file: 'src/client.ts', line: 2, column: 7 },
  ];
  const text = formatExplanation(createFinding({ evidence }), createOptions());
  expect(text).toContain(
    [
      'How it was recognised',
      '  1. src/llm.ts:1:31',
      '     There is no folder a.',
      `     │ ${LLM_SOURCE[0]}`,
      '  2. src/client.ts:2:7',
      '     There is no folder b.',
    ].join('\n'),
  );
});

it('names place, rule, package, destination and confidence', () => {
  const text = formatExplanation(createFinding(), createOptions());
  expect(text).toContain('Place       src/llm.ts:2:23');
  expect(text).toContain('Package     openai-node ^4.104.0');
  expect(text).toContain('Goes to     OpenAI · https://api.openai.com/v1');
  expect(text).toContain('Confidence  high');
});

it('says so where there are no steps', () => {
  expect(formatExplanation(createFinding(), createOptions())).toContain('The place itself says it all.');
});

it('never shows a line of an env file as a step', () => {
  const evidence = [{ code: 'root-missing', args: {}, file: '.env', line: 1, column: 1 }];
  const options = createOptions({ readLines: () => ['OPENAI_API_KEY=verysecret'] });
  expect(formatExplanation(createFinding({ evidence }), options)).not.toContain('verysecret');
});
