import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';

/** `wrangler.*`: an explicit placement pins a worker; `mode = "smart"` does not. */
export const cloudflareReaders: readonly SignalReader[] = [
  readConfigPaths({
    platform: 'cloudflare',
    file: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/,
    bound: 'folder',
    runs: 'edge',
    main: ['main'],
    regions: [
      { path: ['placement', 'region'] },
      { path: ['env', '*', 'placement', 'region'], environment: 1 },
    ],
  }),
];
