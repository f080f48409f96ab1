import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/core/messages/catalogue.ts';

const FOLDERS = ['src/scan/', 'src/scan/detect/'];

/** Every code that the engine's sources hand to a step of evidence, a place not understood or a warning. */
function codesInSources(): string[] {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(folder + name, 'utf8')),
  );
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/step\(\w+, '([a-z-]+)'\)/g)].map(([, code]) => `way-${code}`),
    ...[...text.matchAll(/(?:notUnderstood\(\w+|code): ?'?([a-z]+(?:-[a-z]+)+)'/g)].map(
      ([, code]) => `${code}`,
    ),
    ...[...text.matchAll(/notUnderstood\([\w.]+, '([a-z-]+)'/g)].map(([, code]) => `${code}`),
  ]);
  return [...new Set(found)].filter((code) => code !== 'way-expression');
}

describe('messages of the engine', () => {
  it.each(codesInSources())('%s has a text', (code) => {
    expect(MESSAGES[code] ?? MESSAGES[`way-${code}`]).toBeDefined();
  });
});
