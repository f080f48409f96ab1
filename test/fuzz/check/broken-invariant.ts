import { MigrateScanError } from '../../../src/core/errors.ts';

/** What must always hold and did not. The first line of the message tells one defect from another. */
export class BrokenInvariant extends Error {
  constructor(invariant: string, details: unknown = '') {
    super(`${invariant}\n${typeof details === 'string' ? details : JSON.stringify(details, null, 1)}`.trim());
    this.name = 'BrokenInvariant';
  }
}

/** Throws where a condition does not hold. */
export function hold(condition: boolean, invariant: string, details: unknown = ''): asserts condition {
  if (!condition) throw new BrokenInvariant(invariant, details);
}

/** What `work` gives, or undefined where it refuses with an error that is meant for people. */
export async function unlessRefused<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MigrateScanError) return undefined;
    throw error;
  }
}
