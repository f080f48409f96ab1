import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { MigrateScanError } from '../../core/errors.ts';
import { readSnapshot, removeFile, sha256, syncFolder, writeNewFile } from '../../files/disk.ts';
import { type JournalFolder, PRIVATE_FILE } from './journal-folder.ts';
import {
  commitRecordSchema,
  type FileRecord,
  JOURNAL_VERSION,
  type JournalRecord,
  journalRecordSchema,
  type StartRecord,
  startRecordSchema,
  versionSchema,
} from './journal-record.ts';

const RECORD = 'journal.json';
const START = 'started.json';
const COMMIT = 'committed.json';
const OLD_BYTES = 'old-bytes';

/** How far a transaction came: nothing written down, nothing changed, something changed, everything changed. */
export type JournalState = 'empty' | 'prepared' | 'started' | 'committed';

/** One transaction on the disk: its old bytes, and a record before each step that must not be forgotten. */
export class Journal {
  readonly name: string;
  readonly #folder: JournalFolder;

  constructor(folder: JournalFolder, name: string) {
    this.#folder = folder;
    this.name = name;
  }

  /** Writes down what is about to happen. `oldBytes` are those of `record.files`, one after the other. */
  prepare(record: JournalRecord, oldBytes: Buffer): void {
    writeNewFile(this.#folder.disk, this.#path(OLD_BYTES), oldBytes, { mode: PRIVATE_FILE });
    this.#write(RECORD, record);
    syncFolder(this.#folder.disk, this.#folder.path);
  }

  start(record: StartRecord): void {
    this.#write(START, record);
  }

  commit(): void {
    this.#write(COMMIT, { at: new Date().toISOString() });
  }

  /** Makes a commit undone that could not be made durable. */
  takeBackCommit(): void {
    removeFile(this.#folder.disk, this.#path(COMMIT));
  }

  readState(): JournalState {
    const names = new Set(this.#folder.disk.readdirSync(this.#path('')));
    if (!names.has(RECORD)) return 'empty';
    if (names.has(COMMIT)) return 'committed';
    return names.has(START) ? 'started' : 'prepared';
  }

  /** @throws MigrateScanError `apply.journal-damaged`; `apply.journal-version` where another version wrote it */
  readRecord(): JournalRecord {
    const version = versionSchema.safeParse(this.#parse(RECORD)).data?.version;
    if (version !== undefined && version !== JOURNAL_VERSION) {
      const path = this.#path('');
      throw new MigrateScanError('apply.journal-version', { path, version: String(version) });
    }
    return this.#read(RECORD, journalRecordSchema);
  }

  readStart(): StartRecord {
    return this.#read(START, startRecordSchema);
  }

  readCommit(): z.infer<typeof commitRecordSchema> {
    return this.#read(COMMIT, commitRecordSchema);
  }

  /** The bytes that a file had. @throws MigrateScanError `apply.journal-damaged` where they are no longer those */
  readOldBytes({ before }: FileRecord): Buffer {
    const all = readSnapshot(this.#folder.disk, this.#path(OLD_BYTES))?.bytes;
    const bytes = before && all?.subarray(before.offset, before.offset + before.size);
    if (!bytes || sha256(bytes) !== before.sha256) throw this.#damaged(OLD_BYTES);
    return bytes;
  }

  remove(): void {
    this.#folder.removeJournal(this.name);
  }

  /** The name for the new content of the nth file, beside that file, until it takes its place. */
  temporaryPath(path: string, index: number): string {
    return join(dirname(path), `.migrate-scan-${this.name}-${index}.tmp`);
  }

  #path(file: string): string {
    return this.#folder.pathOf(this.name, file);
  }

  #write(file: string, value: unknown): void {
    const { disk } = this.#folder;
    const path = this.#path(file);
    const draft = `${path}.tmp`;
    removeFile(disk, draft);
    writeNewFile(disk, draft, Buffer.from(`${JSON.stringify(value)}\n`), { mode: PRIVATE_FILE });
    disk.renameSync(draft, path);
    syncFolder(disk, dirname(path));
  }

  #read<T>(file: string, schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.#parse(file));
    if (!parsed.success) throw this.#damaged(file);
    return parsed.data;
  }

  #parse(file: string): unknown {
    return parseJson(readSnapshot(this.#folder.disk, this.#path(file))?.bytes.toString('utf8') ?? '');
  }

  #damaged(file: string): MigrateScanError {
    return new MigrateScanError('apply.journal-damaged', { path: this.#path(basename(file)) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
