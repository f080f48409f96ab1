import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES, checkTrees, INPUT, sdkOf } from './type-programs.ts';

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
    expect(problems.size).toBeGreaterThan(0);
    expect(added).toEqual([]);
  });
});
