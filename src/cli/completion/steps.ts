import type { DescribedCommand } from './describe.ts';

/** A word that leads from one command to one below it. */
export interface Step {
  /** The command so far and the word, with a blank between: ` scan`, `credits list`. */
  readonly from: string;
  readonly to: string;
}

/** Every way from a command to one below it. */
export function listSteps(commands: readonly DescribedCommand[]): Step[] {
  return commands.flatMap(({ path, commands: children }) =>
    children.map(({ name }) => ({ from: `${path} ${name}`, to: `${path} ${name}`.trim() })),
  );
}

/** The options that take a value: what follows them is no command. */
export function listValueFlags(commands: readonly DescribedCommand[]): string[] {
  const options = commands.flatMap((command) => command.options);
  return [...new Set(options.flatMap(({ flags, values }) => (values === undefined ? [] : flags)))].sort();
}

/** A word of a POSIX shell or of zsh, which takes it as it is. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
