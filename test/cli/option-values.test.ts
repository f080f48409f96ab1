import { expect, it } from 'vitest';
import * as values from '../../src/cli/option-values.ts';
import { resolveOutputs } from '../../src/cli/outputs.ts';
import { MigrateScanError } from '../../src/core/errors.ts';

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof MigrateScanError) return error.code;
    throw error;
  }
  return undefined;
}

it('collects formats with and without a file', () => {
  const formats = values.collectFormats('json=a=b.json', values.collectFormats('pretty'));
  expect(formats).toEqual([
    { format: 'pretty', file: undefined },
    { format: 'json', file: 'a=b.json' },
  ]);
});

it('takes several choices in one value', () => {
  const collect = values.collectChoices('--kind', ['call', 'client', 'env']);
  expect(collect('env', collect('call, client'))).toEqual(['call', 'client', 'env']);
});

it.each([
  [() => values.collectFormats('jsn'), 'cli.invalid-choice-near'],
  [() => values.collectFormats('excel'), 'cli.invalid-choice'],
  [() => values.collectFormats('json='), 'cli.missing-value'],
  [() => values.parseSizeOption('big'), 'cli.invalid-size'],
  [() => values.parseSecondsOption('0'), 'cli.invalid-seconds'],
  [() => values.parseSecondsOption('1m'), 'cli.invalid-seconds'],
  [() => values.parseSecondsOption('3601'), 'cli.invalid-seconds'],
])('%s is refused with %s', (run, code) => {
  expect(codeOf(run)).toBe(code);
});

it('writes the pretty report to standard output by default', () => {
  expect(resolveOutputs()).toEqual([{ format: 'pretty', file: undefined }]);
});

it('gives --output to the format without a file', () => {
  const formats = values.collectFormats('pretty', values.collectFormats('json=a.json'));
  expect(resolveOutputs(formats, 'out.txt')).toEqual([
    { format: 'json', file: 'a.json' },
    { format: 'pretty', file: 'out.txt' },
  ]);
});

it('refuses two formats on one standard output', () => {
  const formats = values.collectFormats('pretty', values.collectFormats('json'));
  expect(codeOf(() => resolveOutputs(formats))).toBe('cli.two-stdout-formats');
});

it('refuses an --output that nothing would be written to', () => {
  expect(codeOf(() => resolveOutputs(values.collectFormats('json=a.json'), 'b.json'))).toBe(
    'cli.output-without-format',
  );
});
