/** The words that may stand first on the command line. */
export const COMMANDS = [
  'scan',
  'migrate',
  'compare',
  'explain',
  'providers',
  'schema',
  'mock',
  'doctor',
  'apply',
  'undo',
  'credits',
] as const;
