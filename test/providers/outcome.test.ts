import { expect, test } from 'vitest';
import { loadProvider } from '../../src/providers/index.ts';
import { hasNeeds, resolveParameter } from '../../src/providers/outcome.ts';

async function getRow(id: string, surface: string, name: string) {
  const { parameters } = await loadProvider(id);
  const row = parameters.find((candidate) => candidate.surface === surface && candidate.name === name);
  if (!row) throw new Error(`no row ${surface} ${name} at ${id}`);
  return row;
}

const present: ReadonlySet<string> = new Set();

test('where no rule fits, the row itself holds', async () => {
  const row = await getRow('alibaba', 'chat', 'tool_choice');
  expect(resolveParameter(row, { model: 'qwen3.7-plus', thinking: false, present })).toEqual({
    status: 'restricted',
    range: { values: ['auto', 'none', 'function'] },
  });
});

test('a rule about thinking holds only while the model thinks', async () => {
  const row = await getRow('alibaba', 'chat', 'tool_choice');
  expect(resolveParameter(row, { model: 'qwen3.7-plus', thinking: true, present }).range).toEqual({
    values: ['auto', 'none'],
  });
});

test('a rule about models goes by the beginning of the id', async () => {
  const row = await getRow('moonshot', 'chat', 'temperature');
  expect(resolveParameter(row, { model: 'kimi-k3', present }).range).toEqual({ values: [1] });
  expect(resolveParameter(row, { model: 'moonshot-v1-8k', present }).range).toEqual({ min: 0, max: 1 });
});

test('a rule about another parameter holds when that is present', async () => {
  const row = await getRow('volcengine', 'chat', 'max_tokens');
  const both = new Set(['max_tokens', 'max_completion_tokens']);
  expect(resolveParameter(row, { model: 'doubao-seed-evolving', present: both }).status).toBe('rejected');
  expect(resolveParameter(row, { model: 'doubao-seed-evolving', present }).status).toBe('supported');
});

test('the error of a row is kept where a rule names none', async () => {
  const row = await getRow('siliconflow', 'embeddings', 'batch-size');
  expect(resolveParameter(row, { model: 'BAAI/bge-m3', present }).error).toBe('batch-too-large');
});

test('a model that does not see lacks what image parts need; what is not known counts as there', async () => {
  const { models } = await loadProvider('deepseek');
  const [sees, blind] = ['deepseek-flash', 'deepseek-v4-pro'].map((id) =>
    models.find((model) => model.id === id),
  );
  if (!sees || !blind) throw new Error('models are gone');
  expect(hasNeeds(sees, 'input:image')).toBe(true);
  expect(hasNeeds(blind, 'input:image')).toBe(false);
  expect(hasNeeds({ ...blind, features: { ...blind.features, tools: null } }, 'feature:tools')).toBe(true);
});
