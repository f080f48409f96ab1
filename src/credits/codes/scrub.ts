import type { Secret } from './secret.ts';

/** A run of this many letters and digits of a secret is taken for the secret. */
const LEAST_RUN = 8;
const MOST_TEXT = 20_000;
const STARS = '****';

interface Letter {
  readonly letter: string;
  readonly at: number;
}

/**
 * Takes secrets out of a text that somebody else wrote: whole or in part, whatever stands between their letters, in
 * either case, and in base64. Text over 20,000 characters is cut.
 */
export function scrubText(text: string, secrets: readonly Secret[]): string {
  const cut = text.slice(0, MOST_TEXT);
  return secrets.reduce((shown, secret) => scrubRuns(scrubEncoded(shown, secret), secret), cut);
}

/** `scrubText` for every string of a JSON value, keys included. */
export function scrubValue<T>(value: T, secrets: readonly Secret[]): T;
export function scrubValue(value: unknown, secrets: readonly Secret[]): unknown {
  if (typeof value === 'string') return scrubText(value, secrets);
  if (Array.isArray(value)) return value.map((item: unknown) => scrubValue(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [scrubText(key, secrets), scrubValue<unknown>(item, secrets)]),
  );
}

function scrubEncoded(text: string, secret: Secret): string {
  const bytes = Buffer.from(secret.reveal());
  const forms = [
    secret.reveal(),
    bytes.toString('base64').replace(/={1,2}$/, ''),
    bytes.toString('base64url'),
  ];
  return forms.reduce((shown, form) => (form.length < 4 ? shown : shown.replaceAll(form, STARS)), text);
}

function scrubRuns(text: string, secret: Secret): string {
  const wanted = listLetters(secret.reveal()).map(({ letter }) => letter);
  if (wanted.length === 0) return text;
  const least = Math.min(LEAST_RUN, wanted.length);
  const letters = listLetters(text);
  const hidden: (readonly [number, number])[] = [];
  for (let index = 0; index < letters.length; ) {
    const length = longestRun(letters, index, wanted);
    const [first, last] = [letters[index], letters[index + length - 1]];
    if (length >= least && first && last) hidden.push([first.at, last.at + 1]);
    index += length >= least ? length : 1;
  }
  return hidden.reduceRight((shown, [from, to]) => shown.slice(0, from) + STARS + shown.slice(to), text);
}

/** Letters and digits with their places; escapes of HTML and of addresses stand for what is between them. */
function listLetters(text: string): Letter[] {
  return [...text.matchAll(/%[0-9a-f]{2}|&#?\w{1,8};|[\p{L}\p{N}]/giu)]
    .filter((match) => match[0].length <= 2)
    .map((match) => ({ letter: match[0].toLowerCase(), at: match.index }));
}

/** How many letters from `start` on stand in the secret in this order, from any of its letters on. */
function longestRun(letters: readonly Letter[], start: number, wanted: readonly string[]): number {
  let best = 0;
  for (let from = 0; from < wanted.length - best; from++) {
    let length = 0;
    while (from + length < wanted.length && letters[start + length]?.letter === wanted[from + length])
      length++;
    best = Math.max(best, length);
  }
  return best;
}
