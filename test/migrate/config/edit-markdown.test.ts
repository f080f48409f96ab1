import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { editMarkdown } from '../../../src/migrate/config/edit-markdown.ts';
import type { Target } from '../../../src/migrate/target.ts';

const target: Target = {
  provider: 'alibaba',
  endpoint: { id: 'cn-beijing', baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
  keyVariable: 'DASHSCOPE_API_KEY',
  baseUrlVariable: 'OPENAI_BASE_URL',
  strategy: 'replace',
  keepEnv: false,
  models: new Map(),
};
const plan = (text: string, own: Partial<Target> = {}) =>
  editMarkdown({ file: 'README.md', text }, { target: { ...target, ...own } });
const edit = (text: string, own: Partial<Target> = {}) => applyEdits(text, plan(text, own).edits);
const codes = (text: string) =>
  plan(text).manual.map(({ reason }) => reason.code.replace('migrate-config.', ''));

test('tables and inline code get the new name, for a person to look at', () => {
  const text =
    '| `OPENAI_API_KEY` | OPENAI_API_KEY of yours | `null` |\r\nSet `OPENAI_API_KEY=sk-xxx` first.\r\n';
  expect(edit(text)).toBe(text.replaceAll('OPENAI_API_KEY', 'DASHSCOPE_API_KEY'));
  expect(plan(text).edits.map(({ status }) => status)).toEqual(['review', 'review', 'review']);
});

test('prose stays', () => {
  const text = '3. **OPENAI_API_KEY**: from OpenAI, as `AZURE_OPENAI_API_KEY` is not.\n';
  expect(edit(text)).toBe(text);
});

test('blocks of commands and settings follow, blocks of code do not', () => {
  const text =
    '```bash\nexport OPENAI_API_KEY=sk-...\n```\n~~~ts\nprocess.env.OPENAI_API_KEY\n~~~\n```\nOPENAI_API_KEY=\n```\n';
  expect(edit(text)).toBe(
    '```bash\nexport DASHSCOPE_API_KEY=sk-...\n```\n~~~ts\nprocess.env.OPENAI_API_KEY\n~~~\n```\nDASHSCOPE_API_KEY=\n```\n',
  );
});

test('a value that may be a key is left, and named without it', () => {
  const text = '```sh\nOPENAI_API_KEY=sk-proj-Zk81hQwErTy7uIoP2aSdFgHj\n```\n';
  expect(edit(text)).toBe(text);
  expect(codes(text)).toEqual(['readme-secret']);
  expect(JSON.stringify(plan(text))).not.toContain('Zk81');
});

test('a link that asks for the key is left, and named', () => {
  const text =
    '[![Deploy](https://vercel.com/button)](https://vercel.com/new/clone?env=OPENAI_API_KEY&x=1)\n';
  expect(edit(text)).toBe(text);
  expect(codes(text)).toEqual(['readme-link']);
});

test('nothing changes where the names stay or both are served', () => {
  const text = '`OPENAI_API_KEY`\n';
  expect([edit(text, { keepEnv: true }), edit(text, { strategy: 'switch' })]).toEqual([text, text]);
});

test('a second run gives nothing', () => {
  expect(plan(edit('| OPENAI_API_KEY | x |\n`VITE_OPENAI_API_KEY`\n')).edits).toEqual([]);
});
