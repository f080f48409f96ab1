import type { Exposure } from '../../../src/core/exposure.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { ExposureLevel } from '../../../src/core/terms.ts';
import { createFinding } from '../sample-report.ts';

/** A verdict for a server in Hong Kong, with what a test cares about replaced. */
export function createExposure(level: ExposureLevel, parts: Partial<Exposure> = {}): Exposure {
  const verdict = { level, rule: 'EX04', confidence: 'high' as const, flags: [] };
  return {
    ...verdict,
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
    remedy: '',
    remedies: [{ code: 'remedy-migrate', args: {}, change: 'npx migrate-scan migrate --to alibaba' }],
    places: [
      {
        ...verdict,
        evidence: [],
        kind: 'server',
        entry: 'src/server.ts',
        via: ['src/routes.ts'],
        platform: 'vercel',
        regions: [{ platform: 'vercel', code: 'hkg1', country: 'HK', city: 'Hong Kong', listed: false }],
      },
    ],
    ...parts,
  };
}

const LEVELS: readonly ExposureLevel[] = [
  'blocked',
  'likely-blocked',
  'depends-on-end-user',
  'unknown',
  'not-exposed',
];
const MODELS = ['gpt-4o', 'gpt-4o-mini', 'text-embedding-3-small', 'o3-mini'];

/** As many findings as asked for, as a large repository has them: some forty a file, calls, models and variables. */
export function createFindings(n: number): Finding[] {
  return Array.from({ length: n }, (_, index) => {
    const line = (index % 40) * 12 + 1;
    const file = `packages/app-${String(Math.floor(index / 2000)).padStart(2, '0')}/src/feature-${String(Math.floor(index / 40) % 50).padStart(2, '0')}/service.ts`;
    const range = { start: { line, column: 23 }, end: { line: line + 5, column: 4 } };
    const level = LEVELS[index % LEVELS.length] ?? 'unknown';
    const base = {
      id: index.toString(16).padStart(16, '0'),
      file,
      range,
      symbol: `Service${index % 40}.answer`,
    };
    const model = { value: MODELS[index % MODELS.length] ?? null, from: 'literal' as const };
    const way = [
      { code: 'way-client-made', args: {}, file: 'packages/ai/src/client.ts', line: 7, column: 14 },
      { code: 'way-returned', args: {}, file: 'packages/ai/src/client.ts', line: 12, column: 10 },
      { code: 'way-initialised', args: {}, file, line: Math.max(1, line - 1), column: 9 },
    ];
    if (index % 3 === 0)
      return createFinding({ ...base, kind: 'env', rule: 'env/read', detail: 'OPENAI_API_KEY' });
    return createFinding({
      ...base,
      model,
      evidence: way,
      kind: index % 3 === 1 ? 'call' : 'client',
      exposure: createExposure(level),
    });
  });
}

/** Source for `createFindings`: a call over six lines at every twelfth line. */
export function readManyLines(file: string): readonly string[] {
  return Array.from({ length: 500 }, (_, index) => {
    const at = index % 12;
    const lines = [
      `    const reply = await this.openai.chat.completions.create({ // ${file.slice(9, 15)} ${index}`,
      "      model: 'gpt-4o-mini',",
      `      messages: [{ role: 'user', content: prompts.question${index} }],`,
      '      temperature: 0.2,',
      '      stream: false,',
      '    });',
    ];
    return lines[at] ?? `    log.debug('line ${index}');`;
  });
}
