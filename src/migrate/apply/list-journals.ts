import { type Disk, nodeDisk } from '../../files/disk.ts';
import { Journal } from './journal.ts';
import { JournalFolder } from './journal-folder.ts';
import { tellSystemErrors } from './tell-system-errors.ts';

/** An apply that can be taken back. */
export interface JournalSummary {
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly provider: string;
  readonly endpoint: string;
  /** `unfinished`: the run was cut off; the next apply or undo takes back what it had changed. */
  readonly state: 'applied' | 'unfinished';
  readonly edited: readonly string[];
  readonly created: readonly string[];
}

/**
 * The applies that can be undone, newest first: `undo` takes the first one back.
 * @param root absolute and real
 * @throws MigrateScanError `apply.journal-damaged`, `apply.journal-unsafe`
 */
export function listJournals(root: string, disk: Disk = nodeDisk): JournalSummary[] {
  const folder = tellSystemErrors(() => new JournalFolder(root, disk));
  return tellSystemErrors(() =>
    folder
      .listNames()
      .toReversed()
      .flatMap((name) => summarise(new Journal(folder, name))),
  );
}

function summarise(journal: Journal): JournalSummary[] {
  const state = journal.readState();
  if (state === 'empty') return [];
  const { kind, startedAt, provider, endpoint, files } = journal.readRecord();
  if (kind === 'undo') return [];
  return [
    {
      id: journal.name,
      startedAt,
      provider,
      endpoint,
      state: state === 'committed' ? 'applied' : 'unfinished',
      edited: files.filter(({ before }) => before !== null).map(({ file }) => file),
      created: files.filter(({ before }) => before === null).map(({ file }) => file),
    },
  ];
}
