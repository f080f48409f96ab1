import fc from 'fast-check';
import { PROVIDER_IDS } from '../../../src/providers/index.ts';
import { checkRepository, type Moving } from '../check/repository.ts';
import type { FuzzCase, FuzzTarget } from '../fuzz-target.ts';
import { listFixtures, readFixture } from '../generate/fixture-files.ts';
import { type Mutation, mutate, mutations } from '../generate/mutations.ts';
import { type GeneratedSource, generatedSource } from '../generate/source-text.ts';
import { restyle, type Style, style } from '../generate/styles.ts';

const moving = fc.record({
  provider: fc.constantFrom(...PROVIDER_IDS),
  keepEnv: fc.boolean(),
  comparesParts: fc.integer({ min: 0, max: 3 }).map((one) => one === 3),
});

const CONFIG_FILES: readonly (readonly [string, string])[] = [
  [
    '.env.example',
    'OPENAI_API_KEY=\nOPENAI_BASE_URL=https://api.openai.com/v1 # where\nOPENAI_MODEL="gpt-4o"\n',
  ],
  ['compose.yml', 'services:\n  a:\n    environment:\n      - OPENAI_API_KEY=$' + '{OPENAI_API_KEY}\n'],
  ['README.md', '# A\n\n| `OPENAI_API_KEY` | your key |\n\n```sh\nexport OPENAI_API_KEY=sk-…\n```\n'],
];

const checkMove: FuzzTarget['check'] = async (root, { options }) => {
  await checkRepository(root, options as unknown as Moving);
};

/** Apps of one to three files around real calls, with noise. */
export const generatedRepositories: FuzzTarget = {
  name: 'sources',
  share: 12,
  cases: fc
    .record({
      sources: fc.array(generatedSource, { minLength: 1, maxLength: 3 }),
      config: fc.subarray([...CONFIG_FILES]),
      style,
      changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: mutations(2) }),
      moving,
    })
    .map(({ sources, config, style: wanted, changes, moving: options }) => ({
      files: toFiles(sources, config, { wanted, changes }),
      options,
    })),
  check: checkMove,
};

function toFiles(
  sources: readonly GeneratedSource[],
  config: readonly (readonly [string, string])[],
  { wanted, changes }: { readonly wanted: Style; readonly changes: readonly Mutation[] },
): FuzzCase['files'] {
  const dependencies = Object.assign({}, ...sources.map(({ packages }) => packages));
  const written = sources.map(({ file, text }, index): [string, Uint8Array] => [
    `src/${index}${file}`,
    mutate(Buffer.from(restyle(text, wanted)), index === 0 ? changes : []),
  ]);
  const texts: [string, string][] = [
    ['package.json', `${JSON.stringify({ name: 'a', dependencies }, null, 2)}\n`],
    ...config.map(([file, text]): [string, string] => [file, text]),
  ];
  return Object.fromEntries([
    ...texts.map(([file, text]): [string, Uint8Array] => [file, Buffer.from(text)]),
    ...written,
  ]);
}

/** Fixtures with bytes of one file changed. */
export const mutatedFixtures: FuzzTarget = {
  name: 'fixtures',
  share: 9,
  cases: fc
    .record({
      fixture: fc.constantFrom(...listFixtures()),
      at: fc.nat({ max: 40 }),
      changes: mutations(5),
      moving,
    })
    .map(({ fixture, at, changes, moving: options }) => {
      const { files } = readFixture(fixture);
      const names = Object.keys(files);
      const chosen = names[at % names.length] ?? '';
      const bytes = files[chosen] ?? new Uint8Array();
      return {
        files: { ...files, [chosen]: mutate(bytes, changes) },
        options: { ...options, fixture, chosen },
      };
    }),
  check: checkMove,
};
