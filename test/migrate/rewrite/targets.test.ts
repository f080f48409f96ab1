import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Target } from '../../../src/migrate/target.ts';
import { applyAll, planSources, targetOf } from './plan-sources.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-targets-'));
  writeFileSync(
    join(folder, 'a.js'),
    [
      "import OpenAI from 'openai';",
      'export const plain = new OpenAI();',
      "export const fixed = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: 'https://api.openai.com/v1' });",
      "export const ask = (messages) => plain.chat.completions.create({ model: 'gpt-4o', messages });",
      '',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rewritten(wishes: Partial<Target>): Promise<string> {
  const { contribution } = await planSources(folder, await targetOf('alibaba', wishes));
  return applyAll(folder, contribution).get('a.js') ?? '';
}

describe('targets', () => {
  it('keeps names, and a client that reads its address by itself, with keepEnv', async () => {
    const text = await rewritten({ keepEnv: true });
    expect(text).toContain('export const plain = new OpenAI();');
    expect(text).toContain(
      "new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' })",
    );
  });

  it('takes the model that the user chose for a snapshot of it too', async () => {
    expect(await rewritten({ models: new Map([['gpt-4o', 'qwen3.8-max']]) })).toContain(
      "model: 'qwen3.8-max'",
    );
  });

  it('reads the key from the variable that the user named', async () => {
    expect(await rewritten({ keyVariable: 'QWEN_KEY' })).toContain('apiKey: process.env.QWEN_KEY');
  });
});
