import { expect, test } from 'vitest';
import { editConfig } from '../../../src/migrate/config/edit-config.ts';
import { createContext, findIn, listGoldenCases } from './golden-cases.ts';

const [golden] = listGoldenCases().filter(({ name }) => name === 'dotenv-secret');
const context = await createContext(golden!);

/** The findings that neither an edit nor a manual item names, by what they found. */
function findUnnamed(file: string, text: string): string[] {
  const findings = findIn({ file, text });
  const { edits, manual } = editConfig({ file, text }, findings, context);
  const named = new Set([...edits, ...manual].flatMap((item) => item.findings));
  return findings.filter(({ id }) => !named.has(id)).map(({ detail }) => detail);
}

test('the name and the value of a variable end together', () => {
  const text = 'OPENAI_BASE_URL=https://api.openai.com/v1\nOPENAI_MODEL=gpt-4o\nOPENAI_STT_MODEL=whisper-1\n';
  expect(findUnnamed('.env', text)).toEqual([]);
});

test('an entry over several lines ends as one', () => {
  const text = 'env:\n  - name: OPENAI_MODEL\n    value: gpt-4o\n';
  expect(findUnnamed('deploy.yaml', text)).toEqual([]);
});

test('a setting that needs no action is named by nothing', () => {
  expect(findUnnamed('.env', 'OPENAI_TIMEOUT_MS=3000\n')).toEqual(['OPENAI_TIMEOUT_MS']);
});

test('what no finding names is not touched', () => {
  const text = '# migrate-scan-ignore-next-line\nOPENAI_MODEL=gpt-4o\nOPENAI_API_KEY=\n';
  const findings = findIn({ file: '.env', text }).filter(({ range }) => range.start.line === 3);
  const { edits } = editConfig({ file: '.env', text }, findings, context);
  expect(edits.map(({ range }) => range.start.line)).toEqual([3]);
});

test('a file with more places than people write is left as a whole', () => {
  const text = Array.from({ length: 501 }, (_, at) => `OPENAI_SETTING_${at}=1\n`).join('');
  const { edits, manual } = editConfig({ file: '.env', text }, findIn({ file: '.env', text }), context);
  expect([edits.length, manual.map(({ reason }) => reason.code)]).toEqual([0, ['migrate-config.too-many']]);
});
