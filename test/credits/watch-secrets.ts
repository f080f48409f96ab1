import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const printed: string[] = [];
const folders: string[] = [];
const secrets = new Set<string>();

/** Text that the tool printed in a test. */
export function notePrinted(...texts: readonly string[]): void {
  printed.push(...texts);
}

/** A folder that the tool may have written to. */
export function noteFolder(folder: string): void {
  folders.push(folder);
}

/** A code, a token or a key that was used. */
export function noteSecret(...texts: readonly string[]): void {
  for (const text of texts) secrets.add(text);
}

/** Looks for every secret in all that was printed and written: as it is, in other case, without its hyphens, in base64. */
export function expectNoSecrets(): void {
  const places = [
    ...printed.map((text, index) => [`output ${index}`, text] as const),
    ...folders.flatMap((folder) => [...readAll(folder)]),
  ];
  expect(places.length).toBeGreaterThan(0);
  const found = places.flatMap(([place, text]) =>
    [...secrets].filter((secret) => holds(text, secret)).map((secret) => ({ place, secret })),
  );
  expect(found).toEqual([]);
}

function holds(text: string, secret: string): boolean {
  const plain = (one: string) => one.toLowerCase().replace(/[^a-z0-9]/g, '');
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return text.includes(base64) || plain(text).includes(plain(secret));
}

function* readAll(folder: string): Generator<readonly [string, string]> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* readAll(path);
    else yield [path, readFileSync(path, 'latin1')];
  }
}
