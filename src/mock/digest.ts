import { createHash } from 'node:crypto';

/** A short hexadecimal digest of a value: the same request always gets the same answer and the same id. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
}

/** A unit vector of the given width that depends on the text only. */
export function vectorOf(text: string, dimensions: number): number[] {
  const vector: number[] = [];
  let state = createHash('sha256').update(text).digest().readUInt32LE(0) || 1;
  for (let index = 0; index < dimensions; index += 1) {
    state = xorshift(state);
    vector.push(state / 0x1_0000_0000 - 0.5);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((component) => Math.fround(component / length));
}

function xorshift(state: number): number {
  let next = state;
  next ^= next << 13;
  next ^= next >>> 17;
  next ^= next << 5;
  return next >>> 0;
}
