import { expect, it } from 'vitest';
import { checkFindings } from '../../src/core/check.ts';
import { EXPOSURE_LEVELS, type FailLevel } from '../../src/core/terms.ts';
import { createJudged } from '../report/sample-exposure.ts';
import { createFinding } from '../report/sample-report.ts';

const findings = [...EXPOSURE_LEVELS.map((level, n) => createJudged(level, n)), createFinding()];
const check = (failOn: FailLevel, max = 0) => checkFindings(findings, { failOn, max });

it.each([
  ['blocked', 1],
  ['likely-blocked', 2],
  ['depends-on-end-user', 3],
  ['unknown', 4],
  ['any', 5],
] as const)('--fail-on %s counts %i', (failOn, n) => {
  expect(check(failOn)).toMatchObject({ passed: false, failing: { length: n } });
});

it('passes while no more than the maximum reach the level', () => {
  expect(check('unknown', 4).passed).toBe(true);
  expect(check('unknown', 3).passed).toBe(false);
});

it('passes over what is accepted, and counts it', () => {
  const accepted = createJudged('blocked', 1, { suppression: { kind: 'baseline', reason: '' } });
  expect(checkFindings([accepted], { failOn: 'unknown', max: 0 })).toMatchObject({
    passed: true,
    failing: [],
    suppressed: 1,
  });
});

it('takes a call to another vendor for no use of OpenAI', () => {
  const destination = { kind: 'provider', url: null, provider: 'alibaba' } as const;
  const moved = createJudged('not-exposed', 1, { destination });
  expect(checkFindings([moved], { failOn: 'any', max: 0 }).passed).toBe(true);
});
