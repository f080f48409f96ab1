import { type Command, Help, type Option } from 'commander';
import { DEFAULT_COMMANDS } from '../command-names.ts';
import { listCommands, pathOf } from '../command-tree.ts';
import { findValues, type Values } from './values.ts';

export interface DescribedOption {
  /** The long form first: `--format`, `-h` */
  readonly flags: readonly string[];
  readonly description: string;
  /** What may follow it; undefined where nothing does. */
  readonly values: Values | undefined;
}

/** A command as a shell needs it: what may be typed behind it. */
export interface DescribedCommand {
  /** The words that lead to it, without the program's name: `credits forecast`; empty for the program. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly DescribedOption[];
  /** What its first operand may be; undefined where it takes none. */
  readonly operand: Values | undefined;
}

const help = new Help();

/**
 * Every command of a program, the program first, each with the options of the program too. What the default command of
 * a group takes may follow the group itself.
 */
export function describeCommands(program: Command): DescribedCommand[] {
  return listCommands(program).map((command) => describeCommand(command, program));
}

function describeCommand(command: Command, program: Command): DescribedCommand {
  const path = pathOf(command);
  const standIn = command.commands.find((child) => child.name() === DEFAULT_COMMANDS[path]);
  const sources = [command, ...(standIn ? [standIn] : []), program];
  const options = new Map(
    sources.flatMap((source) => help.visibleOptions(source)).map((option) => [option.flags, option]),
  );
  const runs = standIn ? pathOf(standIn) : path;
  const [operand] = (standIn ?? command).registeredArguments;
  return {
    path,
    commands: help
      .visibleCommands(command)
      .map((child) => ({ name: child.name(), description: child.description() })),
    options: [...options.values()].map((option) => describeOption(option, runs)),
    operand: operand && findValues({ flag: '', placeholder: operand.name(), command: runs }),
  };
}

function describeOption({ long, short, flags, description }: Option, command: string): DescribedOption {
  const placeholder = /[<[]([^<[>\]]+)[>\]]/.exec(flags)?.[1];
  return {
    flags: [long, short].flatMap((flag) => flag ?? []),
    description,
    values: placeholder === undefined ? undefined : findValues({ flag: long ?? '', placeholder, command }),
  };
}
