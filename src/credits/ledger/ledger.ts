import { createHmac, randomBytes } from 'node:crypto';
import { MigrateScanError } from '../../core/errors.ts';
import { type Disk, nodeDisk } from '../../files/disk.ts';
import type { Secret } from '../codes/secret.ts';
import { type Entry, ledgerSchema } from './entry.ts';
import { LedgerFolder } from './ledger-folder.ts';
import { isFutureVersion, parseLedger } from './parse-ledger.ts';
import { waitForLock } from './wait-for-lock.ts';

const LEDGER = 'credits.json';
const KEY = 'credits.key';
const KEY_BYTES = 32;
const FINGERPRINT_LENGTH = 16;
/** An update takes milliseconds; a redemption may wait for a slow issuer. */
const MOST_WAIT_MS = { ledger: 20_000, code: 120_000 };

export interface LedgerOptions {
  readonly disk?: Disk;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** Told when a file could not be understood and was set aside, with its new name. */
  readonly onDamage?: (file: string, keptAs: string) => void;
}

/** What is known of the codes of one user on this machine. All methods throw MigrateScanError `credits.ledger-*`. */
export class Ledger {
  readonly #folder: LedgerFolder;
  readonly #options: LedgerOptions;

  /** @param path the state folder of the user */
  constructor(path: string, options: LedgerOptions) {
    this.#folder = new LedgerFolder(path, options.disk ?? nodeDisk);
    this.#options = options;
  }

  /** All entries, oldest first. Where there is no ledger none is made. */
  async list(): Promise<Entry[]> {
    const path = this.#folder.path;
    const bytes = await tellErrors(path, async () => this.#folder.read(LEDGER));
    if (bytes === undefined) return [];
    return parseLedger(bytes) ?? this.#locked(() => this.#read());
  }

  /** The entry that a change makes out of all entries, written before it is returned. */
  update<T>(change: (entries: Entry[]) => T): Promise<T> {
    return this.#locked(() => {
      const entries = this.#read();
      const result = change(entries);
      const text = JSON.stringify(ledgerSchema.parse({ version: 1, entries }), null, 1);
      this.#folder.replace(LEDGER, Buffer.from(`${text}\n`));
      return result;
    });
  }

  /** The name under which the ledger knows a code: a hash that only this installation can make. */
  fingerprint(code: Secret): Promise<string> {
    return this.#locked(() =>
      createHmac('sha256', this.#readKey()).update(code.reveal()).digest('hex').slice(0, FINGERPRINT_LENGTH),
    );
  }

  /**
   * Runs `work` while no other run may redeem the same code; it waits for one that does.
   * @param name the fingerprint of the code, or another file name that stands for what is claimed
   */
  async holding<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { wait } = this.#options;
    const patience = { mostMs: MOST_WAIT_MS.code, wait };
    const folder = this.#folder.lockOf(name);
    const lock = await tellErrors(folder.path, () => waitForLock(folder, patience));
    try {
      return await work();
    } finally {
      lock.release();
      folder.removeIfEmpty();
    }
  }

  #locked<T>(work: () => T): Promise<T> {
    const { wait } = this.#options;
    return tellErrors(this.#folder.path, async () => {
      const lock = await waitForLock(this.#folder, { mostMs: MOST_WAIT_MS.ledger, wait });
      try {
        this.#folder.sweep();
        return work();
      } finally {
        lock.release();
      }
    });
  }

  #read(): Entry[] {
    const bytes = this.#folder.read(LEDGER);
    if (bytes === undefined) return [];
    const entries = parseLedger(bytes);
    if (entries) return entries;
    if (isFutureVersion(bytes))
      throw new MigrateScanError('credits.ledger-newer', { path: this.#folder.path });
    this.#setAside(LEDGER);
    return [];
  }

  #readKey(): Buffer {
    const key = this.#folder.read(KEY);
    if (key?.length === KEY_BYTES) return key;
    if (key) this.#setAside(KEY);
    const made = randomBytes(KEY_BYTES);
    this.#folder.replace(KEY, made);
    return made;
  }

  #setAside(name: string): void {
    const kept = this.#folder.setAside(name, this.#options.now());
    this.#options.onDamage?.(name, kept);
  }
}

async function tellErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MigrateScanError || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new MigrateScanError('credits.ledger-unusable', { path, reason: error.message }, { cause: error });
  }
}
