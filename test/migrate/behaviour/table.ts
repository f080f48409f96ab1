import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPrograms, PROGRAMS } from './programs.ts';
import type { ProviderExpectation } from './verdict.ts';

export const PROVIDERS = ['alibaba', 'baidu', 'zhipu'] as const;

export type Expectation = { readonly prints: unknown } & Record<
  (typeof PROVIDERS)[number],
  ProviderExpectation
>;

export function readExpectation(name: string): Expectation {
  return JSON.parse(readFileSync(join(PROGRAMS, name, 'expected.json'), 'utf8'));
}

const HEAD = `# What programs do before and after a migration

Small programs, one an SDK and a kind of call, under \`fixtures/behaviour/\`. Each runs with the real packages against the
emulator of OpenAI, is moved by \`migrate-scan migrate --to PROVIDER --plan\` and \`migrate-scan apply\`, and runs again against the strict emulator of that
provider, which refuses whatever the provider would refuse or ignore. The test \`test/migrate/behaviour\` does this and
writes this page (\`UPDATE_FIXTURES=1\`). It says what fits the providers' documented contracts, not what a model answers.

- **passed**: every request is accepted, the program prints what it printed before, and the plan asks for nothing.
- **review**: every request is accepted, and the plan asks for a look, by the codes named here. Where the program prints
  something else than before, its \`expected.json\` holds it.
- **manual**: the program does not do at the provider what it did, and the plan says so, by the codes named here.
- **unproven**: moved, but the emulator does not answer this kind of call.
`;

/** The page \`docs/behaviour.md\`, from what is expected of every program. */
export function renderTable(): string {
  const rows = listPrograms().map((name) => {
    const expected = readExpectation(name);
    return `| ${name} | ${PROVIDERS.map((provider) => cellOf(expected[provider])).join(' | ')} |`;
  });
  const table = [`| Program | ${PROVIDERS.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
  return `${HEAD}\n${sumUp()}\n\n${table}\n`;
}

function cellOf({ verdict, review, manual, fails }: ProviderExpectation): string {
  const codes = verdict === 'review' ? [...review, ...manual] : verdict === 'manual' ? manual : [];
  const why = [...codes, ...(fails === undefined ? [] : [`*${fails}*`])].join(', ');
  return why === '' ? verdict : `${verdict}: ${why}`;
}

function sumUp(): string {
  const all = listPrograms().flatMap((name) => Object.values(pick(readExpectation(name))));
  const count = (verdict: string): number => all.filter((found) => found === verdict).length;
  const parts = ['passed', 'review', 'manual', 'unproven'].map((verdict) => `${count(verdict)} ${verdict}`);
  return `${listPrograms().length} programs, ${all.length} migrations: ${parts.join(', ')}.`;
}

function pick(expected: Expectation): Record<string, string> {
  return Object.fromEntries(PROVIDERS.map((provider) => [provider, expected[provider].verdict]));
}
