import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { countSyntaxErrors } from '../../src/migrate/apply/syntax-errors.ts';
import {
  type AppCase,
  describePlan,
  listAppCases,
  readExpectedApp,
  textsAfter,
  writeExpectedApp,
  writeFiles,
} from './app-cases.ts';
import { planFolder } from './plan-app.ts';

let folder: string | undefined;

afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const plan = (root: string, { provider, options: { selection, ...wishes } }: AppCase) =>
  planFolder(root, provider, { ...wishes, selection });

describe('whole repositories', () => {
  it.each(listAppCases().map((app) => [`${app.name} to ${app.provider}`, app] as const))(
    '%s',
    async (_, app) => {
      const made = await plan(realpathSync(app.input), app);
      const texts = textsAfter(app.input, made);
      const files: [string, string][] = [...texts, ['plan.txt', describePlan(made)]];
      const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1));
      if (process.env.UPDATE_GOLDEN) writeExpectedApp(app, sorted);
      expect(sorted).toEqual(readExpectedApp(app).sort(([a], [b]) => (a < b ? -1 : 1)));
      for (const [file, text] of texts) expect(await countSyntaxErrors(file, text), file).toBe(0);

      folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-app-')));
      cpSync(app.input, folder, { recursive: true });
      writeFiles(folder, texts);
      const second = await plan(folder, app);
      expect(second.edits).toEqual([]);
      expect(second.newFiles).toEqual([]);
    },
  );
});
