import { directoryAbove } from './config-paths.ts';
import { blankComments } from './script-text.ts';
import type { Deployment, SignalReader } from './signal.ts';

interface AdapterRow {
  /** On the name of the config file of a framework. */
  readonly config: RegExp;
  readonly text: RegExp;
  readonly platform: string;
  readonly runs?: Deployment['runs'];
}

const ASTRO = /^astro\.config\./;
const SVELTE = /^svelte\.config\./;
const NITRO = /^(?:nuxt|nitro|app|vite)\.config\./;

/** What frameworks build for, by the adapter or the preset that their config names. */
const ROWS: readonly AdapterRow[] = [
  { config: ASTRO, text: /['"]@astrojs\/vercel\/edge['"]/, platform: 'vercel', runs: 'edge' },
  { config: ASTRO, text: /['"]@astrojs\/vercel(?:\/serverless)?['"]/, platform: 'vercel' },
  { config: ASTRO, text: /['"]@astrojs\/netlify\/edge-functions['"]/, platform: 'netlify', runs: 'edge' },
  { config: ASTRO, text: /['"]@astrojs\/netlify(?:\/functions)?['"]/, platform: 'netlify' },
  { config: ASTRO, text: /['"]@astrojs\/cloudflare['"]/, platform: 'cloudflare', runs: 'edge' },
  {
    config: SVELTE,
    text: /['"]@sveltejs\/adapter-vercel['"][\s\S]{0,2000}?\bruntime\s*:\s*['"]edge['"]/,
    platform: 'vercel',
    runs: 'edge',
  },
  { config: SVELTE, text: /['"]@sveltejs\/adapter-vercel['"]/, platform: 'vercel' },
  { config: SVELTE, text: /['"]@sveltejs\/adapter-cloudflare['"]/, platform: 'cloudflare', runs: 'edge' },
  { config: SVELTE, text: /['"]@sveltejs\/adapter-netlify['"]/, platform: 'netlify' },
  { config: NITRO, text: /\bpreset\s*:\s*['"]vercel-edge['"]/, platform: 'vercel', runs: 'edge' },
  { config: NITRO, text: /\bpreset\s*:\s*['"]vercel['"]/, platform: 'vercel' },
  {
    config: NITRO,
    text: /\bpreset\s*:\s*['"]cloudflare[\w-]{0,20}['"]/,
    platform: 'cloudflare',
    runs: 'edge',
  },
  { config: NITRO, text: /\bpreset\s*:\s*['"]netlify-edge['"]/, platform: 'netlify', runs: 'edge' },
  { config: NITRO, text: /\bpreset\s*:\s*['"]netlify['"]/, platform: 'netlify' },
  {
    config: NITRO,
    text: /\bpreset\s*:\s*['"]deno-(?:deploy|server)['"]/,
    platform: 'deno-deploy',
    runs: 'edge',
  },
];

/** One deployment for each platform that a framework's config builds for; the first row of a platform decides. */
export const adapterReaders: readonly SignalReader[] = [
  {
    file: /(?:^|\/)(?:astro|svelte|nuxt|nitro|app|vite)\.config\.[cm]?[jt]s$/,
    read(file, text) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const code = blankComments(text);
      const found = new Map<string, Deployment>();
      for (const row of ROWS) {
        const match = row.config.test(name) ? row.text.exec(code) : null;
        if (!match || found.has(row.platform)) continue;
        found.set(row.platform, {
          platform: row.platform,
          file,
          line: code.slice(0, match.index).split('\n').length,
          directory: directoryAbove(file, 1),
          bound: 'folder',
          regions: [],
          broken: false,
          ...(row.runs && { runs: row.runs }),
        });
      }
      return [...found.values()];
    },
  },
];
