/**
 * Why a file was left out, by what that means to a person: `choice` is by design, `notice` is worth a line, `fault` is
 * a gap in the result. Each is a key of the message tables.
 */
const WEIGHTS = {
  vendored: 'choice',
  generated: 'choice',
  minified: 'choice',
  'too-large': 'fault',
  'too-many-nodes': 'fault',
  'nested-too-deep': 'fault',
  'too-slow': 'fault',
  'low-memory': 'fault',
  binary: 'choice',
  unreadable: 'fault',
  'folder-unreadable': 'fault',
  vanished: 'notice',
  'outside-root': 'notice',
  'broken-link': 'notice',
  'not-a-file': 'notice',
  undecodable: 'fault',
  'ignored-tests': 'choice',
} as const;

export type SkipReason = keyof typeof WEIGHTS;

export const SKIP_REASONS = Object.keys(WEIGHTS) as SkipReason[];

/** Whether a file that is left out for this is missing from the result. */
export function isFault(reason: SkipReason): boolean {
  return WEIGHTS[reason] === 'fault';
}

/** Whether the next run, or another machine, may well read the file. */
export function dependsOnMachine(reason: SkipReason): boolean {
  return reason === 'too-slow' || reason === 'low-memory';
}

/** Whether a person may want to know which file it is. */
export function isWorthNaming(reason: SkipReason): boolean {
  return WEIGHTS[reason] !== 'choice';
}
