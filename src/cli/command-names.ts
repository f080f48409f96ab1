/** The words that may stand first on the command line. */
export const COMMANDS = [
  'scan',
  'migrate',
  'explain',
  'providers',
  'schema',
  'mock',
  'doctor',
  'apply',
  'undo',
  'credits',
] as const;
