import { describe, expect, it } from 'vitest';
import { createCountryList, isCountryCode, isOldList } from '../../src/exposure/countries.ts';
import { countriesData, platformsData } from '../../src/exposure/data.ts';
import { resolveRegion } from '../../src/exposure/regions.ts';

const list = createCountryList();

function countryOf(platform: string, code: string): string | null | undefined {
  const resolved = resolveRegion(platform, code, list);
  return resolved.known ? resolved.region.country : undefined;
}

describe('resolveRegion', () => {
  it.each([
    ['aws', 'ap-southeast-1', 'SG'],
    ['alibaba', 'ap-southeast-1', 'SG'],
    ['huawei', 'ap-southeast-1', 'HK'],
    ['volcengine', 'ap-southeast-1', 'MY'],
    ['alibaba', 'me-east-1', 'AE'],
    ['huawei', 'me-east-1', 'SA'],
    ['aws', 'eu-west-1', 'IE'],
    ['alibaba', 'eu-west-1', 'GB'],
  ])('reads a code by its cloud: %s %s is in %s', (platform, code, country) => {
    expect(countryOf(platform, code)).toBe(country);
  });

  it('guesses nothing about an unknown code, and names a near one', () => {
    expect(resolveRegion('vercel', 'hgk1', list)).toEqual({ known: false, near: ['hkg1'], elsewhere: [] });
  });

  it('says what a code means on the clouds that know it', () => {
    expect(resolveRegion('vercel', 'ap-east-1', list)).toMatchObject({
      known: false,
      elsewhere: expect.arrayContaining(['aws: HK']),
    });
  });

  it('reads the cloud that a prefix names', () => {
    expect(countryOf('cloudflare', 'gcp:asia-east2')).toBe('HK');
    expect(countryOf('cloudflare', 'aws:us-east-1')).toBe('US');
  });

  it('reads display names of Azure', () => {
    expect(countryOf('azure', 'East Asia')).toBe('HK');
  });

  it('takes a code without its cloud only where the clouds agree', () => {
    expect(countryOf('kubernetes', 'cn-hangzhou')).toBe('CN');
    expect(resolveRegion('kubernetes', 'ap-southeast-1', list).known).toBe(false);
  });

  it('does not confirm what is known from a prefix only', () => {
    expect(resolveRegion('alibaba', 'cn-nowhere', list)).toMatchObject({ known: true, confirmed: false });
  });

  it('does not confirm a retired region', () => {
    expect(resolveRegion('fly', 'hkg', list)).toMatchObject({ known: true, confirmed: false });
  });
});

describe('createCountryList', () => {
  it.each(['BY', 'CN', 'CU', 'HK', 'IR', 'KP', 'MO', 'RU', 'SY', 'VE'])('%s is not listed', (country) => {
    expect(list.listingOf(country)).toBe('unlisted');
  });

  it('lists Taiwan', () => {
    expect(list.listingOf('TW')).toBe('listed');
  });

  it('leaves open what the captured lists do not say', () => {
    expect(list.listingOf('PR')).toBe('open');
  });

  it('holds 188 countries, and 8 territories since the newest capture', () => {
    expect(countriesData.listed).toHaveLength(188);
    expect(countriesData.lists.at(-1)?.with).toHaveLength(8);
  });

  it('uses the list of the day that is asked for', () => {
    expect(createCountryList('2024-07-09').listingOf('SA')).toBe('unlisted');
    expect(createCountryList('2026-08-10').listingOf('SA')).toBe('listed');
    expect(createCountryList('2026-08-10').listingOf('AX')).toBe('unlisted');
    expect(list.listingOf('AX')).toBe('listed');
  });

  it('knows from when calls were refused', () => {
    expect(createCountryList('2024-07-08').isRefused('CN')).toBe(false);
    expect(createCountryList('2024-07-09').isRefused('CN')).toBe(true);
    expect(createCountryList('2024-01-01').isRefused('HK')).toBe(true);
  });

  it('knows an old list after 180 days', () => {
    expect(isOldList('2026-01-01', '2026-06-30')).toBe(false);
    expect(isOldList('2026-01-01', '2026-07-01')).toBe(true);
  });
});

describe('the platforms', () => {
  const platforms = Object.entries(platformsData.platforms);

  it.each(platforms)('%s: every region lies in a country that the lists know', (_id, platform) => {
    const groups = [platform.regions, platform.unconfirmed ?? {}, platform.retired ?? {}];
    const countries = groups.flatMap((rows) => Object.values(rows).flatMap(({ country }) => country ?? []));
    for (const country of countries) expect(isCountryCode(country)).toBe(true);
  });

  it.each(platforms)('%s: confirmed, unconfirmed and retired regions are apart', (_id, platform) => {
    const codes = [platform.regions, platform.unconfirmed ?? {}, platform.retired ?? {}].flatMap(Object.keys);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(platforms)('%s: the default region is one of its own', (id, platform) => {
    if (platform.default) expect(countryOf(id, platform.default.region)).toMatch(/^[A-Z]{2}$/);
  });
});
