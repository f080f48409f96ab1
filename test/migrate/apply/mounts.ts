import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Kinds of file systems that make trouble, each with what makes, mounts and prepares one; `IMAGE` is a file to make it in. */
const KINDS = {
  small: { megabytes: 0, make: [], mount: ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs'], prepare: [] },
  quota: {
    megabytes: 128,
    make: ['mkfs.btrfs', '-q', 'IMAGE'],
    mount: ['-o', 'loop', 'IMAGE'],
    prepare: ['btrfs', 'quota', 'enable', 'FOLDER'],
  },
  caseless: {
    megabytes: 16,
    make: ['mkntfs', '-q', '-F', 'IMAGE'],
    mount: ['-t', 'lowntfs-3g', '-o', 'loop,ignore_case', 'IMAGE'],
    prepare: [],
  },
} as const;
export type MountKind = keyof typeof KINDS;

/** Whether this user may mount such a file system, and the machine has what makes it. */
export function canMount(kind: MountKind): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-mount-'));
  try {
    mountAt(folder, kind);
    return true;
  } catch {
    return false;
  } finally {
    removeMount(folder);
  }
}

/** The real path of a fresh file system, gone after the test. */
export function mountFresh(kind: MountKind): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-mount-')));
  mountAt(folder, kind);
  onTestFinished(() => removeMount(folder));
  return folder;
}

function removeMount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
}

function mountAt(folder: string, kind: MountKind): void {
  const { megabytes, make, mount, prepare } = KINDS[kind];
  const image = `${folder}.img`;
  const places: Readonly<Record<string, string>> = { IMAGE: image, FOLDER: folder };
  const run = ([command, ...args]: readonly string[]) => {
    const named = args.map((arg) => places[arg] ?? arg);
    if (command !== undefined) execFileSync(command, named, { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  try {
    if (megabytes > 0) {
      writeFileSync(image, '');
      truncateSync(image, megabytes * 2 ** 20);
      run(make);
    }
    run(['mount', ...mount, 'FOLDER']);
    run(prepare);
  } finally {
    // The mount keeps what it needs.
    spawnSync('rm', ['-f', image]);
  }
}
