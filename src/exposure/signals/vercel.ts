import { readConfigPaths } from './config-paths.ts';
import { blankComments, readLiteralList } from './script-text.ts';
import type { SignalReader } from './signal.ts';

/** `vercel.json`: regions of all functions, of some by glob, and those used in an outage only. */
const vercelJson = readConfigPaths({
  platform: 'vercel',
  file: /(?:^|\/)vercel\.json$/,
  bound: 'folder',
  regions: [
    { path: ['regions'] },
    { path: ['functions', '*', 'regions'], scope: 1 },
    { path: ['functionFailoverRegions'], role: 'failover', strength: 'medium' },
    { path: ['passiveRegions'], role: 'failover', strength: 'medium' },
    { path: ['functions', '*', 'functionFailoverRegions'], scope: 1, role: 'failover', strength: 'medium' },
    { path: ['functions', '*', 'passiveRegions'], scope: 1, role: 'failover', strength: 'medium' },
  ],
});

/** `vercel.ts`: the same keys in code; only the regions of all functions are read. */
const vercelScript: SignalReader = {
  file: /(?:^|\/)vercel\.(?:ts|mjs|js)$/,
  read(file, text) {
    const code = blankComments(text);
    if (!/\bexport\s+(?:const\s+config|default)\b/.test(code)) return [];
    const list = readLiteralList(code, /^[ \t]{0,40}regions\s*:\s*/m);
    return [
      {
        platform: 'vercel',
        file,
        line: list?.line ?? 1,
        directory: file.slice(0, Math.max(0, file.lastIndexOf('/'))),
        bound: 'folder',
        regions: (list?.items ?? []).map((item) => ({
          code: item.text,
          file,
          line: item.line,
          value: `regions = ${item.text}`,
          strength: 'strong' as const,
          role: 'region' as const,
        })),
        broken: false,
      },
    ];
  },
};

export const vercelReaders: readonly SignalReader[] = [vercelJson, vercelScript];
