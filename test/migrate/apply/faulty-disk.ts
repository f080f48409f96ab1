import { type Disk, nodeDisk } from '../../../src/files/disk.ts';

/** What happens before a call: its number, from 1, its name and its arguments. */
export type OnCall = (step: number, name: string, args: readonly unknown[]) => void;

export interface WatchOptions {
  /** The calls that count; all of them where it is not given. */
  readonly only?: RegExp;
  readonly disk?: Disk;
}

/** Calls that change what is on the disk. */
export const WRITING = /^(?:ch|fch|fsync|ftruncate|link|mkdir|open|rename|rmdir|unlink|write)/;

/** The disk without waiting for it: for tests that lose no power. */
export const QUICK_DISK: Disk = { ...nodeDisk, fsyncSync: () => {} };

/** The disk with something done before each call. */
export function watchDisk(onCall: OnCall, { only = /./, disk = nodeDisk }: WatchOptions = {}): Disk {
  let step = 0;
  return new Proxy(disk, {
    get(target, name: keyof Disk) {
      const call = target[name] as (...args: unknown[]) => unknown;
      if (!only.test(name)) return call;
      return (...args: unknown[]) => {
        onCall(++step, name, args);
        return call(...args);
      };
    },
  });
}

/** How many calls a piece of work makes. */
export function countCalls(work: (disk: Disk) => void, options: WatchOptions = {}): number {
  let calls = 0;
  const count: OnCall = (step) => {
    calls = step;
  };
  work(watchDisk(count, { disk: QUICK_DISK, ...options }));
  return calls;
}

/** A disk whose nth call fails, once, with this code; or every call from then on. */
export function failAt(failing: number, code: string, onwards = false): Disk {
  return watchDisk(
    (step, name) => {
      if (step !== failing && !(onwards && step > failing)) return;
      throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
    },
    { disk: QUICK_DISK },
  );
}
