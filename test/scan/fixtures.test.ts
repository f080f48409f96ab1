import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ScanOptions } from '../../src/scan/options.ts';
import { scan } from '../../src/scan/scan.ts';
import { compareReport, type Expected } from './compare-report.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/scan/', import.meta.url));
/** What no report may hold: a key, whatever the fixture. */
const API_KEY = /sk-[\w-]{16}/;
const DEFAULTS: ScanOptions = {
  include: [],
  exclude: [],
  tests: true,
  surfaces: [],
  kinds: [],
  maxFileBytes: 2_000_000,
};

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

describe('scan fixtures', () => {
  const cases = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const folder = join(ROOT, name);
    const optionsFile = join(folder, 'options.json');
    const overrides = existsSync(optionsFile) ? readJson<Partial<ScanOptions>>(optionsFile) : {};
    const report = await scan(join(folder, 'input'), { ...DEFAULTS, ...overrides });
    const differences = compareReport(readJson<Expected>(join(folder, 'expected.json')), report);
    expect(differences.join('\n')).toBe('');
    expect(JSON.stringify(report)).not.toMatch(API_KEY);
  });
});
