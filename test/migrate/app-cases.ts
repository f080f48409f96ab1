import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SURFACES } from '../../src/core/terms.ts';
import { applyEdits } from '../../src/migrate/apply/apply-edits.ts';
import type { Plan } from '../../src/migrate/plan.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/migrate-apps', import.meta.url));

/** What a case asks for, in its `options.json`. */
const optionsSchema = z.strictObject({
  providers: z.array(z.string()).default(['alibaba']),
  from: z.string().optional(),
  strategy: z.enum(['replace', 'switch']).optional(),
  keepEnv: z.boolean().optional(),
  selection: z
    .strictObject({
      only: z.array(z.string()).optional(),
      exclude: z.array(z.string()).optional(),
      surfaces: z.array(z.enum(SURFACES)).optional(),
      envOnly: z.boolean().optional(),
    })
    .default({}),
});

export interface AppCase {
  readonly name: string;
  readonly provider: string;
  readonly folder: string;
  readonly input: string;
  readonly options: z.infer<typeof optionsSchema>;
}

/** Every case, once for each of its providers. */
export function listAppCases(): AppCase[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = join(ROOT, name);
      const path = join(folder, 'options.json');
      const options = optionsSchema.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
      return options.providers.map((provider) => ({
        name,
        provider,
        folder,
        input: join(folder, 'input'),
        options,
      }));
    });
}

/** Each file that the plan changes or makes, with its text after that. */
export function textsAfter(root: string, { edits, newFiles }: Plan): Map<string, string> {
  const files = [...new Set(edits.map(({ file }) => file))];
  const edited = files.map((file): [string, string] => {
    const own = edits.filter((edit) => edit.file === file);
    return [file, applyEdits(readFileSync(join(root, file), 'utf8'), own)];
  });
  const made = newFiles.map(({ file, text }): [string, string] => [file, text]);
  return new Map([...edited, ...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a person is told, one line a place. */
export function describePlan({ edits, manual, unchanged }: Plan): string {
  const review = edits
    .filter(({ status }) => status === 'review')
    .map(({ file, range, reason }) => `review ${file}:${range.start.line} ${reason.code}`);
  const left = manual.map(({ file, line, reason }) => `manual ${file}:${line} ${reason.code}`);
  const stays = unchanged.map(({ file, line, reason }) => `stays ${file}:${line} ${reason.code}`);
  return [...left, ...review, ...stays].map((line) => `${line}\n`).join('');
}

/** The files that a case expects, and `plan.txt`. */
export function readExpectedApp({ folder, provider }: AppCase): [string, string][] {
  const expected = join(folder, 'expected', provider);
  if (!existsSync(expected)) return [];
  return readdirSync(expected, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(expected.length + 1), readFileSync(path, 'utf8')]);
}

export function writeFiles(root: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** Writes what came out as what is expected, for a person to look at in the diff. */
export function writeExpectedApp({ folder, provider }: AppCase, files: [string, string][]): void {
  const expected = join(folder, 'expected', provider);
  rmSync(expected, { recursive: true, force: true });
  writeFiles(expected, files);
}
