import { z } from 'zod';
import { isSafePath } from './plan-paths.ts';

const pathSchema = z.string().refine(isSafePath);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const countSchema = z.int().min(0);

const fileRecordSchema = z.strictObject({
  file: pathSchema,
  /** What was there; its bytes are kept from `offset` on in the journal's `old-bytes`. */
  before: z
    .strictObject({
      sha256: hashSchema,
      offset: countSchema,
      size: countSchema,
      mode: countSchema,
      uid: countSchema,
      gid: countSchema,
    })
    .nullable(),
  after: z.strictObject({ sha256: hashSchema }).nullable(),
});

/** How the records are written: a run leaves alone what another version of the tool wrote. */
export const JOURNAL_VERSION = 1;

/** All that is read of a record before it is known which version wrote it. */
export const versionSchema = z.object({ version: z.int().max(1_000_000) });

/** What a transaction is about to do, written before it does anything. */
export const journalRecordSchema = z.strictObject({
  version: z.literal(JOURNAL_VERSION),
  kind: z.enum(['apply', 'undo']),
  /** The journal that an undo takes back. */
  undoes: z.string().optional(),
  startedAt: z.string(),
  provider: z.string(),
  endpoint: z.string(),
  /** Folders that it makes for new files, outermost first. */
  folders: z.array(pathSchema),
  files: z.array(fileRecordSchema),
});

/** Written before the first file changes: which files keep their place on the disk and are written over. */
export const startRecordSchema = z.strictObject({ inPlace: z.array(countSchema) });

/** Written when every file has changed. */
export const commitRecordSchema = z.strictObject({ at: z.string() });

export type JournalRecord = z.infer<typeof journalRecordSchema>;
export type FileRecord = z.infer<typeof fileRecordSchema>;
export type StartRecord = z.infer<typeof startRecordSchema>;
