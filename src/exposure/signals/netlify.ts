import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';

export const netlifyReaders: readonly SignalReader[] = [
  readConfigPaths({
    platform: 'netlify',
    file: /(?:^|\/)netlify\.toml$/,
    bound: 'folder',
    regions: [{ path: ['functions', 'region'] }, { path: ['functions', '*', 'region'], scope: 1 }],
  }),
];
