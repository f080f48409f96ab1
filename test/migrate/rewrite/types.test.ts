import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CASES, checkTrees, INPUT, type Problems, sdkOf } from './type-programs.ts';

/** Whole repositories. */
const APPS = fileURLToPath(new URL('../../../fixtures/migrate-apps', import.meta.url));
const PROVIDERS = ['alibaba', 'baidu', 'zhipu'];
const NAMES = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
/** One program a version of the SDK: its types are read once. */
const SDKS = [...new Set(NAMES.map((name) => sdkOf(name)))];

describe('the types of what was rewritten', () => {
  it.each(SDKS)('hold against %s', (sdk) => {
    const cases = NAMES.filter((name) => sdkOf(name) === sdk);
    const problems = checkTrees(cases, { trees: [INPUT, ...PROVIDERS], sdk });
    expect(problems.size).toBeGreaterThan(0);
    expect(listAdded(problems)).toEqual([]);
  });

  it.each([
    ['from-alibaba', 'openai-v4', ['zhipu', 'openai']],
    ['from-zhipu', 'openai', ['baidu']],
    ['from-kept-names', 'openai', ['zhipu', 'openai']],
  ] as const)('hold for %s against %s', (name, sdk, targets) => {
    const problems = checkTrees([name], { trees: [INPUT, ...targets], sdk, root: APPS });
    expect(problems.size).toBeGreaterThan(0);
    expect(listAdded(problems)).toEqual([]);
  });
});

/** Problems of the rewritten files that their input does not have. */
function listAdded(problems: Problems): string[] {
  const added: string[] = [];
  for (const [path, found] of problems) {
    const [name = '', tree = '', ...rest] = path.split('/');
    const left = [...(problems.get([name, INPUT, ...rest].join('/')) ?? [])];
    for (const problem of found) {
      const at = left.indexOf(problem);
      if (at >= 0) left.splice(at, 1);
      else added.push(`${name}/expected/${tree}/${rest.join('/')}: ${problem}`);
    }
  }
  return added;
}
