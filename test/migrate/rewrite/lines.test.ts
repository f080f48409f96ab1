import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { planSources, targetOf } from './plan-sources.ts';

it('edits the right places behind U+2028 and U+2029, which end no line', async () => {
  const before = `import OpenAI from 'openai';\nconst separators = '\u2028\u2029';\u2028\n`;
  const text = `${before}const client = new OpenAI();\nclient.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`;
  const { contribution } = await planSources(makeTree({ 'a.ts': text }), await targetOf('alibaba'));
  const after = applyEdits(text, contribution.edits);
  expect(after.startsWith(before)).toBe(true);
  expect(after.slice(before.length)).toMatch(
    /^const client = new OpenAI\(\{[^}]+\}\);\nclient\.chat\.completions\.create\(\{ model: 'qwen[^']+', messages: \[\] \}\);\n$/s,
  );
});
