import { expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { reportJson } from '../../src/report/json.ts';
import { createOptions } from './options.ts';
import { createFinding, createReport } from './sample-report.ts';

it('is the report itself', () => {
  const report = createReport([createFinding()]);
  const { output } = reportJson(report, createOptions());
  expect(reportSchema.parse(JSON.parse(output))).toEqual(report);
});

it('ends in one line feed', () => {
  expect(reportJson(createReport([]), createOptions()).output).toMatch(/[^\n]\n$/);
});

it('holds no character that a terminal would act on', () => {
  const report = createReport([createFinding({ file: 'a\u202eb\u009b31m.ts' })]);
  const { output } = reportJson(report, createOptions());
  expect(output).toContain('a\\u202eb\\u009b31m.ts');
  expect(JSON.parse(output).findings[0].file).toBe('a\u202eb\u009b31m.ts');
});
