import { MigrateScanError } from './errors.ts';
import type { Position } from './range.ts';

/** One thing wrong in a config file: a message code with its arguments, and the place where it stands. */
export interface ConfigProblem extends Position {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/** Carries every problem of a config file at once. */
export class ConfigFileError extends MigrateScanError {
  readonly problems: readonly ConfigProblem[];

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super('cli.config-invalid', { file });
    this.name = 'ConfigFileError';
    this.problems = problems;
  }
}
