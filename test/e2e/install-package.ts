import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed tarball. */
    tarball: string;
    /** A folder elsewhere that has the tarball installed. */
    installed: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKED_FROM = [
  'bin',
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** Packs a copy of the sources, so that a build in this tree is left alone, and installs the tarball elsewhere. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-e2e-'));
  const source = join(folder, 'source');
  for (const path of PACKED_FROM) cpSync(join(ROOT, path), join(source, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'junction');
  runNpm(source, ['pack', '--pack-destination', folder]);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  const installed = join(folder, 'elsewhere');
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{"private": true}');
  runNpm(installed, ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball]);
  project.provide('tarball', tarball);
  project.provide('installed', installed);
  return () => rmSync(folder, { recursive: true, force: true });
}

function runNpm(cwd: string, args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
}
