import { expect, it } from 'vitest';
import type { Exposure } from '../../src/core/exposure.ts';
import type { ExposureOptions } from '../../src/exposure/options.ts';
import { judgeFixture } from './judge-folder.ts';

async function judgeCall(name: string, options: Partial<ExposureOptions> = {}): Promise<Exposure> {
  const report = await judgeFixture(name, options);
  const call = report.findings.find(({ kind }) => kind === 'call');
  if (!call?.exposure) throw new Error(`no call in ${name}`);
  return call.exposure;
}

it('shows the chain from the call to the list', async () => {
  const { evidence } = await judgeCall('ex02-quiet-direct');
  expect(evidence).toEqual([
    {
      kind: 'call',
      file: 'src/server.ts',
      line: 8,
      value: 'openai.chat.completions.create',
      strength: 'strong',
    },
    {
      kind: 'destination',
      file: 'src/server.ts',
      line: 8,
      value: 'https://api.openai.com/v1',
      strength: 'strong',
    },
    { kind: 'entry', file: 'src/server.ts', line: 1, value: 'reach-server-file', strength: 'medium' },
    { kind: 'platform', file: 'vercel.json', line: 3, value: 'vercel', strength: 'strong' },
    {
      kind: 'region',
      file: 'vercel.json',
      line: 3,
      value: 'regions = hkg1 (Hong Kong, HK)',
      strength: 'strong',
    },
    { kind: 'list', value: 'HK: unlisted (2026-11-10)', strength: 'strong' },
  ]);
});

it('says which line to change, and into what', async () => {
  const { remedies, remedy } = await judgeCall('ex02-quiet-direct');
  expect(remedies).toEqual([
    {
      code: 'remedy-move-region',
      args: { from: 'hkg1', to: 'sin1', city: 'Singapore' },
      file: 'vercel.json',
      line: 3,
      change: '"regions": ["sin1"]',
    },
    { code: 'remedy-migrate', args: {}, change: 'npx migrate-scan migrate --to alibaba' },
  ]);
  expect(remedy).toBe('Move from hkg1 to sin1 (Singapore) vercel.json:3: "regions": ["sin1"]');
});

it.each([
  ['ex08-edge', "export const preferredRegion = ['iad1', 'sfo1'];"],
  ['platform-cloudflare', '[placement]\nregion = "aws:us-east-1"'],
  ['platform-aws-serverless', 'region: ap-southeast-1'],
  ['platform-cloudflare-hong-kong', 'region = "asia-southeast1"'],
  ['ex12-command', 'baseURL: process.env.OPENAI_BASE_URL'],
  ['platform-alibaba-fc', 'npx migrate-scan migrate --to alibaba'],
])('%s: proposes %j', async (name, change) => {
  const { remedies } = await judgeCall(name);
  expect(remedies[0]?.change).toBe(change);
});

it('gives one shared client several places, the worst first', async () => {
  const { level, places } = await judgeCall('shared-client');
  expect(level).toBe('blocked');
  expect(places.map(({ entry, level: own }) => [entry, own])).toEqual([
    ['app/api/edge/route.ts', 'blocked'],
    ['app/api/node/route.ts', 'not-exposed'],
  ]);
});

it('shows a region before production, and does not let it decide', async () => {
  const { level, places } = await judgeCall('trap-staging-region');
  expect(level).toBe('not-exposed');
  expect(places.map(({ environment, level: own }) => [environment, own])).toEqual([
    ['staging', 'likely-blocked'],
    [undefined, 'not-exposed'],
  ]);
});

it('says that a place was declared, in the verdict and in the report', async () => {
  const report = await judgeFixture('declared-place', { runsIn: ['vercel:hkg1'], users: ['CN'] });
  expect(report.exposure).toEqual({
    listDate: '2026-11-10',
    declared: ['runs in vercel:hkg1', 'users in CN'],
  });
  const call = report.findings.find(({ kind }) => kind === 'call');
  expect(call?.exposure?.evidence).toContainEqual({
    kind: 'declared',
    value: 'runs in vercel:hkg1 (Hong Kong, HK)',
    strength: 'strong',
  });
});

it('shows the reason of a rule that is off', async () => {
  const rules = { EX04: { level: 'off', reason: 'our gateway sends it from Tokyo' } } as const;
  const { flags, evidence } = await judgeCall('rule-off', { rules });
  expect(flags).toContain('rule-off');
  expect(evidence.at(-1)?.value).toBe('EX04: off (our gateway sends it from Tokyo)');
});

it('changes the level of a rule', async () => {
  const rules = { EX15: { level: 'likely-blocked', reason: 'it is in our Shenzhen office' } } as const;
  expect(await judgeCall('ex01-quiet-openai', { rules })).toMatchObject({
    level: 'likely-blocked',
    rule: 'EX15',
    flags: ['rule-changed'],
  });
});

it.each([
  [{ runsIn: ['hkg1'] }, 'exposure-declared-country', 'CN, HK, MO, US, SG, JP'],
  [{ runsIn: ['vercel:hgk1'] }, 'exposure-declared-region', 'hkg1'],
  [{ runsIn: ['vercle:hkg1'] }, 'exposure-declared-platform', 'vercel'],
  [{ users: ['XX'] }, 'exposure-declared-country', 'CN, HK, MO, US, SG, JP'],
])('refuses %j, and says what is known', async (options, code, known) => {
  await expect(judgeFixture('ex01-quiet-openai', options)).rejects.toMatchObject({ code, args: { known } });
});

it('says that the list is old', async () => {
  const report = await judgeFixture('ex01-quiet-openai', { today: '2027-11-10' });
  expect(report.warnings).toContainEqual({ code: 'exposure-list-old', args: { date: '2026-11-10' } });
});

it('counts the levels', async () => {
  const report = await judgeFixture('ex18-relay-in-repository');
  const judged = report.findings.filter(({ exposure }) => exposure);
  expect(report.summary.byExposure).toEqual({ blocked: judged.length });
});
