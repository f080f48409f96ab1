import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const NODE_MAJOR = Number(process.versions.node.split('.')[0]);
/** What V8 sets aside for young objects, and a little; the limit that it tells includes that (measured: 48 and 192 MiB). */
const YOUNG_BYTES = (NODE_MAJOR < 23 ? 64 : 208) * 1024 * 1024;
/** Of the rest. From 80 % on V8 may give up, as it does little but collect. */
const WORTH_COLLECTING = 0.75;
const FULL = 0.7;

/**
 * Whether most of what V8 may take is in use: once it is all in use, V8 ends the process. Takes some 10 µs; where it
 * looks full, the garbage is collected first.
 */
export function isMemoryShort(): boolean {
  if (shareInUse() < WORTH_COLLECTING) return false;
  collectGarbage();
  return shareInUse() >= FULL;
}

function shareInUse(): number {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return used_heap_size / Math.max(heap_size_limit - YOUNG_BYTES, 1);
}

let collect: unknown;

/** A context that is made while the flag is set has the function. */
function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
    setFlagsFromString('--no-expose-gc');
  }
  if (typeof collect === 'function') collect();
}
