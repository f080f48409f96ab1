/** Values that are kept once and named by their position. */
export interface Pool<T> {
  readonly values: readonly T[];
  /** The position of an equal value, added where there is none. */
  add(value: T): number;
}

export function createPool<T>(): Pool<T> {
  const values: T[] = [];
  const positions = new Map<string, number>();
  return {
    values,
    add(value) {
      const key = typeof value === 'string' ? value : JSON.stringify(value);
      const known = positions.get(key);
      if (known !== undefined) return known;
      positions.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}
