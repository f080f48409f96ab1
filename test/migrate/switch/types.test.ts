import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTrees, INPUT, sdkOf } from '../rewrite/type-programs.ts';

const ROOT = fileURLToPath(new URL('../../../fixtures/migrate-apps', import.meta.url));
const PROVIDERS = ['alibaba', 'baidu', 'zhipu'];
const NAMES = readdirSync(ROOT).filter((name) => name.startsWith('switch-'));
const SDKS = [...new Set(NAMES.map((name) => sdkOf(name, ROOT)))];

describe('the types of what goes by a switch', () => {
  it.each(SDKS)('hold against %s', (sdk) => {
    const cases = NAMES.filter((name) => sdkOf(name, ROOT) === sdk);
    const problems = checkTrees(cases, { trees: [INPUT, ...PROVIDERS], sdk, root: ROOT });
    const added = [...problems].flatMap(([path, found]) => {
      const [name = '', tree = '', ...rest] = path.split('/');
      const before = new Set(problems.get([name, INPUT, ...rest].join('/')));
      return found
        .filter((problem) => !before.has(problem))
        .map((problem) => `${name}/${tree}/${rest.join('/')}: ${problem}`);
    });
    expect(problems.size).toBeGreaterThan(0);
    expect(added).toEqual([]);
  });
});
