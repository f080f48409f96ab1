import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

export const PROGRAMS = fileURLToPath(new URL('../../../fixtures/behaviour/', import.meta.url));
const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** The folder under `node_modules` that holds a package in the major version that a program asks for. */
const INSTALLED: Readonly<Record<string, string>> = {
  'openai ^3': 'openai-v3',
  'openai ^4': 'openai-v4',
  'openai ^5': 'openai-v5',
  'langchain ^0': 'langchain-v0',
};

interface Manifest {
  readonly main: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export function listPrograms(): readonly string[] {
  return readdirSync(PROGRAMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function copyProgram(name: string, folder: string): void {
  cpSync(join(PROGRAMS, name, 'input'), folder, { recursive: true });
}

/** Makes a copied program ready to run: its packages are linked, its TypeScript is turned into JavaScript. */
export function prepareProgram(folder: string): {
  readonly entry: string;
  readonly env: Record<string, string>;
} {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const [name, range] of Object.entries(manifest.dependencies ?? {})) link(folder, name, range);
  for (const file of sourcesOf(folder)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });
    writeFileSync(file.replace(/\.ts$/, '.js'), code);
  }
  return { entry: join(folder, manifest.main), env: readEnvironment(folder) };
}

/** The source text of a program, all files together. */
export function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:[cm]?js|ts)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('node_modules'))
    .map((file) => join(folder, file));
}

function link(folder: string, name: string, range: string): void {
  const major = /\d+/.exec(range)?.[0] ?? '';
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(MODULES, INSTALLED[`${name} ^${major}`] ?? name), path, 'dir');
}

/** What `.env.example` names; a key without a value gets one. */
function readEnvironment(folder: string): Record<string, string> {
  const lines = readFileSync(join(folder, '.env.example'), 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value = ''] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value || (/KEY$/.test(name) ? 'sk-test' : '')]];
    }),
  );
}
