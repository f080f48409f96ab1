import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runCli } from '../cli/run.ts';
import { makeFolder, TOKEN } from './setup.ts';
import { noteFolder, notePrinted, noteSecret } from './watch-secrets.ts';

export interface Home {
  readonly folder: string;
  /** The folder in which commands run: the scanned repository. */
  readonly repository: string;
  readonly env: Readonly<Record<string, string>>;
  readonly state: string;
}

/** A user with a state folder, a config folder and a repository; all of it is searched for secrets later. */
export function makeHome(config?: unknown): Home {
  const folder = makeFolder();
  const repository = join(folder, 'repository');
  const configFolder = join(folder, 'config', 'migrate-scan');
  for (const path of [repository, configFolder]) mkdirSync(path, { recursive: true });
  if (config !== undefined) writeFileSync(join(configFolder, 'credits.json'), JSON.stringify(config));
  const env = {
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    PATH: process.env.PATH ?? '',
    ISSUER_TOKEN: TOKEN,
  };
  noteFolder(folder);
  noteSecret(TOKEN);
  return { folder, repository, env, state: join(folder, 'state', 'migrate-scan') };
}

/** Runs `credits …`; the code is in the variable CODE. */
export async function runCredits(
  args: readonly string[],
  home: Home,
  code?: string,
): Promise<Outcome & { readonly json: Record<string, unknown> }> {
  const env = { ...home.env, ...(code !== undefined && { CODE: code }) };
  if (code !== undefined) noteSecret(code);
  const outcome = await runCli(['credits', ...args], { cwd: home.repository, env });
  notePrinted(outcome.stdout, outcome.stderr);
  const isJson = args.includes('json') && outcome.stdout.startsWith('{');
  return { ...outcome, json: isJson ? JSON.parse(outcome.stdout) : {} };
}

/** `credits apply` at an issuer, agreed to beforehand. */
export function applyAt(url: string, code: string, home: Home, more: readonly string[] = []) {
  const args = ['apply', '--provider', 'alibaba', '--issuer', url, '--token-env', 'ISSUER_TOKEN'];
  const host = ['--yes-host', new URL(url).host, '--yes', '--code-env', 'CODE', '--format', 'json'];
  return runCredits([...args, ...host, ...more], home, code);
}
