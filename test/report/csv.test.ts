import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { reportCsv } from '../../src/report/csv.ts';
import { createOptions } from './options.ts';
import { createJudged } from './sample-exposure.ts';
import { createFinding, createReport } from './sample-report.ts';

const toCsv = (findings = [createJudged('blocked', 1), createFinding()]) =>
  reportCsv(createReport(findings), createOptions()).output;

it('has a row for every finding, judged or not', () => {
  const rows = parse(toCsv(), { bom: true, columns: true });
  expect(rows).toMatchObject([
    { file: 'src/llm.ts', line: '2', kind: 'call', exposure: 'blocked', exposureRule: 'EX04' },
    { id: '8f1c2ab09d3e7765', exposure: '', reason: '' },
  ]);
});

it('begins with a byte order mark and ends its lines with CRLF, as spreadsheets want it', () => {
  expect(toCsv()).toMatch(/^\ufeffid,file,line,/);
  expect(toCsv().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('quotes commas and quotes, and takes formulas for text', () => {
  const rows = parse(toCsv([createFinding({ file: 'a "b", c.ts', detail: '=HYPERLINK("x")' })]), {
    bom: true,
    columns: true,
  });
  expect(rows).toMatchObject([{ file: 'a "b", c.ts', detail: '\'=HYPERLINK("x")' }]);
});
