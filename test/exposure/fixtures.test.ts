import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { EXPOSURE_RULES } from '../../src/core/terms.ts';
import { platformsData, rulesData, trapsData } from '../../src/exposure/data.ts';
import { judgeFixture, listFixtures, readExpected, summarise } from './judge-folder.ts';

const NAMES = listFixtures();

describe('exposure fixtures', () => {
  it.each(NAMES)('%s', async (name) => {
    const expected = readExpected(name);
    const report = await judgeFixture(name, expected.options);
    expect(summarise(report)).toEqual(expected.verdicts);
    const codes = report.warnings.map(({ code }) => code);
    expect(codes).toEqual(expected.warnings);
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
