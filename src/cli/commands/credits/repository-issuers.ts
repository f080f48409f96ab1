import { join } from 'node:path';
import { CONFIG_FILE_NAME } from '../../../core/config-file-name.ts';
import { readRegularFile } from '../../../files/open-file.ts';

const MOST_BYTES = 1024 * 1024;
const NAMES = /"(?:credits|issuers?|issuerUrl|redeem\w*|baseUrl|baseURL|commands?|tokenEnv)"\s*:/;

/**
 * The config file of a folder where it tries to say who gets a code. It has no say; the user is told that it tried.
 */
export function findIssuersOfRepository(folder: string): string | undefined {
  const file = readRegularFile(join(folder, CONFIG_FILE_NAME), { maxBytes: MOST_BYTES });
  return file.ok && NAMES.test(file.bytes.toString('utf8')) ? CONFIG_FILE_NAME : undefined;
}
