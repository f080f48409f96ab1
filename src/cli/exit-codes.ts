/** What the process ends with. Scripts rely on these numbers: they are added to, never changed. */
export const EXIT_CODES = {
  done: 0,
  checkFailed: 1,
  /** The job could not be done: usage, config, an unreadable root. */
  failed: 2,
  /** Under `--strict`: something was skipped for a fault, or was not understood. */
  incomplete: 3,
  /** An apply failed and was rolled back. */
  rolledBack: 4,
  /** A code was handed over, and a person must finish it. */
  needsPerson: 5,
  /** A code was refused. */
  refused: 6,
  /** Nobody knows yet what became of a code, or nobody was there: running again is safe. */
  outcomeUnknown: 7,
  /** A defect of ours. */
  internal: 70,
  /** By the signals HUP, INT and TERM, as shells have it. */
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
