import table from './columns.json' with { type: 'json' };

/** A record of an export or a log, with its names in lower case. */
export type UsageRecord = Readonly<Record<string, unknown>>;
export type Field = keyof typeof table.fields;

export const FIELDS: Readonly<Record<Field, readonly string[]>> = table.fields;
const DAY_MS = 86_400_000;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

/** The name of a column as it is compared. */
export function normaliseName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '_');
}

/** The value of a field: undefined where no name of it is there, or what is there is empty. */
export function findField(record: UsageRecord, field: Field): unknown {
  for (const name of FIELDS[field]) {
    const value = name.split('.').reduce<unknown>(at, record);
    if (value !== undefined && value !== null && value !== '' && typeof value !== 'object') return value;
  }
  return undefined;
}

/** A number as exports write it: `12`, `12.0`, `1,234`; NaN for anything else; undefined where it is absent. */
export function readNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value !== 'string') return Number.NaN;
  const text = value.trim();
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text;
  return /^-?\d{1,18}(?:\.\d{1,20})?(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** The day (UTC) of a time: seconds or milliseconds since 1970, `20261101`, or what begins with `2026-11-01` or `2026/11/1`. */
export function readDay(value: unknown): string | undefined {
  if (typeof value === 'number') return dayOfSeconds(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^20\d{6}$/.test(text)) return checkedDay(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return dayOfSeconds(Number(text));
  const [, year = '', month = '', day = '', rest = ''] =
    /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.{0,40})$/.exec(text) ?? [];
  const written = checkedDay(year, month, day);
  // With a zone the day may be another one in UTC, which is how OpenAI counts days.
  const zoned = /^T[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(rest) ? Date.parse(text) : Number.NaN;
  return written === undefined || Number.isNaN(zoned) ? written : dayOfSeconds(zoned / 1000);
}

/** The day after `days` more, both as `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another: 1 for the next. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayOfSeconds(seconds: number): string | undefined {
  const date = new Date(seconds > 1e11 ? seconds : seconds * 1000);
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year < LAST_YEAR ? date.toISOString().slice(0, 10) : undefined;
}

function checkedDay(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(time) || Number(year) < FIRST_YEAR) return undefined;
  return new Date(time).toISOString().slice(0, 10) === written ? written : undefined;
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
