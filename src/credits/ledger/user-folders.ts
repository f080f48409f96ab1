import { isAbsolute, join, win32 } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';

export interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const NAME = 'migrate-scan';

/**
 * Where the user's own state lies: `XDG_STATE_HOME`, else what the platform has for it.
 * @throws MigrateScanError `credits.no-home` where the environment names no such place
 */
export function stateFolder(place: Place): string {
  return folderOf(place, 'XDG_STATE_HOME', { windows: 'LOCALAPPDATA', unix: ['.local', 'state'] });
}

/** Where the user's own settings lie: `XDG_CONFIG_HOME`, else what the platform has for it. @throws as `stateFolder` */
export function configFolder(place: Place): string {
  return folderOf(place, 'XDG_CONFIG_HOME', { windows: 'APPDATA', unix: ['.config'] });
}

interface Defaults {
  readonly windows: string;
  readonly unix: readonly string[];
}

function folderOf({ env, platform }: Place, variable: string, defaults: Defaults): string {
  // A relative path is to be ignored, says the XDG specification: it would point into whatever folder is scanned.
  const named = absolute(env[variable]);
  if (named) return join(named, NAME);
  if (platform === 'win32') {
    const folder = absolute(env[defaults.windows]) ?? absolute(env.USERPROFILE);
    if (folder) return win32.join(folder, NAME);
  } else {
    const home = absolute(env.HOME);
    if (home && platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
    if (home) return join(home, ...defaults.unix, NAME);
  }
  throw new MigrateScanError('credits.no-home', { variable });
}

function absolute(path: string | undefined): string | undefined {
  return path && (isAbsolute(path) || win32.isAbsolute(path)) ? path : undefined;
}
