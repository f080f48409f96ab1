import type { DescribedCommand, DescribedOption } from './describe.ts';
import { listSteps, listValueFlags } from './steps.ts';
import type { Values } from './values.ts';

/** A completion script for fish. */
export function formatFishCompletion(commands: readonly DescribedCommand[]): string {
  return `# fish completion for migrate-scan: migrate-scan completion fish | source
function __migrate_scan_at
  set -l place ''
  set -l skip ''
  for word in (commandline -opc)[2..-1]
    if test -n "$skip"
      set skip ''
      continue
    end
    switch "$word"
      case ${listValueFlags(commands).join(' ')}
        set skip 1
        continue
    end
    switch "$place $word"
${listSteps(commands)
  .map(({ from, to }) => `      case ${quoteForFish(from)}\n        set place ${quoteForFish(to)}`)
  .join('\n')}
    end
  end
  test "$place" = "$argv[1]"
end
complete -c migrate-scan -f
${commands.flatMap(formatCommand).join('\n')}
`;
}

function formatCommand({ path, options, commands, operand }: DescribedCommand): string[] {
  const condition = quoteForFish(`__migrate_scan_at ${quoteForFish(path)}`);
  const start = `complete -c migrate-scan -n ${condition}`;
  return [
    ...commands.map(({ name, description }) => `${start} -a ${name} -d ${quoteForFish(description)}`),
    ...(operand === undefined ? [] : formatOperand(operand).map((reply) => `${start} ${reply}`)),
    ...options.map((option) => `${start} ${formatOption(option)} -d ${quoteForFish(option.description)}`),
  ];
}

function formatOption({ flags, values }: DescribedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [...names, ...formatValues(values)].join(' ');
}

function formatValues(values: Values | undefined): string[] {
  if (values === undefined) return [];
  if (typeof values === 'object') return [`-x -a ${quoteForFish(values.join(' '))}`];
  if (values === 'file') return ['-r -F'];
  return values === 'folder' ? ["-x -a '(__fish_complete_directories)'"] : ['-x'];
}

function formatOperand(values: Values): string[] {
  if (typeof values === 'object') return [`-a ${quoteForFish(values.join(' '))}`];
  if (values === 'file') return ['-F'];
  return values === 'folder' ? ["-a '(__fish_complete_directories)'"] : [];
}

function quoteForFish(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
