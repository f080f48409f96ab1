import fc from 'fast-check';
import { readConfig } from '../../../src/cli/read-config.ts';
import { resolveExposureOptions, resolveScanOptions } from '../../../src/cli/settings.ts';
import { CONFIG_FILE_NAME } from '../../../src/core/config-file-name.ts';
import { Ledger } from '../../../src/credits/ledger/ledger.ts';
import { resolveProviders } from '../../../src/providers/overrides.ts';
import { scanRepository } from '../../../src/scan/scan.ts';
import { applyBaseline } from '../../../src/suppression/apply-baseline.ts';
import { type Baseline, parseBaseline, renderBaseline } from '../../../src/suppression/baseline-file.ts';
import { findDirectives } from '../../../src/suppression/find-directives.ts';
import { hold, unlessRefused } from '../check/broken-invariant.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { changeJson, jsonChanges } from '../generate/json-text.ts';
import { mutate, mutations } from '../generate/mutations.ts';

const NO_FLAGS = { interactive: false };
const ENV_FILE = 'OPENAI_API_KEY=\nOPENAI_BASE_URL=https://api.openai.com/v1\n';

/** A document of JSON with values and bytes changed, beside a small repository. */
function documentCases(file: string, document: unknown): FuzzTarget['cases'] {
  const text = JSON.stringify(document, null, 2);
  return fc.record({ values: jsonChanges, changes: mutations(2) }).map(({ values, changes }) => ({
    files: {
      '.env.example': Buffer.from(ENV_FILE),
      [file]: mutate(Buffer.from(changeJson(text, values)), changes),
    },
    options: {},
  }));
}

const textOf = (files: Readonly<Record<string, Uint8Array>>, file: string) =>
  new TextDecoder().decode(files[file]);

/** `migrate-scan.config.json`: refused with its problems, or fit to scan with. */
export const configLoader: FuzzTarget = {
  name: 'config-loader',
  share: 8,
  cases: documentCases(CONFIG_FILE_NAME, {
    $schema: 'https://example.com/schema.json',
    include: ['**/*.env*', 'src/{a,b}/**'],
    exclude: ['dist/**', '!keep', '[a-z]*.ts'],
    tests: true,
    maxFileSize: '2mb',
    maxFileSeconds: 30,
    surfaces: ['chat', 'none'],
    kinds: ['env-def', 'call'],
    lang: 'zh-CN',
    exposure: {
      runsIn: ['CN', 'vercel:hkg1'],
      users: ['CN'],
      asOf: '2026-11-30',
      parts: { 'src/**': { runsIn: ['US'] } },
      rules: { EX15: { level: 'unknown', reason: 'why' } },
    },
    providers: { alibaba: { models: [{ id: 'a' }] }, own: { extends: 'zhipu', auth: { envVar: 'OWN_KEY' } } },
  }),
  check: async (root) => {
    const config = await unlessRefused(() => readConfig(root, undefined, root));
    if (!config) return;
    resolveExposureOptions(NO_FLAGS, config, new Date('2026-11-30'));
    await resolveProviders(config.providers);
    await scanRepository(root, resolveScanOptions(NO_FLAGS, config));
  },
};

const BASELINE: Baseline = {
  version: 1,
  entries: ['1', '2'].map((digit) => ({
    id: digit.repeat(16),
    trace: 'a'.repeat(16),
    rule: 'config/env-definition',
    file: '.env.example',
    level: 'unknown',
    reason: 'known',
    expires: '2027-01-01',
  })),
};

/** A baseline: refused, or applied to a report and written again as it is read. */
export const baselines: FuzzTarget = {
  name: 'baselines',
  share: 6,
  cases: documentCases('baseline.json', BASELINE),
  check: async (root, { files }) => {
    const text = textOf(files, 'baseline.json');
    const baseline = await unlessRefused(() => parseBaseline(text, 'baseline.json'));
    if (!baseline) return;
    const options = {
      include: [],
      exclude: [],
      tests: true,
      surfaces: [],
      kinds: [],
      maxFileBytes: 2_000_000,
    };
    const { report } = await scanRepository(root, options);
    applyBaseline(report, baseline, { file: 'baseline.json', today: '2026-11-30' });
    const written = renderBaseline(baseline);
    const again = parseBaseline(written, 'baseline.json');
    hold(renderBaseline(again) === written, 'a baseline does not keep its text', written);
  },
};

/** The ledger of redeemed codes: set aside where it is damaged, and of use afterwards. */
export const ledgers: FuzzTarget = {
  name: 'ledgers',
  share: 5,
  cases: documentCases('credits.json', {
    version: 1,
    entries: [
      {
        id: 'c0123abcd',
        fingerprint: '0'.repeat(16),
        masked: 'AB…YZ',
        provider: 'alibaba',
        channel: 'console',
        target: 'https://example.com',
        state: 'claimed',
        createdAt: '2026-11-30T00:00:00.000Z',
        updatedAt: '2026-11-30T00:00:00.000Z',
      },
    ],
  }),
  check: async (root) => {
    const ledger = new Ledger(root, { now: () => new Date('2026-11-30'), wait: async () => {} });
    await unlessRefused(() => ledger.list());
    await unlessRefused(() => ledger.update((entries) => entries.length));
  },
};

const DIRECTIVE_FILES = [
  'a.ts',
  'a.tsx',
  'a.vue',
  'a.astro',
  '.env',
  'a.yml',
  'a.json',
  'a.tf',
  'a.ini',
  'Dockerfile',
];
const DIRECTIVE_PIECES = [
  ...[
    '// ',
    '/* ',
    ' */',
    '# ',
    '<!-- ',
    ' -->',
    '{/* ',
    ' */}',
    '; ',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '`',
    "'",
    '"',
    '${',
  ],
  ...[
    'migrate-scan-ignore-next-line',
    ' -- why',
    ' EX15',
    ' openai-node/*,',
    'const a = 1;',
    '<script>',
    '</script>',
  ],
  ...['/', '\\', '<a>', '</a>', '{', '}', '=> ', '---\n'],
];

/** Ignore comments in files of all kinds: each speaks of a line below itself, within the file or just behind it. */
export const directives: FuzzTarget = {
  name: 'directives',
  share: 6,
  cases: fc
    .record({
      file: fc.constantFrom(...DIRECTIVE_FILES),
      pieces: fc.array(fc.constantFrom(...DIRECTIVE_PIECES), { maxLength: 25 }),
    })
    .map(({ file, pieces }) => ({ files: { [file]: Buffer.from(pieces.join('')) }, options: { file } })),
  check: async (_root, { files, options }) => {
    const file = String(options.file);
    const text = textOf(files, file);
    const lines = text.split(/\r\n|\n|\r/).length;
    for (const { line, target } of await findDirectives(file, text)) {
      hold(line >= 1 && line <= lines, 'an ignore comment is behind the file', { line, lines });
      hold(target > line && target <= lines + 1, 'an ignore comment speaks of no line', {
        line,
        target,
        lines,
      });
    }
  },
};
