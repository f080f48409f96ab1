import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fit, fitSchema } from '../../../src/migrate/fit/fit.ts';
import { measureFit } from '../../../src/migrate/fit/measure-fit.ts';
import { planMigration } from '../../../src/migrate/planner.ts';
import { resolveTarget } from '../../../src/migrate/resolve-target.ts';
import { listProviders, loadProvider } from '../../../src/providers/index.ts';
import { type ScannedRepository, scanRepository } from '../../../src/scan/scan.ts';

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };

let root = '';
let scanned: ScannedRepository;
let fit: Fit;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-fit-')));
  cpSync('fixtures/apps/support-desk', root, { recursive: true });
  scanned = await scanRepository(root, OPTIONS);
  fit = measureFit({ root, scanned, users: [] }, await listProviders());
});

const fitOf = (id: string) => fit.providers.find(({ provider }) => provider === id);

describe('measureFit', () => {
  it('keeps to its schema', () => {
    expect(fitSchema.parse(fit)).toEqual(fit);
  });

  it('counts every call once for every provider', () => {
    for (const { calls } of fit.providers) {
      expect(calls.automatic + calls.review + calls.manual).toBe(fit.calls);
    }
    expect(fit.calls).toBeGreaterThan(4);
  });

  it('leaves calls that go to another vendor out of the count', () => {
    const elsewhere = scanned.report.findings.filter(
      ({ kind, destination }) => kind === 'call' && destination?.kind === 'provider',
    );
    const calls = scanned.report.findings.filter(({ kind }) => kind === 'call' || kind === 'http');
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(fit.calls).toBeLessThanOrEqual(calls.length - elsewhere.length);
  });

  it('names what is lost with its places', () => {
    const lost = fitOf('alibaba')?.lost ?? [];
    const byName = Object.fromEntries(lost.map(({ feature, places }) => [feature, places]));
    expect(byName.moderations).toEqual([{ file: 'apps/worker/src/moderation.ts', line: 5 }]);
    expect(byName.audio).toEqual([{ file: 'apps/worker/src/voice-mail.ts', line: 8 }]);
    expect(byName.tool_choice).toEqual([{ file: 'apps/worker/src/triage.ts', line: 26 }]);
  });

  it('sets the price of a mapped model beside today’s', () => {
    const model = fitOf('alibaba')?.models.find(({ from }) => from === 'gpt-4o-mini');
    expect(model?.today).toMatchObject({ currency: 'USD', input: 0.15, output: 0.6 });
    expect(model?.prices[0]).toMatchObject({ currency: expect.stringMatching(/^(?:CNY|USD)$/) });
    expect(model?.prices[0]?.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('says nothing of a price that nobody knows', () => {
    const model = fitOf('alibaba')?.models.find(({ from }) => from === 'whisper-1');
    expect(model).toMatchObject({ to: null, today: null, prices: [] });
  });

  it('plans for one provider as if it had planned for no other', async () => {
    const provider = await loadProvider('zhipu');
    const target = resolveTarget(provider, {});
    const again = planMigration({ root, scanned, provider, target });
    const fresh = await scanRepository(root, OPTIONS);
    expect(planMigration({ root, scanned: fresh, provider, target })).toEqual(again);
    expect(fitOf('zhipu')?.edits).toBe(again.edits.length);
  });

  it('gives every provider a line of advice', () => {
    expect(fit.providers.map(({ advice }) => advice.code)).not.toContain('');
    expect(fitOf('alibaba')?.advice).toMatchObject({ code: 'fit.advice-surfaces-stay' });
  });
});
