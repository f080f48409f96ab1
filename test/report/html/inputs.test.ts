import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHtmlInputs } from '../../../src/cli/html-inputs.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-inputs-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const write = (file: string, value: unknown) => writeFileSync(join(cwd, file), JSON.stringify(value));

it('takes the JSON of compare', () => {
  write('fit.json', {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: '0.1.0' },
    root: '.',
    users: [],
    calls: 5,
    providers: [
      {
        provider: 'alibaba',
        name: { en: 'Qwen', 'zh-CN': '通义千问' },
        asOf: '2026-11-01',
        problem: null,
        calls: { automatic: 3, review: 1, manual: 1 },
        edits: 4,
        files: 2,
        lost: [
          {
            feature: 'logit_bias',
            kind: 'parameter',
            reason: { code: 'fit.what-call', args: {} },
            places: [1, 2, 3, 4].map((line) => ({ file: 'src/a.ts', line })),
          },
        ],
        endpoint: {
          id: 'cn',
          baseURL: 'https://a.cn/v1',
          place: 'mainland',
          region: 'Beijing',
          nearUsers: null,
          reason: { code: 'fit.endpoint-first', args: {} },
        },
        models: [],
        advice: { code: 'root-missing', args: { path: 'x' } },
      },
    ],
    recommendation: { provider: null, tied: [], reasons: [] },
  });
  expect(readHtmlInputs(['fit.json'], cwd).fit).toEqual([
    {
      name: ['Qwen', '通义千问'],
      endpoint: 'https://a.cn/v1',
      automatic: 3,
      review: 1,
      manual: 1,
      lost: ['logit_bias (src/a.ts:1, src/a.ts:2, src/a.ts:3, … (4))'],
      prices: [],
      advice: ['There is no folder x.', expect.any(String)],
    },
  ]);
});

it.each([
  ['a file that is not there', 'none.json', 'html-input.unreadable'],
  ['another document', 'other.json', 'html-input.unknown'],
])('refuses %s', (_name, file, code) => {
  write('other.json', { schemaVersion: '1', findings: [] });
  expect(() => readHtmlInputs([file], cwd)).toThrowError(expect.objectContaining({ code }));
});
