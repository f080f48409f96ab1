import type { DescribedCommand, DescribedOption } from './describe.ts';
import { listSteps, listValueFlags, quote } from './steps.ts';
import type { Values } from './values.ts';

/** A completion script for bash 3.2 and newer. */
export function formatBashCompletion(commands: readonly DescribedCommand[]): string {
  return `# bash completion for migrate-scan: eval "$(migrate-scan completion bash)"
_migrate_scan() {
  local cur prev word place="" skip="" i
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes the "=" of --format=json for a word of its own.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" && $COMP_CWORD -ge 2 ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ $word == "=" ]]; then skip=1; continue; fi
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
complete -F _migrate_scan migrate-scan
`;
}

function formatCommand({ path, options, commands, operand }: DescribedCommand): string {
  const flags = options.flatMap((option) => option.flags);
  const words = [...commands.map(({ name }) => name), ...(typeof operand === 'object' ? operand : [])];
  return `    ${quote(path)})
      case "$prev" in
${options.flatMap(formatValues).join('\n')}
      esac
      if [[ $cur == -* ]]; then
        ${formatWords(flags)}
        return
      fi
      ${formatWords(words)}
      ${formatPaths(operand)}
      ;;`;
}

function formatValues({ flags, values }: DescribedOption): string[] {
  if (values === undefined) return [];
  const reply = typeof values === 'object' ? formatWords(values) : formatPaths(values);
  return [`        ${flags.join('|')}) ${reply}; return ;;`];
}

function formatWords(words: readonly string[]): string {
  return words.length === 0 ? ':' : `COMPREPLY=($(compgen -W ${quote(words.join(' '))} -- "$cur"))`;
}

/** Adds paths to what is there. */
function formatPaths(values: Values | undefined): string {
  if (values !== 'file' && values !== 'folder') return ':';
  const kind = values === 'file' ? '-f' : '-d';
  // A path with a blank is one word: the reply is read line by line.
  return `while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen ${kind} -- "$cur"); compopt -o filenames 2>/dev/null`;
}
