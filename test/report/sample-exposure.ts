import type { Exposure } from '../../src/core/exposure.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ExposureLevel } from '../../src/core/terms.ts';
import { createFinding } from './sample-report.ts';

/** A verdict that a region in `vercel.json` gives, with what a test cares about replaced. */
export function createExposure(parts: Partial<Exposure> = {}): Exposure {
  return {
    level: 'blocked',
    rule: 'EX04',
    confidence: 'high',
    flags: [],
    evidence: [
      {
        kind: 'call',
        file: 'src/llm.ts',
        line: 2,
        value: 'openai.chat.completions.create',
        strength: 'strong',
      },
      { kind: 'region', file: 'vercel.json', line: 3, value: 'hkg1', strength: 'strong' },
    ],
    remedy: 'Move from hkg1 to sin1 (Singapore)',
    remedies: [
      {
        code: 'remedy-move-region',
        args: { from: 'hkg1', to: 'sin1', city: 'Singapore' },
        file: 'vercel.json',
        line: 3,
        change: '"regions": ["sin1"]',
      },
    ],
    places: [],
    ...parts,
  };
}

/** A call of this level. Each call of this function in a test needs an `n` of its own. */
export function createJudged(level: ExposureLevel, n: number, parts: Partial<Finding> = {}): Finding {
  return createFinding({
    id: n.toString(16).padStart(16, '0'),
    range: { start: { line: n + 1, column: 23 }, end: { line: n + 1, column: 53 } },
    exposure: createExposure({ level }),
    ...parts,
  });
}
