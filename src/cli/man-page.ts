import { type Command, Help } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { VERSION } from '../core/version.ts';
import { listCommands, pathOf } from './command-tree.ts';
import { EXAMPLES } from './examples.ts';
import { createProgram } from './program.ts';

/** The variables that the command line heeds. */
const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['LC_ALL, LC_MESSAGES, LANG', 'the language of the output, unless --lang or the config says it'],
  ['NO_COLOR, FORCE_COLOR', 'no colour; colour also where the output is no terminal'],
  ['CI', 'no spinner and no questions'],
  ['GITHUB_ACTIONS, GITHUB_STEP_SUMMARY', 'add annotations and a summary to the report'],
];

/** The manual page of the whole program in English, made from its own declaration. */
export function createManPage(): string {
  const stream = { write: () => true };
  const program = createProgram({
    io: { stdout: stream, stderr: stream, env: {}, cwd: '.' },
    language: 'en',
    onDone: () => {},
    writeHelp: () => {},
  });
  return formatManPage(program);
}

function formatManPage(program: Command): string {
  const commands = program.commands.flatMap(listCommands);
  return `${[
    `.TH MIGRATE\\-SCAN 1 "" "migrate\\-scan ${VERSION}" "User Commands"`,
    '.SH NAME',
    `migrate\\-scan \\- ${escapeRoff(program.description())}`,
    '.SH SYNOPSIS',
    `.B migrate\\-scan\n.RI [ path ]\n.RI [ options ]`,
    `.br\n.B migrate\\-scan\n.I command\n.RI [ arguments ]`,
    '.SH OPTIONS',
    ...formatOptions(program),
    '.SH COMMANDS',
    ...commands.flatMap(formatCommand),
    '.SH EXIT STATUS',
    escapeRoff(say('help.exit-codes')),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => formatTerm(name, text)),
    '.SH FILES',
    ...formatTerm(
      'migrate-scan.config.json',
      'the config of a repository; its schema: migrate-scan schema config',
    ),
    '.SH EXAMPLES',
    ...formatExamples(''),
  ].join('\n')}\n`;
}

const help = new Help();

function formatCommand(command: Command): string[] {
  const path = pathOf(command);
  return [
    `.SS "migrate\\-scan ${escapeRoff(`${path} ${command.usage()}`)}"`,
    escapeRoff(command.description()),
    ...formatOptions(command),
    ...formatExamples(path),
  ];
}

function formatOptions(command: Command): string[] {
  const options = (command.configureHelp().visibleOptions ?? ((of: Command) => help.visibleOptions(of)))(
    command,
  );
  return options.flatMap(({ flags, description }) => formatTerm(flags, description));
}

function formatTerm(term: string, text: string): string[] {
  return ['.TP', `.B ${escapeRoff(term)}`, escapeRoff(text)];
}

function formatExamples(path: string): string[] {
  return (EXAMPLES[path] ?? []).flatMap(({ line, code }) => formatTerm(line, say(code)));
}

function say(code: string): string {
  return formatMessage(code, {}, 'en');
}

/** Text as roff: nothing in it is a request or an escape, and a hyphen stays one that can be copied. */
function escapeRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(
      /[^\n -~]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
