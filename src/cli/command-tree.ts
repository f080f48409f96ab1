import { type Command, Help } from 'commander';

const help = new Help();

/** A command and all below it that help shows. */
export function listCommands(command: Command): Command[] {
  return [command, ...help.visibleCommands(command).flatMap(listCommands)];
}

/** The words that lead to a command, without the program's name. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}`.trim() : '';
}
