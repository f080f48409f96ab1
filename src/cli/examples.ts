import type { Command } from 'commander';
import { listCommands, pathOf } from './command-tree.ts';

export interface Example {
  readonly line: string;
  /** A key of the message tables: what it is for. */
  readonly code: string;
}

/** What to type, by the words that lead to a command. Those of the program itself come first. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  '': [
    { line: 'migrate-scan', code: 'help.example-scan' },
    { line: 'migrate-scan ../shop --format json=report.json', code: 'help.example-json' },
    { line: 'migrate-scan --kind call --surface chat --no-tests', code: 'help.example-filter' },
    { line: 'migrate-scan --check --runs-in vercel:hkg1', code: 'help.example-check' },
    { line: 'migrate-scan explain 8f1c2ab0', code: 'help.example-explain' },
    { line: 'migrate-scan explain EX08', code: 'help.example-explain-rule' },
  ],
  scan: [
    { line: 'migrate-scan --check --fail-on blocked', code: 'example.scan-fail-on' },
    { line: 'migrate-scan --format sarif=a.sarif --format html=a.html', code: 'example.scan-formats' },
    { line: 'migrate-scan --check --baseline openai.json', code: 'example.scan-baseline' },
    { line: 'migrate-scan --check --changed-since origin/main', code: 'example.scan-changed' },
  ],
  explain: [
    { line: 'migrate-scan explain 8f1c2ab0 packages/app', code: 'help.example-explain' },
    { line: 'migrate-scan explain EX08', code: 'help.example-explain-rule' },
  ],
  'providers show': [{ line: 'migrate-scan providers show zhipu', code: 'example.providers-show' }],
  schema: [{ line: 'migrate-scan schema findings > findings.schema.json', code: 'example.schema' }],
  mock: [
    { line: 'migrate-scan mock --provider alibaba --strict', code: 'example.mock' },
    { line: 'migrate-scan mock --provider openai --block-region', code: 'example.mock-blocked' },
  ],
  doctor: [{ line: 'migrate-scan doctor --provider alibaba', code: 'example.doctor' }],
  merge: [
    { line: 'migrate-scan merge shard-1.json shard-2.json', code: 'example.merge' },
    { line: 'migrate-scan merge --name shop=shop.json --format html=all.html', code: 'example.merge-names' },
  ],
  migrate: [
    { line: 'migrate-scan migrate --to alibaba --dry-run', code: 'example.migrate-dry-run' },
    { line: 'migrate-scan migrate --to zhipu --plan plan.json', code: 'example.migrate-plan' },
    { line: 'migrate-scan migrate --to alibaba --verify "npm test"', code: 'example.migrate-verify' },
    { line: 'migrate-scan migrate --from alibaba --to zhipu', code: 'example.migrate-from' },
  ],
  compare: [{ line: 'migrate-scan compare --to alibaba,zhipu', code: 'example.compare' }],
  apply: [{ line: 'migrate-scan apply plan.json --verify "npm test"', code: 'example.apply' }],
  undo: [
    { line: 'migrate-scan undo', code: 'example.undo' },
    { line: 'migrate-scan undo --list', code: 'help.undo-list' },
  ],
  'credits list': [{ line: 'migrate-scan credits list --active', code: 'example.credits-list' }],
  'credits forecast': [
    { line: 'migrate-scan credits forecast --to alibaba', code: 'example.credits-forecast' },
  ],
  completion: [
    { line: 'eval "$(migrate-scan completion bash)"', code: 'example.completion-bash' },
    { line: 'migrate-scan completion fish | source', code: 'example.completion-fish' },
  ],
};

/** Adds its examples to the help of every command below the program. */
export function addExamples(program: Command, say: (code: string) => string): void {
  for (const command of program.commands.flatMap(listCommands)) {
    const lines = formatExamples(pathOf(command), say);
    if (lines.length > 0) command.addHelpText('after', ['', ...lines].join('\n'));
  }
}

/** The heading and a line an example; nothing where a command has none. */
export function formatExamples(path: string, say: (code: string) => string): string[] {
  const examples = EXAMPLES[path] ?? [];
  if (examples.length === 0) return [];
  const width = Math.max(...examples.map(({ line }) => line.length));
  return [
    say('help.examples'),
    ...examples.map(({ line, code }) => `  ${line.padEnd(width + 2)}${say(code)}`),
  ];
}
