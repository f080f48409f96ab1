import { expect, it } from 'vitest';
import { renderPatch } from '../../src/migrate/apply/render-patch.ts';
import { makeTree } from '../files/temporary-tree.ts';
import { planFolder } from './plan-app.ts';

it('edits a first line that begins with two byte-order marks', async () => {
  const root = makeTree({
    'package.json': '{"dependencies": {"openai": "^6.0.0"}}\n',
    'a.ts': "\uFEFF\uFEFFexport const model = 'gpt-4o';\nimport OpenAI from 'openai';\nnew OpenAI();\n",
  });
  const patch = renderPatch(root, await planFolder(root, 'alibaba'));
  expect(patch).toMatch(/^\+\uFEFF\uFEFFexport const model = 'qwen[\w.-]+';$/m);
});
