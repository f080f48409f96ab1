import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_KINDS, STRENGTHS } from '../../src/core/exposure.ts';
import { EXPOSURE_LEVELS } from '../../src/core/terms.ts';
import { rulesData } from '../../src/exposure/data.ts';
import { type DestinationFact, decideVerdict, type PlaceFact } from '../../src/exposure/verdict.ts';

const DESTINATIONS: readonly DestinationFact[] = [
  'direct',
  'default',
  'proxied',
  'configurable',
  'unknown',
  'relay',
  'private-relay',
  'azure',
  'bedrock',
  'provider',
  'local',
];
const HONG_KONG: PlaceFact = {
  kind: 'server',
  regions: 'all-unlisted',
  strength: 'strong',
  isChineseCloud: false,
  isBroken: false,
  userScore: 0,
  deployScore: 0,
  deploySignals: 0,
  isRefused: true,
};

const places: fc.Arbitrary<PlaceFact> = fc
  .record({
    kind: fc.constantFrom(...PLACE_KINDS),
    regions: fc.constantFrom('none', 'all-listed', 'all-unlisted', 'mixed', 'unlisted-failover'),
    strength: fc.constantFrom(...STRENGTHS),
    edgeSites: fc.constantFrom('all-listed', 'some-unlisted', 'unknown'),
    isChineseCloud: fc.boolean(),
    isBroken: fc.boolean(),
    users: fc.constantFrom('listed', 'unlisted', 'mixed', undefined),
    userScore: fc.nat(9),
    deployScore: fc.nat(12),
    deploySignals: fc.nat(5),
    isRefused: fc.boolean(),
  })
  .map(({ users, ...place }) => ({ ...place, ...(users && { users }) }) as PlaceFact);
const destinations = fc.constantFrom(...DESTINATIONS);

describe('decideVerdict', () => {
  it('blocks only by strong evidence of regions that are all unlisted, for OpenAI itself', () => {
    fc.assert(
      fc.property(destinations, places, (destination, place) => {
        if (decideVerdict(destination, place).level !== 'blocked') return;
        expect(destination).toBe('direct');
        expect(place).toMatchObject({
          regions: 'all-unlisted',
          strength: 'strong',
          isBroken: false,
          isRefused: true,
        });
      }),
      { numRuns: 5000 },
    );
  });

  it('gives only what the data say that the rule can give', () => {
    fc.assert(
      fc.property(destinations, places, (destination, place) => {
        const { rule, as, level } = decideVerdict(destination, place);
        expect(rulesData[rule]?.levels).toContain(level);
        if (as === undefined) return;
        expect(rule).toBe('EX16');
        expect(rulesData).toHaveProperty(as);
      }),
      { numRuns: 3000 },
    );
  });

  it('is not made less bad by weak signals', () => {
    fc.assert(
      fc.property(destinations, places, (destination, place) => {
        const bare = { ...place, userScore: 0, deployScore: 0, deploySignals: 0 };
        const badness = (fact: PlaceFact) => EXPOSURE_LEVELS.indexOf(decideVerdict(destination, fact).level);
        expect(badness(place)).toBeLessThanOrEqual(badness(bare));
      }),
    );
  });

  it('is never as sure of a region that a broken file names', () => {
    expect(decideVerdict('direct', { ...HONG_KONG, isBroken: true })).toMatchObject({
      level: 'likely-blocked',
      confidence: 'medium',
    });
  });

  it('does not decide by a proxy where the person who runs it decides', () => {
    const command = { ...HONG_KONG, kind: 'cli', regions: 'none' } as const;
    expect(decideVerdict('proxied', command).rule).toBe('EX12');
    expect(decideVerdict('proxied', HONG_KONG).rule).toBe('EX14');
  });

  it('says that serving unlisted places from a listed one is a matter of policy', () => {
    const tokyo = { ...HONG_KONG, regions: 'all-listed', userScore: 3 } as const;
    expect(decideVerdict('direct', tokyo)).toEqual({
      level: 'not-exposed',
      rule: 'EX07',
      confidence: 'high',
      flags: ['policy'],
    });
  });

  it('trusts a listed region of a cloud that is operated from China one step less', () => {
    const singapore = { ...HONG_KONG, regions: 'all-listed', isChineseCloud: true } as const;
    expect(decideVerdict('direct', singapore).confidence).toBe('medium');
  });

  it('leaves a server of unknown place unknown, whoever its users are', () => {
    const bot = { ...HONG_KONG, regions: 'none', userScore: 9 } as const;
    expect(decideVerdict('direct', bot)).toMatchObject({ level: 'unknown', rule: 'EX15' });
  });

  it('needs two hints about the deployment to raise the unknown', () => {
    const hinted = { ...HONG_KONG, regions: 'none', deployScore: 5 } as const;
    expect(decideVerdict('direct', { ...hinted, deploySignals: 1 }).level).toBe('unknown');
    expect(decideVerdict('direct', { ...hinted, deploySignals: 2 }).level).toBe('likely-blocked');
  });

  it.each([
    ['unlisted', 'likely-blocked'],
    ['mixed', 'depends-on-end-user'],
    ['listed', 'not-exposed'],
  ] as const)('judges a browser by declared users: %s', (users, level) => {
    const browser = { ...HONG_KONG, kind: 'browser', regions: 'none', users } as const;
    expect(decideVerdict('direct', browser).level).toBe(level);
  });
});
