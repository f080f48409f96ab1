import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderChecklist } from '../../src/migrate/checklist.ts';
import type { Plan } from '../../src/migrate/plan.ts';
import { type PlanInput, planMigration } from '../../src/migrate/planner.ts';
import { textsAfter } from './app-cases.ts';
import { planInput } from './plan-app.ts';

const APP = realpathSync('fixtures/apps/support-desk');
let input: PlanInput;
let plan: Plan;

beforeAll(async () => {
  input = await planInput(APP, 'alibaba');
  plan = planMigration(input);
});

const render = (more: Partial<Parameters<typeof renderChecklist>[0]> = {}): string =>
  renderChecklist({
    plan,
    provider: input.provider,
    findings: input.scanned.report.findings,
    files: input.scanned.repository.files,
    path: '.',
    language: 'en',
    isApplied: true,
    ...more,
  });

describe('renderChecklist', () => {
  it('names every manual item with its file and line', () => {
    const text = render({ isApplied: false });
    for (const { file, line } of plan.manual) expect(text).toContain(`- [ ] \`${file}:${line}\``);
  });

  it('names the lines of the files as they are after the edits', () => {
    const texts = textsAfter(APP, plan);
    const [, place = ''] = /`(apps\/worker\/src\/triage\.ts:\d+)` `openai\.chat/.exec(render()) ?? [];
    const [file = '', line = ''] = place.split(':');
    const text = texts.get(file) ?? readFileSync(join(APP, file), 'utf8');
    expect(text.split('\n')[Number(line) - 1]).toContain('chat.completions.create');
  });

  it('names the refusals that mean the free quota is used up, and the calls that get them', () => {
    const text = render();
    expect(text).toContain('`403 AllocationQuota.FreeTierOnly`');
    expect(text).toContain('`getOpenAI().chat.completions.create`');
    expect(text).toContain('you are then billed');
  });

  it('says how to prove it and how to take it back', () => {
    const text = render({ path: "my shop's" });
    expect(text).toContain('migrate-scan mock --provider alibaba');
    expect(text).toContain(`migrate-scan doctor 'my shop'\\''s' --provider alibaba --endpoint cn-beijing`);
    expect(text).toContain(`migrate-scan undo 'my shop'\\''s'`);
  });

  it('says how to install changed dependencies, with the package manager of the repository', () => {
    const reason = { code: 'migrate-config.dependency-added', args: { name: '@ai-sdk/x', version: '1' } };
    const [edit] = plan.edits;
    if (!edit) throw new Error('nothing is edited');
    const changed = { ...plan, edits: [{ ...edit, file: 'package.json', reason }] };
    expect(render({ plan: changed, files: new Set(['pnpm-lock.yaml']) })).toContain('pnpm install');
    expect(render({ plan: changed, files: new Set() })).toContain('npm install');
    expect(render()).not.toContain('npm install');
  });

  it.each([
    ['biome.json', 'npx biome format --write'],
    ['.prettierrc', 'npx prettier --write'],
    ['apps/web/prettier.config.mjs', 'npx prettier --write'],
    ['dprint.json', 'npx dprint fmt'],
    ['deno.jsonc', 'deno fmt'],
  ])('offers the formatter that %s configures, for the changed sources alone', (config, command) => {
    const [edit] = plan.edits;
    if (!edit) throw new Error('nothing is edited');
    const files = ['src/a b.ts', '.env', '-x.js'].map((file) => ({ ...edit, file }));
    const text = render({ plan: { ...plan, edits: files }, files: new Set([config]) });
    expect(text).toContain(`\n${command} 'src/a b.ts' ./-x.js\n`);
  });

  it('offers no formatter where none is configured', () => {
    expect(render({ files: new Set(['package.json']) })).not.toContain('formatter');
  });

  it('keeps text of the repository from being markup', () => {
    const reason = {
      code: 'migrate.model-unmapped',
      args: { model: '`<img src=x>` @team [a](b)', provider: 'p' },
    };
    const item = { file: 'a`b.ts\n# no', line: 1, reason, advice: reason, findings: [] };
    const text = render({ plan: { ...plan, manual: [item], edits: [] } });
    expect(text).toContain('`` `<img src=x>` @team [a](b) ``');
    expect(text).not.toMatch(/^# no/m);
  });

  it('is there in Chinese too', () => {
    expect(render({ language: 'zh-CN' })).toContain('## 免费额度用完时');
  });
});
