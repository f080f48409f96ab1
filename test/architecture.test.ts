import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const loaded: { default: IConfiguration } = await import(join(ROOT, '.dependency-cruiser.mjs'));
const rules = loaded.default.forbidden ?? [];

/** A small tree in which every rule is broken once. */
const PLANTED: Readonly<Record<string, string>> = {
  'src/files/walk.ts': "import '../config/read.ts';",
  'src/config/read.ts': "import '../scan/scan.ts';",
  'src/scan/scan.ts': "import '../exposure/verdict.ts';",
  'src/exposure/verdict.ts': "import '../migrate/plan.ts';",
  'src/migrate/plan.ts': "import 'node:fs';",
  'src/core/words.ts': "import '../scan/scan.ts';",
  'src/providers/load.ts': "import '../scan/scan.ts';",
  'src/suppression/baseline.ts': "import '../exposure/verdict.ts';",
  'src/shard/merge.ts': "import '../exposure/verdict.ts';",
  'src/init/plan.ts': "import '../files/walk.ts';",
  'src/changes/narrow.ts': "import '../exposure/verdict.ts';",
  'src/report/html.ts': "import '../scan/scan.ts';\nimport 'ts-morph';\nimport 'chalk';",
  'src/redact/report.ts': "import '../scan/scan.ts';",
  'src/cache/entry.ts': "import '../core/words.ts';",
  'src/report/a.ts': "import './b.ts';\nimport './missing.ts';",
  'src/report/b.ts': "import './a.ts';",
  'src/report/alone.ts': 'export {};',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-architecture-'));
  for (const [file, text] of Object.entries(PLANTED)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(rules.map((rule) => [rule.name ?? '', rule.comment ?? '']))(
  '%s gives its reason',
  (_name, comment) => {
    expect(comment).toMatch(/^\S.{30,}\.$/);
  },
);

it('catches each kind of trespass', async () => {
  const { output } = await cruise(['src'], {
    baseDir: folder,
    ruleSet: { forbidden: rules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
  });
  const broken = new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name));
  expect(rules.map(({ name }) => name).filter((name) => name && !broken.has(name))).toEqual([]);
});
