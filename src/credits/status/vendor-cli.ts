import { access, constants, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { isInside } from '../../files/root-bounds.ts';
import { runCommand } from '../channels/run-command.ts';
import type { FreeQuota, VendorCliResult } from './result.ts';
import table from './sources.json' with { type: 'json' };

const MOST_MS = 30_000;
const MOST_TEXT = 8000;

export interface VendorCli {
  readonly commands: readonly string[];
  readonly args: readonly string[];
  /** Where it comes from, on npm. */
  readonly package: string;
  readonly output: string;
}

export interface CliPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Nothing below this folder is run: it may be the repository at hand. */
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
}

const CLIS = new Map<string, VendorCli>(Object.entries(table.vendorCli));

const arkcliSchema = z.object({
  items: z.array(
    z.object({
      model: z.string(),
      state: z.string().default(''),
      is_overdue: z.boolean().default(false),
      free_usage: z.object({ total: z.number(), consumed: z.number(), remaining: z.number() }).nullish(),
    }),
  ),
});

/** The vendor's own command that shows what is free, and its read-only call. */
export function findVendorCli(provider: string): VendorCli | undefined {
  return CLIS.get(provider);
}

/** The call as one would type it. */
export function describeCall({ commands, args }: VendorCli): string {
  return [commands[0] ?? '', ...args].join(' ');
}

/**
 * Runs the vendor's command, found on `PATH`, without a shell, without keys in its environment, for 30 seconds at most.
 * Folders of `PATH` that are relative, below the working folder, or in `node_modules` are passed over: they may belong
 * to the repository at hand.
 */
export async function runVendorCli(cli: VendorCli, place: CliPlace): Promise<VendorCliResult> {
  const command = describeCall(cli);
  const file = await findOnPath(cli.commands, place);
  if (!file) return { state: 'not-found', command, package: cli.package };
  const env = Object.fromEntries(
    table.vendorCliEnv.flatMap((name) => {
      const value = place.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const cwd = place.env.HOME ?? place.env.USERPROFILE ?? '/';
  const run = await runCommand({ file, args: cli.args, input: '', env, cwd, mostMs: MOST_MS });
  if (run.failure) return { state: 'failed', command, reason: run.failure };
  if (run.exitCode !== 0) return { state: 'failed', command, reason: `exit ${run.exitCode ?? '?'}` };
  const models = cli.output === 'arkcli' ? parseArkcli(run.output) : undefined;
  if (models) return { state: 'read', command, models };
  return { state: 'text', command, text: run.output.slice(0, MOST_TEXT).trim() };
}

async function findOnPath(
  commands: readonly string[],
  { env, cwd, platform }: CliPlace,
): Promise<string | undefined> {
  const home = env.HOME ?? env.USERPROFILE;
  const here = await realpath(cwd);
  // A folder that holds the home folder is no repository.
  const isGuarded = home === undefined || !isInside(here, await realpath(home).catch(() => home));
  const folders = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !/[\\/]node_modules(?:[\\/]|$)/.test(folder));
  const names = commands.flatMap((name) => (platform === 'win32' ? [`${name}.exe`] : [name]));
  for (const folder of folders) {
    for (const name of names) {
      const file = await realpath(join(folder, name)).catch(() => undefined);
      if (file && !(isGuarded && isInside(here, file)) && (await isExecutable(file))) return file;
    }
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function parseArkcli(output: string): FreeQuota[] | undefined {
  try {
    const { data } = arkcliSchema.safeParse(JSON.parse(output));
    return data?.items.flatMap(({ model, state, is_overdue: isOverdue, free_usage: usage }) =>
      usage ? [{ model, state, isOverdue, ...usage }] : [],
    );
  } catch {
    return undefined;
  }
}
