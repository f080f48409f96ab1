import type { ScanOptions } from '../scan/options.ts';
import type { SelectionFlags } from './flags.ts';

/** Options that leave findings out, as they are typed. */
const NARROWING = [
  ['--include', ({ include }: SelectionFlags) => include !== undefined],
  ['--exclude', ({ exclude }: SelectionFlags) => exclude !== undefined],
  ['--kind', ({ kind }: SelectionFlags) => kind !== undefined],
  ['--surface', ({ surface }: SelectionFlags) => surface !== undefined],
  ['--no-tests', ({ tests }: SelectionFlags) => tests === false],
] as const;

/** The option on the command line that leaves findings out, if there is one. */
export function findNarrowingOption(flags: SelectionFlags): string | undefined {
  return NARROWING.find(([, isGiven]) => isGiven(flags))?.[0];
}

/** Whether findings of a file that is scanned can be left out, by an option or by the config. */
export function leavesFindingsOut({ kinds, surfaces, tests }: ScanOptions): boolean {
  return kinds.length > 0 || surfaces.length > 0 || !tests;
}
