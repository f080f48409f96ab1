/** The words that may stand first on the command line. */
export const COMMANDS = [
  'scan',
  'migrate',
  'merge',
  'init',
  'compare',
  'explain',
  'providers',
  'schema',
  'mock',
  'doctor',
  'apply',
  'undo',
  'credits',
  'completion',
] as const;

/** What `schema` can print. */
export const SCHEMAS = ['findings', 'config', 'baseline', 'plan', 'fit'] as const;

/** What `compare` prints: for people, for programs, for a comment. */
export const COMPARE_FORMATS = ['pretty', 'json', 'markdown'] as const;

/** The command that runs where none of a group is named. */
export const DEFAULT_COMMANDS: Readonly<Record<string, string>> = { '': 'scan', credits: 'list' };

/** The shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
