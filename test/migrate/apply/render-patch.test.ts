import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { renderPatch } from '../../../src/migrate/apply/render-patch.ts';
import type { Plan } from '../../../src/migrate/plan.ts';
import { git, makeRepository, makeTree } from '../../files/temporary-tree.ts';
import { planReplacements, readTree } from './sample-plan.ts';

function gitApply(root: string, patch: string, ...options: string[]): void {
  execFileSync('git', ['-C', root, 'apply', ...options, '-'], {
    input: patch,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

/** Applies the patch with git in one copy and the plan with ours in another; returns both trees. */
function applyBoth(files: Readonly<Record<string, string>>, plan: (root: string) => Plan) {
  const [byGit, byUs] = [makeRepository(files), makeRepository(files)];
  gitApply(byGit, renderPatch(byGit, plan(byGit), { secrets: 'show' }), '--check');
  gitApply(byGit, renderPatch(byGit, plan(byGit), { secrets: 'show' }));
  applyPlan(byUs, plan(byUs));
  return { byGit: readTree(byGit), byUs: readTree(byUs) };
}

const BODY = Array.from({ length: 20 }, (_, index) => `line ${index}`);

describe('a patch that git applies to the same bytes as we do', () => {
  it.each([
    ['an edit', 'src/a.ts', BODY.join('\n').concat('\n'), 'line 9'],
    ['the first and only line', 'a', 'line 9', 'line 9'],
    ['no newline at the end', 'a.ts', BODY.join('\n'), 'line 19'],
    ['CRLF', 'a.ts', BODY.join('\r\n').concat('\r\n'), 'line 9'],
    ['lone CR', 'a.ts', BODY.join('\r'), 'line 9'],
    ['a byte-order mark', 'a.ts', `\uFEFF${BODY.join('\n')}\n`, 'line 0'],
    ['a name with spaces', 'a dir/b c.ts', 'line 9\n', 'line 9'],
    ['a name that ends in a space', 'a ', 'line 9\n', 'line 9'],
    ['a name with quotes', `it's "so".ts`, 'line 9\n', 'line 9'],
    ['a name with a backslash and a tab', 'a\\b\tc.ts', 'line 9\n', 'line 9'],
    ['a name that is not ASCII', '目录/文件😀.ts', 'line 9\n', 'line 9'],
    ['lines that look like a patch', 'a.ts', '--- a\n+++ b\nline 9\n@@ -1 +1 @@\n', 'line 9'],
  ])('%s', (_what, file, text, from) => {
    const { byGit, byUs } = applyBoth({ [file]: text }, (root) =>
      planReplacements(root, [{ file, from, to: 'NEW\nMORE' }]),
    );
    expect(byGit).toEqual(byUs);
    expect(Object.keys(byUs)).toContain(file);
  });

  it('new files, an empty one, one in a new folder', () => {
    const { byGit, byUs } = applyBoth({ 'a.ts': 'x\n' }, (root) =>
      planReplacements(root, [{ file: 'a.ts', from: 'x', to: 'y' }], {
        empty: '',
        'new dir/a': 'text\n',
        'no-newline': 'a',
      }),
    );
    expect(byGit).toEqual(byUs);
    expect(Object.keys(byUs).sort()).toEqual(['a.ts', 'empty', 'new dir', 'new dir/a', 'no-newline']);
  });
});

it('is empty for a plan that changes nothing', () => {
  const root = makeTree({ 'a.ts': 'x' });
  expect(renderPatch(root, planReplacements(root, [{ file: 'a.ts', from: 'x', to: 'x' }]))).toBe('');
});

describe('secrets', () => {
  const files = { '.env': 'OPENAI_API_KEY=abcdefgh12345678\nMODEL=gpt-4o\n', 'a.ts': 'gpt-4o\n' };
  const plan = (root: string) =>
    planReplacements(root, [
      { file: '.env', from: 'gpt-4o', to: 'qwen-max' },
      { file: 'a.ts', from: 'gpt-4o', to: 'qwen-max' },
    ]);

  it('are not in the patch, and what is left of it still applies', () => {
    const root = makeRepository(files);
    const patch = renderPatch(root, plan(root));
    expect(patch).not.toContain('abcdefgh');
    expect(patch).toContain('# +MODEL=qwen-max\n');
    gitApply(root, patch);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('qwen-max\n');
    expect(git(root, 'diff', '--name-only')).toBe('a.ts\n');
  });

  it.each([
    ['OPENAI_API_KEY=', 'OPENAI_API_KEY='],
    ['MAX_TOKENS=4096', 'MAX_TOKENS=4096'],
    ['OPENAI_API_KEY=your-api-key-here', 'OPENAI_API_KEY=your-api-key-here'],
    ['OPENAI_API_KEY=$OTHER_VARIABLE', 'OPENAI_API_KEY=$OTHER_VARIABLE'],
  ])('are not seen in %s', (line, shown) => {
    const root = makeRepository({ '.env': `${line}\nMODEL=gpt-4o\n` });
    const patch = renderPatch(root, planReplacements(root, [{ file: '.env', from: 'gpt-4o', to: 'qwen' }]));
    expect(patch).toContain(`\n ${shown}\n`);
  });
});
