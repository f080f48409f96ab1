import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { runInstalled, runProcess } from './spawn.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/apps/support-desk', import.meta.url));

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-app-'));
  cpSync(FIXTURE, join(cwd, 'desk'), { recursive: true });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it('holds only what runs', () => {
  const folder = join(inject('installed'), 'node_modules/migrate-scan');
  expect(readdirSync(folder).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'THIRD_PARTY_LICENSES',
    'bin',
    'dist',
    'man',
    'package.json',
  ]);
  expect(existsSync(join(folder, 'dist/knowledge'))).toBe(true);
});

it('brings no package that runs a script on install', () => {
  const modules = join(inject('installed'), 'node_modules');
  const manifests = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|[\\/])node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(`node_modules/${file}`),
  );
  const scripts = manifests.flatMap((file) => {
    const manifest = JSON.parse(readFileSync(join(modules, file), 'utf8'));
    const names = ['preinstall', 'install', 'postinstall'].filter((name) => name in (manifest.scripts ?? {}));
    return names.map((name) => `${manifest.name} ${name}`);
  });
  expect(manifests.length).toBeGreaterThan(5);
  expect(scripts).toEqual([]);
});

it('runs with npx from the tarball in another folder', async () => {
  const args = [
    '--yes',
    '--prefer-offline',
    `--package=${inject('tarball')}`,
    'migrate-scan',
    'desk',
    '--format',
    'json',
  ];
  const { code, stdout } = await runProcess('npx', args, { cwd });
  expect(code).toBe(0);
  expect(reportSchema.parse(JSON.parse(stdout)).summary.findings).toBeGreaterThan(20);
}, 180_000);

it('finds what the support desk does, through its own package', async () => {
  const { stdout } = await runInstalled(['desk', '--format', 'json'], { cwd });
  const { findings } = reportSchema.parse(JSON.parse(stdout));
  const places = (kind: string, destination?: string) =>
    findings
      .filter(
        (finding) => finding.kind === kind && (!destination || finding.destination?.kind === destination),
      )
      .map(({ file, range }) => `${file}:${range.start.line}`);
  expect(places('call', 'direct')).toEqual([
    'apps/web/app/api/chat/route.ts:8',
    'apps/worker/src/knowledge-base.ts:6',
    'apps/worker/src/triage.ts:23',
    'apps/worker/src/voice-mail.ts:8',
    'packages/ai/src/summarise.ts:12',
  ]);
  expect(places('call', 'provider')).toEqual(['apps/worker/src/triage.ts:35']);
  expect(places('client')).toEqual(['packages/ai/src/client.ts:7', 'packages/ai/src/client.ts:16']);
});

it('says the same twice', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const { stdout } = await runInstalled(['desk', '--format', 'json'], { cwd });
      return stdout.replace(/"durationMs": \d+/, '');
    }),
  );
  expect(first).toBe(second);
});

it('prints its version, the one of the package', async () => {
  const { version } = JSON.parse(
    readFileSync(join(inject('installed'), 'node_modules/migrate-scan/package.json'), 'utf8'),
  );
  expect(await runInstalled(['--version'], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});
