import { z } from 'zod';
import { type Entry, ledgerSchema } from './entry.ts';

const MOST_BYTES = 16 * 1024 * 1024;
const versionedSchema = z.object({ version: z.int() });

/** The entries of a ledger file; undefined where it cannot be understood. */
export function parseLedger(bytes: Buffer): Entry[] | undefined {
  const ledger = ledgerSchema.safeParse(parseJson(bytes));
  return ledger.success ? ledger.data.entries : undefined;
}

/** Whether a later version of the tool wrote the file. */
export function isFutureVersion(bytes: Buffer): boolean {
  const ledger = versionedSchema.safeParse(parseJson(bytes));
  return ledger.success && ledger.data.version > 1;
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
