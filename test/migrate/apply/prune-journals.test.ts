import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../src/files/disk.ts';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { JournalFolder } from '../../../src/migrate/apply/journal-folder.ts';
import { MOST_JOURNALS, pruneJournals } from '../../../src/migrate/apply/prune-journals.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { planReplacements } from './sample-plan.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-prune-')));
  writeFileSync(join(root, 'a.ts'), 'v0');
});

const apply = (at: number) =>
  applyPlan(root, planReplacements(root, [{ file: 'a.ts', from: `v${at}`, to: `v${at + 1}` }])).id ?? '';

describe('pruneJournals', () => {
  it('keeps the newest applies, and each of them can be undone', () => {
    const ids = Array.from({ length: MOST_JOURNALS + 2 }, (_, at) => apply(at));
    const folder = new JournalFolder(root, nodeDisk);
    expect(folder.listNames()).toEqual(ids.slice(2));
    const results = ids.slice(2).map(() => undo(root));
    expect(results.at(-1)?.left).toBe(0);
  });

  it('never removes one that was cut off', () => {
    const [first = ''] = Array.from({ length: MOST_JOURNALS }, (_, at) => apply(at));
    const folder = new JournalFolder(root, nodeDisk);
    nodeDisk.unlinkSync(folder.pathOf(first, 'committed.json'));
    pruneJournals(folder);
    expect(folder.listNames()).toHaveLength(MOST_JOURNALS);
    expect(folder.listNames()).toContain(first);
  });
});
