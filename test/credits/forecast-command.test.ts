import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forecastSchema } from '../../src/credits/forecast/schema.ts';
import { runCli } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cwd = process.cwd();
const forecast = (args: string) =>
  runCli(['credits', 'forecast', ...args.split(' ').filter(Boolean)], { cwd });

const USAGE = '--usage fixtures/usage/openai-usage-api.json';

describe('credits forecast', () => {
  it('compares all providers in their own currencies', async () => {
    const { code, stdout } = await forecast(`${USAGE} --as-of 2026-11-25`);
    expect(code).toBe(0);
    expect(stdout).toContain('USD 0.5775 a day');
    expect(stdout).toMatch(/zhipu +CNY 41\.74–47\.57 +2026-11-25/);
    expect(stdout).toContain('Currencies are not converted');
  });

  it('gives the document of its schema as JSON', async () => {
    const { stdout } = await forecast(
      `${USAGE} --to zhipu --include-unconfirmed --as-of 2026-11-25 --format json`,
    );
    const document = forecastSchema.parse(JSON.parse(stdout));
    expect(document.providers[0]?.pools[0]?.runsOut.base).toBe('2026-12-10');
  });

  it('marks what is not confirmed, in Chinese too', async () => {
    const args = `${USAGE} --to zhipu --include-unconfirmed --as-of 2026-11-25`;
    expect((await forecast(args)).stdout).toContain('(amount not');
    expect((await forecast(`${args} --lang zh-CN`)).stdout).toContain('（数额未经证实）');
  });

  it('names prices and no day without a volume', async () => {
    const { stdout } = await forecast('--to zhipu --model gpt-4o-mini');
    expect(stdout).toMatch(/gpt-4o-mini +USD 0\.15 \/ 0\.6 +glm-5\.3-flash +CNY 0\.8 \/ 2\.8/);
    expect(stdout).not.toContain('First billed day');
  });

  it('takes the models of a folder’s code for the price table', async () => {
    writeFileSync(
      join(folder, 'a.ts'),
      "import OpenAI from 'openai';\nconst c = new OpenAI();\nawait c.chat.completions.create({ model: 'gpt-4.1-mini', messages: [] });\n",
    );
    const { stdout } = await forecast(`${folder} --to zhipu`);
    expect(stdout).toMatch(/gpt-4\.1-mini .*glm-5\.3-flash/);
    expect(stdout).not.toContain('gpt-3.5-turbo');
  });

  it('says that charges alone are no volume', async () => {
    const { stdout } = await forecast('--usage fixtures/usage/dashboard-costs-gbk.csv --to zhipu');
    expect(stdout).toContain('OpenAI charged USD 0.6000 a day (mean of 6 days).');
    expect(stdout).toContain('but no tokens');
  });

  it('follows the user’s own choice of a model', async () => {
    const args = '--to zhipu --model gpt-4o=glm-4.7 --calls-per-day 1000 --tokens-in 1000 --tokens-out 0';
    const { stdout } = await forecast(`${args} --token-ratio 1..1`);
    expect(stdout).toMatch(/gpt-4o .*glm-4\.7 +CNY 2 \/ 8 +CNY 2\.00/);
  });

  it.each([
    ['--calls-per-day 5', 'go together'],
    ['--calls-per-day 5 --tokens-in 1 --tokens-out 1', 'Which model'],
    [`${USAGE} --calls-per-day 5 --tokens-in 1 --tokens-out 1`, 'not both'],
    ['--token-ratio 2..1', 'LOW..HIGH'],
    ['--cny-per-usd -3', '--cny-per-usd'],
    ['--endpoint cn-beijing', 'exactly one provider'],
    ['--usage biome.json', 'holds no usage'],
    ['--to zipu', 'zhipu'],
  ])('refuses %s', async (args, text) => {
    const { code, stderr } = await forecast(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});
