import { Journal } from './journal.ts';
import type { JournalFolder } from './journal-folder.ts';

/** How many applies can be taken back at most. Their old bytes may hold secrets, so they do not stay for ever. */
export const MOST_JOURNALS = 20;

/** Removes the oldest applies beyond `MOST_JOURNALS`. One that was cut off is never removed. */
export function pruneJournals(folder: JournalFolder): void {
  const finished = folder.listNames().filter((name) => {
    const journal = new Journal(folder, name);
    return journal.readState() === 'committed' && journal.readRecord().kind === 'apply';
  });
  for (const name of finished.slice(0, -MOST_JOURNALS)) folder.removeJournal(name);
}
