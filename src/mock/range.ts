import type { Range } from '../providers/fact-schema.ts';

/** Whether a value lies inside a range: every condition that is present holds. */
export function isInRange(value: unknown, range: Range): boolean {
  if (range.maxItems !== undefined && Array.isArray(value) && value.length > range.maxItems) return false;
  if (!textsOf(value).every((text) => isShortEnough(text, range))) return false;
  if (range.schemes && !textsOf(value).every((text) => range.schemes?.includes(schemeOf(text)))) return false;
  if (range.values && !namesOf(value).every((entry) => range.values?.includes(entry))) return false;
  return isInInterval(value, range);
}

function isInInterval(value: unknown, { min, max, minExclusive, maxExclusive, integer }: Range): boolean {
  if (min === undefined && max === undefined && !integer) return true;
  if (typeof value !== 'number') return false;
  if (integer && !Number.isInteger(value)) return false;
  if (min !== undefined && (minExclusive ? value <= min : value < min)) return false;
  return max === undefined || (maxExclusive ? value < max : value <= max);
}

function isShortEnough(text: string, { maxLength, maxBytes }: Range): boolean {
  return (
    (maxLength === undefined || text.length <= maxLength) &&
    (maxBytes === undefined || Buffer.byteLength(text) <= maxBytes)
  );
}

/** What an enumerated value is called: an object by its type, a list entry by entry. */
function namesOf(value: unknown): (string | number | boolean)[] {
  return listOf(value).map((entry) => {
    if (typeof entry === 'number' || typeof entry === 'boolean') return entry;
    const type: unknown =
      typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'type') : undefined;
    return String(type ?? entry);
  });
}

/** The part of an address before its first colon, in lower case. */
function schemeOf(address: string): string {
  return address.slice(0, address.indexOf(':')).toLowerCase();
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((entry): entry is string => typeof entry === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
