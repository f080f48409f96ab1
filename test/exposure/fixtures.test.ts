import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/core/exposure.ts';
import { MESSAGES } from '../../src/core/messages/catalogue.ts';
import { reportSchema } from '../../src/core/report.ts';
import { EXPOSURE_RULES } from '../../src/core/terms.ts';
import { platformsData, rulesData, trapsData } from '../../src/exposure/data.ts';
import { judgeFixture, listFixtures, readExpected, summarise } from './judge-folder.ts';

const NAMES = listFixtures();

/** No verdict is worse than its evidence, and there are words for all that it holds. */
function expectSound({ level, evidence, remedies, flags }: Exposure): void {
  if (level === 'blocked') {
    const regions = evidence.filter(({ kind }) => kind === 'region' || kind === 'declared');
    expect(regions.length).toBeGreaterThan(0);
    for (const { strength } of regions) expect(strength).toBe('strong');
  }
  for (const { code } of remedies) expect(MESSAGES).toHaveProperty(code);
  for (const { kind } of evidence) expect(Object.keys(MESSAGES)).toContain(`exposure.evidence-${kind}`);
  for (const flag of flags) expect(Object.keys(MESSAGES)).toContain(`exposure.flag-${flag}`);
}

describe('exposure fixtures', () => {
  it.each(NAMES)('%s', async (name) => {
    const expected = readExpected(name);
    const report = await judgeFixture(name, expected.options);
    expect(summarise(report)).toEqual(expected.verdicts);
    const codes = report.warnings.map(({ code }) => code);
    expect(codes).toEqual(expected.warnings);
    for (const finding of report.findings) if (finding.exposure) expectSound(finding.exposure);
    expect(reportSchema.safeParse(report).error?.issues).toBeUndefined();
  });
});

describe('coverage of the data by fixtures', () => {
  const all = NAMES.map((name) => ({ name, ...readExpected(name) }));
  const fires = (rule: string) =>
    all.filter(({ verdicts }) => verdicts.some((verdict) => verdict.rule === rule || verdict.as === rule));

  it.each(EXPOSURE_RULES)('%s fires in a fixture, and is quiet in another that is about it', (rule) => {
    const about = all.filter((fixture) => fixture.about?.includes(rule));
    const firing = fires(rule);
    expect(firing.length).toBeGreaterThan(0);
    expect(about.filter((fixture) => !firing.includes(fixture)).length).toBeGreaterThan(0);
  });

  it.each(Object.keys(platformsData.platforms))('%s has a fixture', (platform) => {
    const places = all.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => verdict.places));
    expect(places.some((place) => new RegExp(`@${platform}[#[]`).test(place))).toBe(true);
  });

  it.each(trapsData.traps)('$id stays quiet', ({ fixture }) => {
    const { verdicts } = readExpected(fixture);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { level } of verdicts) expect(level).not.toMatch(/blocked/);
  });

  it('knows no other rules than the report', () => {
    expect(Object.keys(rulesData)).toEqual([...EXPOSURE_RULES]);
  });
});
