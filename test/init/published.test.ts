import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { uses?: string; run?: string; env?: Record<string, string> }[] };
}
const action = parse(read('action.yml')) as Action;

describe('action.yml', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'migrate-scan-action-'));
    writeFileSync(join(folder, 'npx'), '#!/bin/sh\nfor word; do echo "$word"; done\nexit 3\n');
    chmodSync(join(folder, 'npx'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the script of the action with a stand-in for npx that prints its words and ends with 3. */
  function runScript(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const step = action.runs.steps.find(({ run }) => run !== undefined);
    const names = Object.entries(step?.env ?? {}).map(([variable, value]) => {
      const name = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
      return [variable, inputs[name] ?? String(action.inputs[name]?.default)];
    });
    const { status, stdout } = spawnSync('bash', ['-c', step?.run ?? ''], {
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        RUNNER_TEMP: folder,
        ...Object.fromEntries(names),
        ...env,
      },
      encoding: 'utf8',
    });
    return { status, words: stdout.trimEnd().split('\n') };
  }

  it('is pinned: other actions by their commit, migrate-scan to its own version', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    expect(used.every((uses) => /@[0-9a-f]{40}$/.test(uses))).toBe(true);
    expect(String(action.inputs.version?.default)).toBe(version);
  });

  it('puts no input into the text of its script', () => {
    expect(action.runs.steps.map(({ run }) => run ?? '').join('')).not.toContain('${{');
  });

  it('checks by default and ends as migrate-scan ends', () => {
    const { status, words } = runScript({});
    expect(status).toBe(3);
    expect(words).toEqual(expect.arrayContaining(['--check', '--fail-on', 'unknown', '--', '.']));
  });

  it('compares with the target of a pull request', () => {
    const inputs = { 'changed-since': 'auto' };
    expect(runScript(inputs, { GITHUB_BASE_REF: 'main' }).words).toContain('origin/main');
    expect(runScript(inputs).words).not.toContain('--changed-since');
  });

  it('hands over every input as one word', () => {
    const inputs = { path: 'a b; touch x', args: '--exclude\nvendor/$(id) **', sarif: 'out.sarif' };
    const { words } = runScript(inputs);
    expect(words).toEqual(expect.arrayContaining(['a b; touch x', 'vendor/$(id) **', 'sarif=out.sarif']));
  });
});

it('defines a pre-commit hook', () => {
  expect(parse(read('.pre-commit-hooks.yaml'))).toMatchObject([{ id: 'migrate-scan', language: 'node' }]);
});

it('makes an image that does not run as root', () => {
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
});
