import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { createExposure } from './sample-exposure.ts';
import { createFinding, createReport, withCoverage } from './sample-report.ts';

/** What a repository may name a file, a model or a region to do harm where a report is shown. */
export const HOSTILE_TEXTS = [
  'a\n::error::injected',
  '::error::injected',
  '##[error]injected',
  '##vso[task.setvariable variable=x]y',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007link',
  'a\u202egnp.ts',
  'a|b||c',
  'back`tick``two',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details></summary>',
  '=cmd()',
  '+1+2',
  '-1-2',
  '@SUM(1)',
  '\t=1',
  '[click](https://evil.example)',
  '![pixel](https://evil.example/p.png)',
  'https://evil.example/',
  '@everyone #1 :smile:',
  '&lt;b&gt; &amp; " \' ,',
  ']]><evil/>',
  '%0A::error::x',
  '{0} {{x}} ${y}',
  'half \ud83d \uffff',
] as const;

/** A finding for each hostile text, which stands in every field that a repository can fill. */
export function createHostileReport(): Report {
  const report = createReport(HOSTILE_TEXTS.map(createHostileFinding), {
    exposure: { listDate: '2026-11-10', declared: [...HOSTILE_TEXTS] },
    skipped: HOSTILE_TEXTS.map((file) => ({ file, reason: 'unreadable' as const })),
    warnings: HOSTILE_TEXTS.map((text) => ({
      code: 'root-missing',
      args: { path: text },
      file: text,
      line: 1,
    })),
  });
  return withCoverage(report, {
    notUnderstood: HOSTILE_TEXTS.map((text) => ({
      file: text,
      line: 1,
      column: 1,
      code: 'root-missing',
      args: { path: text },
    })),
  });
}

function createHostileFinding(text: string, index: number): Finding {
  return createFinding({
    id: index.toString(16).padStart(16, '0'),
    file: text,
    detail: text,
    symbol: text,
    snippet: text,
    sdk: text,
    sdkVersion: text,
    model: { value: text, from: 'literal' },
    destination: { kind: 'provider', url: text, provider: text, env: text },
    evidence: [{ code: 'root-missing', args: { path: text }, file: text, line: 1, column: 1 }],
    exposure: createExposure({
      level: (['blocked', 'unknown'] as const)[index % 2] ?? 'blocked',
      evidence: [{ kind: 'region', file: text, line: 1, value: text, strength: 'strong' }],
      remedies: [{ code: 'remedy-set-variable', args: { env: text }, file: text, line: 1, change: text }],
    }),
    ...(index % 5 === 4 ? { suppression: { kind: 'inline', reason: text } as const } : {}),
  });
}
