import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/core/messages/catalogue.ts';
import type { SourceContribution } from '../../../src/migrate/rewrite/rewrite.ts';
import { scriptOf } from '../../../src/scan/script-parts.ts';
import { applyAll, planFindings, scanSources, targetOf } from './plan-sources.ts';

const ROOT = fileURLToPath(new URL('../../../fixtures/migrate/', import.meta.url));
const PROVIDERS = ['alibaba', 'baidu', 'zhipu'];
/** Writes what the rewriters do now as what is expected; the difference is then reviewed by hand. */
const UPDATES = process.env.UPDATE_FIXTURES === '1';

interface ExpectedPlan {
  readonly manual: readonly string[];
  readonly review: readonly string[];
  readonly lost: readonly string[];
}

function summarise({ manual, edits, lost }: SourceContribution): ExpectedPlan {
  return {
    manual: manual.map(({ file, line, reason }) => `${file}:${line} ${reason.code}`).sort(),
    review: edits
      .filter(({ status }) => status === 'review')
      .map(({ file, range, reason }) => `${file}:${range.start.line} ${reason.code}`)
      .sort(),
    lost: lost.map(({ file, line, parameter, done }) => `${file}:${line} ${parameter} ${done}`).sort(),
  };
}

function expectedFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function writeExpected(
  folder: string,
  provider: string,
  made: { files: ReadonlyMap<string, string>; plan: ExpectedPlan },
): void {
  rmSync(join(folder, 'expected', provider), { recursive: true, force: true });
  for (const [file, text] of made.files) {
    const path = join(folder, 'expected', provider, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(folder, `plan.${provider}.json`), `${JSON.stringify(made.plan, null, 2)}\n`);
}

function syntaxErrors(file: string, text: string): number {
  const script = scriptOf(file, text);
  const { diagnostics } = ts.transpileModule(script.text, {
    fileName: file + script.extension,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve, allowJs: true },
  });
  return diagnostics?.length ?? 0;
}

describe('migrate fixtures', () => {
  const cases = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const folder = join(ROOT, name);
    const input = join(folder, 'input');
    const scanned = await scanSources(input);
    for (const provider of PROVIDERS) {
      const target = await targetOf(provider);
      const { contribution, findings } = await planFindings(scanned, target);
      const files = applyAll(input, contribution);
      const plan = summarise(contribution);
      if (UPDATES) writeExpected(folder, provider, { files, plan });
      expect([...files]).toEqual([...expectedFiles(join(folder, 'expected', provider))]);
      expect(plan).toEqual(JSON.parse(readFileSync(join(folder, `plan.${provider}.json`), 'utf8')));

      for (const { reason } of [...contribution.edits, ...contribution.manual, ...contribution.left])
        expect(MESSAGES).toHaveProperty([reason.code]);
      for (const { advice } of contribution.manual) expect(MESSAGES[advice.code]?.hint).toBeDefined();
      const settled = new Set([
        ...contribution.edits.flatMap((edit) => edit.findings),
        ...contribution.manual.flatMap((item) => item.findings),
        ...contribution.left.map(({ finding }) => finding),
      ]);
      expect(findings.filter((id) => !settled.has(id))).toEqual([]);
      for (const [file, text] of files) {
        expect(syntaxErrors(file, text), file).toBeLessThanOrEqual(
          syntaxErrors(file, readFileSync(join(input, file), 'utf8')),
        );
      }
      await expectQuietSecondRun(input, files, provider);
    }
  });
});

async function expectQuietSecondRun(
  input: string,
  files: ReadonlyMap<string, string>,
  provider: string,
): Promise<void> {
  const applied = mkdtempSync(join(tmpdir(), 'migrate-scan-applied-'));
  try {
    cpSync(input, applied, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(applied, file), text);
    const { contribution } = await planFindings(await scanSources(applied), await targetOf(provider));
    expect(contribution.edits.map(({ file, range, text }) => `${file}:${range.start.line} ${text}`)).toEqual(
      [],
    );
  } finally {
    rmSync(applied, { recursive: true, force: true });
  }
}
