import type { Finding } from '../../../src/core/finding.ts';
import { createFinding } from '../sample-report.ts';
import { createExposure } from './many-findings.ts';

/** Text that becomes markup, ends a script, or breaks a script in an older engine, wherever it is taken as it is. */
export const EVIL = `</script><img src=x onerror="window.pwned=1"><!--<script>]]>'"&\u2028{{7*7}}\${1}`;

/** A finding all of whose text is hostile. */
export function createHostileFinding(): Finding {
  const step = { code: EVIL, args: { [EVIL]: EVIL }, file: `${EVIL}.ts`, line: 1, column: 1 };
  return createFinding({
    file: `${EVIL}.ts`,
    detail: EVIL,
    rule: EVIL,
    symbol: EVIL,
    snippet: EVIL,
    sdk: EVIL,
    sdkVersion: EVIL,
    confidence: 'low',
    range: { start: { line: 1, column: 3 }, end: { line: 2, column: 9 } },
    evidence: [step, { ...step, code: 'reach-importers', args: { file: EVIL } }],
    model: { value: EVIL, from: 'literal' },
    destination: { kind: 'relay', url: EVIL, provider: EVIL },
    suppression: { kind: 'baseline', reason: EVIL, expires: '2027-01-01' },
    exposure: createExposure('blocked', {
      flags: [EVIL],
      evidence: [{ kind: 'region', file: EVIL, line: 1, value: EVIL, strength: 'weak' }],
      remedies: [
        {
          code: 'remedy-move-region',
          args: { from: EVIL, to: EVIL, city: EVIL },
          file: EVIL,
          change: `${EVIL}\n${EVIL}`,
        },
      ],
      places: [
        {
          level: 'blocked',
          rule: 'EX04',
          confidence: 'high',
          flags: [],
          evidence: [],
          kind: 'server',
          entry: EVIL,
          via: [EVIL],
          platform: EVIL,
          environment: EVIL,
          regions: [{ platform: EVIL, code: EVIL, country: 'HK', city: EVIL, listed: false }],
        },
      ],
    }),
  });
}
