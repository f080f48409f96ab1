import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ConfigUsage } from '../../../src/config/classify.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { SourceText } from '../../../src/core/source-text.ts';
import type { ConfigEditContext } from '../../../src/migrate/config/context.ts';
import { loadProvider } from '../../../src/providers/index.ts';

/** What a case asks for, in its `options.json`. */
const optionsSchema = z.strictObject({
  providers: z.array(z.string()).default(['alibaba']),
  endpoint: z.string().optional(),
  keyVariable: z.string().optional(),
  keepEnv: z.boolean().default(false),
  strategy: z.enum(['replace', 'switch']).default('replace'),
  keepsOpenAI: z.boolean().default(false),
  models: z.record(z.string(), z.string()).default({}),
  /** Folders that stay at OpenAI. */
  stays: z.array(z.string()).default([]),
  /** Base URL variables that the code reads under another name. */
  renames: z.record(z.string(), z.string()).default({}),
  stillRead: z.array(z.string()).default([]),
});
type Options = z.infer<typeof optionsSchema>;

export interface GoldenCase {
  readonly name: string;
  readonly provider: string;
  readonly options: Options;
  readonly files: readonly SourceText[];
}

const ROOT = fileURLToPath(new URL('../../../fixtures/migrate-config', import.meta.url));

/** Every case of the fixtures, once for each of its providers. */
export function listGoldenCases(root = ROOT): GoldenCase[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .flatMap(({ name }) => {
      const options = readOptions(join(root, name, 'options.json'));
      const files = readTree(join(root, name, 'input'));
      return options.providers.map((provider) => ({ name, provider, options, files }));
    });
}

function readOptions(path: string): Options {
  return optionsSchema.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
}

function readTree(folder: string): SourceText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => ({ file: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
}

/** What the case expects: its files after the edits, and in `left.txt` what is left to a person. */
export function readExpected({ name, provider }: GoldenCase): { files: SourceText[]; left: string } {
  const folder = join(ROOT, name, 'expected', provider);
  const files = existsSync(folder) ? readTree(folder) : [];
  const left = files.find(({ file }) => file === 'left.txt')?.text ?? '';
  return { files: files.filter(({ file }) => file !== 'left.txt'), left };
}

/** Writes what came out as what is expected, for a person to look at in the diff. */
export function writeExpected(
  { name, provider }: GoldenCase,
  files: readonly SourceText[],
  left: string,
): void {
  const folder = join(ROOT, name, 'expected', provider);
  rmSync(folder, { recursive: true, force: true });
  for (const { file, text } of left === '' ? files : [...files, { file: 'left.txt', text: left }]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** The context of a case, with the facts of the catalogue. */
export async function createContext({ provider: id, options }: GoldenCase): Promise<ConfigEditContext> {
  const provider = await loadProvider(id);
  const endpoint = provider.endpoints.find((candidate) =>
    options.endpoint === undefined ? candidate.default : candidate.id === options.endpoint,
  )!;
  return {
    provider,
    target: {
      provider: id,
      endpoint: { id: endpoint.id, baseURL: endpoint.baseURL },
      keyVariable: options.keyVariable ?? provider.auth.envVar,
      baseUrlVariable: 'OPENAI_BASE_URL',
      strategy: options.strategy,
      selector: 'LLM_PROVIDER',
      keepEnv: options.keepEnv,
      models: new Map(Object.entries(options.models)),
    },
    keepsOpenAI: options.keepsOpenAI,
    renames: new Map(Object.entries(options.renames)),
    stillRead: new Set(options.stillRead),
    moves: (folder) => !options.stays.includes(folder),
  };
}

/** The findings that a scan has for a configuration file. */
export function findIn(source: SourceText): Finding[] {
  return readConfig(source).usages.map(toFinding);
}

function toFinding(usage: ConfigUsage, index: number): Finding {
  return { ...usage, id: index.toString(16).padStart(16, '0'), symbol: '', snippet: '', reach: 'server' };
}
