import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/core/report.ts';
import { judgeExposure } from '../../src/exposure/judge.ts';
import type { ExposureOptions } from '../../src/exposure/options.ts';
import { scanRepository } from '../../src/scan/scan.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/exposure/', import.meta.url));
const SCAN = {
  include: [],
  exclude: [],
  tests: true,
  surfaces: [],
  kinds: [],
  maxFileBytes: 2_000_000,
};
/** A day on which the newest list is not old. */
export const TODAY = '2026-11-25';

export interface ExpectedVerdict {
  readonly file: string;
  readonly level: string;
  readonly rule: string;
  readonly as?: string;
  /** `kind@platform#environment[regions]`, worst first. */
  readonly places: readonly string[];
}

export interface ExpectedExposure {
  /** The rules that the fixture makes fire, or shows to be quiet. */
  readonly about?: readonly string[];
  readonly options?: Partial<ExposureOptions>;
  /** Of the first call or request of each file. */
  readonly verdicts: readonly ExpectedVerdict[];
  readonly warnings: readonly string[];
}

/** The names of all fixtures. */
export function listFixtures(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readExpected(name: string): ExpectedExposure {
  return JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as ExpectedExposure;
}

/** Scans and judges the input of a fixture. */
export async function judgeFixture(name: string, options: Partial<ExposureOptions> = {}): Promise<Report> {
  const { report, repository } = await scanRepository(join(FOLDER, name, 'input'), SCAN);
  return judgeExposure(report, repository, { today: TODAY, ...options });
}

/** What a fixture compares: the verdict of the first call or request of each file. */
export function summarise(report: Report): ExpectedVerdict[] {
  const first = new Map<string, ExpectedVerdict>();
  for (const { file, kind, exposure } of report.findings) {
    if (!exposure || first.has(file) || (kind !== 'call' && kind !== 'http')) continue;
    const { level, rule, as } = exposure;
    const places = exposure.places.map(({ kind: place, platform, environment, regions }) => {
      const codes = regions.map(({ code }) => code).sort();
      return `${place}${platform ? `@${platform}` : ''}${environment ? `#${environment}` : ''}[${codes.join(',')}]`;
    });
    first.set(file, { file, level, rule, ...(as !== undefined && { as }), places });
  }
  return [...first.values()];
}
