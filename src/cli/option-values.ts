import { parseByteSize } from '../core/byte-size.ts';
import { MigrateScanError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { FORMATS, type Format } from '../report/reporters.ts';

/** A report to write: to standard output where `file` is undefined. */
export interface FormatRequest {
  readonly format: Format;
  readonly file: string | undefined;
}

/** One of `choices`. @throws MigrateScanError `cli.invalid-choice`, with the near one if there is one. */
export function parseChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const near = findNearMiss(value, choices);
  const args = { option, value, choices: choices.join(', ') };
  if (near) throw new MigrateScanError('cli.invalid-choice-near', { ...args, near });
  throw new MigrateScanError('cli.invalid-choice', args);
}

/** A parser for a repeatable option whose values are choices, several of them separated by commas. */
export function collectChoices<T extends string>(option: string, choices: readonly T[]) {
  return (value: string, before: readonly T[] = []): T[] => [
    ...before,
    ...value.split(',').map((item) => parseChoice(option, item.trim(), choices)),
  ];
}

/** A parser for a repeatable option with free text. */
export function collectText(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A parser for a repeatable option whose values are separated by commas. */
export function collectList(value: string, before: readonly string[] = []): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...before, ...items.filter((item) => item !== '')];
}

/** A day as `2024-07-09`. @throws MigrateScanError `exposure-date-invalid`. */
export function parseDate(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (isDate) return value;
  throw new MigrateScanError('exposure-date-invalid', { value });
}

/** A reason on one line, as the baseline takes it. */
export function parseReason(value: string): string {
  return value.replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** `json`, or `json=report.json`. */
export function collectFormats(value: string, before: readonly FormatRequest[] = []): FormatRequest[] {
  const equals = value.indexOf('=');
  const name = equals < 0 ? value : value.slice(0, equals);
  const file = equals < 0 ? undefined : value.slice(equals + 1);
  if (file === '') throw new MigrateScanError('cli.missing-value', { option: `--format ${name}=` });
  return [...before, { format: parseChoice('--format', name, FORMATS), file }];
}

/** Bytes of `2mb` or `500000`. @throws MigrateScanError `cli.invalid-size`. */
export function parseSizeOption(value: string): number {
  const bytes = parseByteSize(value);
  if (bytes === undefined)
    throw new MigrateScanError('cli.invalid-size', { option: '--max-file-size', value });
  return bytes;
}

/** Seconds of a file: `30`, `0.5`. @throws MigrateScanError `cli.invalid-seconds`. */
export function parseSecondsOption(value: string): number {
  const seconds = /^\d{1,4}(?:\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (seconds > 0 && seconds <= LIMITS.mostFileSeconds) return seconds;
  throw new MigrateScanError('cli.invalid-seconds', { option: '--max-file-seconds', value });
}

/** A whole number from 0 on. @throws MigrateScanError `cli.invalid-count`. */
export function parseCount(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new MigrateScanError('cli.invalid-count', { option, value });
  return Number(value);
}

/** A row of the model map, such as `gpt-4o=qwen-max`. @throws MigrateScanError `cli.invalid-model-row`. */
export function collectModelRow(
  value: string,
  before: (readonly [string, string])[] | undefined,
): (readonly [string, string])[] {
  const at = value.indexOf('=');
  if (at <= 0 || at === value.length - 1) throw new MigrateScanError('cli.invalid-model-row', { value });
  return [...(before ?? []), [value.slice(0, at), value.slice(at + 1)]];
}

/** The report of a repository, such as `shop=shop.json`. @throws MigrateScanError `merge.bad-name`. */
export function collectNamedFile(
  value: string,
  before: (readonly [string, string])[] | undefined,
): (readonly [string, string])[] {
  const [, name = '', file = ''] = /^([\w.-]+(?:\/[\w.-]+){0,5})=(.+)$/.exec(value) ?? [];
  if (file === '' || /(?:^|\/)\.{1,2}(?:\/|$)/.test(name))
    throw new MigrateScanError('merge.bad-name', { value });
  return [...(before ?? []), [name, file]];
}

/** The name of an environment variable. @throws MigrateScanError `cli.invalid-variable`. */
export function parseVariable(value: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) throw new MigrateScanError('cli.invalid-variable', { value });
  return value;
}
