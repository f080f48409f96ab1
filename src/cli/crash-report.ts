import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { VERSION } from '../core/version.ts';
import { listCommands, pathOf } from './command-tree.ts';

/** Where the tool itself lies: what its frames are told from others by. */
const TOOL = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');

/** Messages of the engine that quote nothing but our own code; of others nothing but the kind is told. */
const OWN_WORDS = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^[\w.]{1,60} is not (?:a function|a constructor|iterable|defined)/,
  /^Maximum call stack size exceeded/,
  /^Invalid (?:array|string) length/,
];

/** `TypeError: Cannot read properties of undefined`, `Error (EIO, read)`: what an error is, without what it quotes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const facts = [code, syscall].filter((fact) => typeof fact === 'string' && /^\w{1,40}$/.test(fact));
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  const said = OWN_WORDS.flatMap((words) => words.exec(error.message)?.[0] ?? [])[0];
  const kind = facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
  return said === undefined ? kind : `${kind}: ${said}`;
}

/**
 * A text for an issue: version, Node, platform, the command without any value, and what failed where. It is made of
 * what is known to be ours, so that no path, name or text of a repository can be in it.
 */
export function createCrashReport(error: unknown, args: readonly string[], program: Command): string {
  const { version, platform, arch } = process;
  return [
    `migrate-scan ${VERSION}, Node ${version.slice(1)}, ${platform} ${arch}`,
    `command: ${describeCommand(args, program)}`,
    describeError(error),
    ...listFrames(error),
  ].join('\n');
}

/** The command and the names of its options; every value, and what the command line does not know, is left out. */
function describeCommand(args: readonly string[], program: Command): string {
  const commands = listCommands(program);
  const options = new Set(commands.flatMap((command) => command.options.map(({ long }) => long)));
  const words = args.filter((arg) => !arg.startsWith('-'));
  const named = commands
    .map(pathOf)
    .filter((path) => path !== '' && `${words.join(' ')} `.startsWith(`${path} `));
  const command = named.sort((one, other) => other.length - one.length)[0];
  const flags = args.map((arg) => arg.split('=')[0] ?? '').filter((flag) => options.has(flag));
  return ['migrate-scan', ...(command === undefined ? [] : [command]), ...flags].join(' ');
}

const MOST_FRAMES = 20;
const FRAME =
  /^ {4}at (?:((?:async |new )?[\w.$#<>]{1,80})(?: \[as [^\]]{1,80}\])? )?\(?([^()]{1,1000}):(\d+):(\d+)\)?$/;

function listFrames(error: unknown): string[] {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, called, file = '', row, column] = FRAME.exec(line) ?? [];
      return row === undefined
        ? []
        : [`    at ${called === undefined ? '' : `${called} `}(${placeOf(file)}:${row}:${column})`];
    })
    .slice(0, MOST_FRAMES);
}

/** `<tool>/dist/main.js`, `<modules>/ts-morph/dist/ts-morph.js`, `node:fs`; of any other file nothing. */
function placeOf(file: string): string {
  if (/^node:[\w/.-]+$/.test(file)) return file;
  const path = decode(file).replaceAll('\\', '/');
  if (path.startsWith(TOOL)) return `<tool>/${path.slice(TOOL.length)}`;
  const module = /\/node_modules\/((?:ts-morph|@ts-morph\/common)\/[\w/.-]+)$/.exec(path)?.[1];
  return module === undefined ? '<elsewhere>' : `<modules>/${module}`;
}

function decode(file: string): string {
  try {
    return file.startsWith('file:') ? fileURLToPath(file) : file;
  } catch {
    return '';
  }
}
