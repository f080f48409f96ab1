import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { PROVIDER_IDS } from '../../../src/providers/index.ts';
import { BrokenInvariant } from '../check/broken-invariant.ts';
import { fillFolder } from '../check/case-folder.ts';
import { checkRepository } from '../check/repository.ts';
import type { FuzzCase, FuzzTarget } from '../fuzz-target.ts';
import { listFixtures, readFixture } from '../generate/fixture-files.ts';
import { restyle, type Style, style } from '../generate/styles.ts';

interface Options {
  readonly fixture: string;
  readonly style: Style;
  readonly provider: string;
}

/** In these the move differs in nothing but the style itself. Indentation of new lines is taken from the file. */
const EXACT: ReadonlySet<Style> = new Set(['lf', 'crlf', 'bom', 'two-boms']);

/** Each fixture in each style: it moves as the fixture itself does. */
export const fixtureStyles: FuzzTarget = {
  name: 'styles',
  share: 5,
  cases: fc
    .record({
      fixture: fc.constantFrom(...listFixtures(['scan', 'migrate', 'migrate-config', 'migrate-apps'])),
      style,
      provider: fc.constantFrom(...PROVIDER_IDS),
    })
    .map((options) => ({ files: styled(readFixture(options.fixture).files, options.style), options })),
  check: async (root, given) => {
    const { fixture, style: wanted, provider } = given.options as unknown as Options;
    const moving = { provider, keepEnv: false, comparesParts: false };
    const after = await checkRepository(root, moving);
    if (!EXACT.has(wanted)) return;
    const plain = `${root}-plain`;
    try {
      fillFolder(plain, styled(readFixture(fixture).files, 'lf'));
      const expected = styled(Object.fromEntries(await checkRepository(plain, moving)), wanted);
      compare(Object.fromEntries(after), expected);
    } finally {
      rmSync(plain, { recursive: true, force: true });
    }
  },
};

function compare(after: FuzzCase['files'], expected: FuzzCase['files']): void {
  const [one, other] = [after, expected].map(toTexts);
  if (isDeepStrictEqual(one, other)) return;
  throw new BrokenInvariant('another style moves otherwise', { after: one, expected: other });
}

function toTexts(files: FuzzCase['files']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, bytes]) => [file, Buffer.from(bytes).toString()]),
  );
}

/** Files that are UTF-8 in the style; the others as they are. Two marks break JSON, so there it gets one. */
function styled(files: FuzzCase['files'], wanted: Style): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([file, bytes]) => {
      const text = Buffer.from(bytes).toString();
      if (!Buffer.from(text).equals(bytes)) return [file, bytes];
      const isSource = /\.[cm]?[jt]sx?$/.test(file);
      const plain = restyle(text, 'lf');
      return [file, Buffer.from(restyle(plain, wanted === 'two-boms' && !isSource ? 'bom' : wanted))];
    }),
  );
}
