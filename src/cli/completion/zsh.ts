import type { DescribedCommand, DescribedOption } from './describe.ts';
import { listSteps, listValueFlags, quote } from './steps.ts';
import type { Values } from './values.ts';

/** A completion script for zsh, to be evaluated or put into a folder of `fpath`. */
export function formatZshCompletion(commands: readonly DescribedCommand[]): string {
  return `#compdef migrate-scan
# zsh completion for migrate-scan: eval "$(migrate-scan completion zsh)", after compinit
_migrate_scan() {
  local place="" skip="" word prev i
  local -a flags commands
  prev=$words[CURRENT-1]
  if [[ $PREFIX == --*=* ]]; then
    prev=\${PREFIX%%=*}
    compset -P '*='
  fi
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    if [[ -n $skip ]]; then skip=""; continue; fi
    case "$word" in
      ${listValueFlags(commands).join('|')}) skip=1; continue ;;
    esac
    case "$place $word" in
${listSteps(commands)
  .map(({ from, to }) => `      ${quote(from)}) place=${quote(to)} ;;`)
  .join('\n')}
    esac
  done
  case "$place" in
${commands.map(formatCommand).join('\n')}
  esac
}
if [[ $funcstack[1] == _migrate_scan ]]; then
  _migrate_scan "$@"
else
  compdef _migrate_scan migrate-scan
fi
`;
}

function formatCommand({ path, options, commands, operand }: DescribedCommand): string {
  const flags = options.flatMap(({ flags: names, description }) =>
    names.map((name) => describe(name, description)),
  );
  const names = commands.map(({ name, description }) => describe(name, description));
  return `    ${quote(path)})
      case "$prev" in
${options.flatMap(formatValues).join('\n')}
      esac
      if [[ $PREFIX == -* ]]; then
        flags=(${flags.join(' ')})
        _describe -o option flags
        return
      fi
      ${names.length === 0 ? ':' : `commands=(${names.join(' ')}); _describe command commands`}
      ${operand === undefined ? ':' : formatReply(operand)}
      ;;`;
}

function formatValues({ flags, values }: DescribedOption): string[] {
  return values === undefined ? [] : [`        ${flags.join('|')}) ${formatReply(values)}; return ;;`];
}

function formatReply(values: Values): string {
  if (typeof values === 'object') return `compadd -- ${values.join(' ')}`;
  if (values === 'file') return '_files';
  return values === 'folder' ? '_files -/' : ':';
}

function describe(name: string, description: string): string {
  return quote(`${name.replaceAll(':', '\\:')}:${description}`);
}
