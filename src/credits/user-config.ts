import { join } from 'node:path';
import { z } from 'zod';
import { MigrateScanError } from '../core/errors.ts';
import { readRegularFile } from '../files/open-file.ts';
import { configFolder, type Place } from './ledger/user-folders.ts';

const MOST_BYTES = 256 * 1024;
export const USER_CONFIG_NAME = 'credits.json';

const idSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const variableSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
/** `*` stands for every provider. */
const providersSchema = z.array(z.string().max(64)).min(1);
const accountSchema = z.strictObject({ type: z.string().min(1).max(64), id: z.string().min(1).max(200) });

const issuerSchema = z.strictObject({
  id: idSchema,
  url: z.string().max(2000),
  providers: providersSchema,
  /** The variable that holds the token; never the token itself. */
  tokenEnv: variableSchema.optional(),
  account: accountSchema.optional(),
});
const commandSchema = z.strictObject({
  id: idSchema,
  file: z.string().min(1),
  args: z.array(z.string()).max(50).default([]),
  providers: providersSchema,
  account: accountSchema.optional(),
  /** Variables that it gets besides those that every program needs. */
  passEnv: z.array(variableSchema).max(50).default([]),
});

export const userConfigSchema = z.strictObject({
  issuers: z.array(issuerSchema).max(50).default([]),
  commands: z.array(commandSchema).max(50).default([]),
});

export type UserConfig = z.infer<typeof userConfigSchema>;
export type ConfiguredIssuer = UserConfig['issuers'][number];
export type ConfiguredCommand = UserConfig['commands'][number];

/**
 * The issuers and commands that the user set up, from their own config folder. A scanned repository has no say in it.
 * @throws MigrateScanError `credits.config-unreadable`, `credits.config-invalid`
 */
export function readUserConfig(place: Place): UserConfig {
  const path = join(configFolder(place), USER_CONFIG_NAME);
  const file = readRegularFile(path, { maxBytes: MOST_BYTES, followLinks: true });
  if (!file.ok) {
    if (file.why === 'missing') return userConfigSchema.parse({});
    throw new MigrateScanError('credits.config-unreadable', { path, reason: file.why });
  }
  const config = userConfigSchema.safeParse(parseJson(file.bytes));
  if (config.success) return config.data;
  const [issue] = config.error.issues;
  const reason = issue ? `${issue.path.join('.')} ${issue.message}`.trim() : '';
  throw new MigrateScanError('credits.config-invalid', { path, reason });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Whether something is meant for a provider. */
export function covers({ providers }: { readonly providers: readonly string[] }, provider: string): boolean {
  return providers.includes('*') || providers.includes(provider);
}
