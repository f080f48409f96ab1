import { isSystemError } from '../../files/disk.ts';

/** The files are as they shall be: what cannot be tidied now is no failure, and the next run does it. */
export function tidy(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
