import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { recordConstructed } from './constructed.ts';
import { findPatterns, type Pattern, readPatterns } from './literals.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const sources = readPatterns(SRC);

/** Modules that construct patterns in functions: why no text can make these slow. */
const REVIEWED: Readonly<Record<string, string>> = {
  'cli/commands/credits/apply-code.ts':
    'Of our own catalogue of offers, held against a code that its user typed.',
  'core/vocabulary/vendor.ts': 'Of a vendor, which is our own data: seen below.',
  'credits/channels/issuer.ts':
    'No groups and at most three variable parts, which fitsPattern checks first; the code is short.',
  'exposure/signals/terraform.ts':
    'The name of a variable (word characters), then at most 600 characters, behind the start of a line.',
  'files/file-role.ts': 'Of our own data, and when the module loads: seen below.',
  'migrate/config/move-url.ts': 'Of the patterns of a vendor, anchored: seen below.',
  'scan/candidates.ts': 'Our own words, and those of a vendor, as alternatives.',
  'scan/detect/file-context.ts': 'Our own words, and those of a vendor, as alternatives.',
};

/**
 * Whether some text makes the pattern take longer than the text is long, by the ways in which it can match. The analyser finds what
 * can trade, repeat or move; two parts with a fixed word between them it does not see: give these a bound.
 */
function isSuperLinear({ source, flags }: Pattern): boolean {
  const { reports } = analyse({ source, flags: flags.replace('d', '') }, { assumeRejectingSuffix: false });
  return reports.length > 0;
}

it.each(['(a*)*b', 'x?a+$', '^\\s*\\s*$', '^\\s*x'])('tells that /%s/m is slow on some text', (source) => {
  expect(isSuperLinear({ source, flags: 'm' })).toBe(true);
});

it('holds only literals that take no longer than the text is long', () => {
  const slow = sources.flatMap(({ file, literals }) =>
    literals.filter(isSuperLinear).map(({ line, source }) => `${file}:${line} ${source}`),
  );
  expect(slow).toEqual([]);
});

it('constructs only such from its texts and its data, when its modules load and check them', async () => {
  const files = sources.filter(({ constructions }) => constructions.some(({ runs }) => runs === 'at-load'));
  const constructed = await recordConstructed(
    SRC,
    files.map(({ file }) => file),
    async () => {
      const { weakSignalsSchema } = await import('../../src/exposure/data-schema.ts');
      const { weakSignalsData } = await import('../../src/exposure/data.ts');
      weakSignalsSchema.parse(weakSignalsData);
    },
  );
  const seen = new Set(constructed.map(({ file }) => file));
  expect(files.map(({ file }) => file).filter((file) => !seen.has(file))).toEqual([]);
  expect(constructed.filter(isSuperLinear)).toEqual([]);
});

it('compiles only such for a vendor', async () => {
  const constructed = await recordConstructed(SRC, ['core/vocabulary/vendor.ts'], async () => {
    const { OPENAI, patternsOf } = await import('../../src/core/vocabulary/vendor.ts');
    patternsOf({ ...OPENAI });
  });
  expect(constructed.length).toBeGreaterThan(3);
  expect(constructed.filter(isSuperLinear)).toEqual([]);
});

it('has a reason for each module that constructs in a function', () => {
  const modules = sources
    .filter(({ constructions }) => constructions.some(({ runs }) => runs === 'in-function'))
    .map(({ file }) => file);
  expect(modules.sort()).toEqual(Object.keys(REVIEWED).sort());
});

it('finds literals and constructions where they stand', () => {
  const text =
    "const A = /a\\/b/gi;\nconst B = ['x'].map((row) => new RegExp(row));\nfunction c(d) { return RegExp(d); }";
  expect(findPatterns('a.ts', text)).toEqual({
    file: 'a.ts',
    literals: [{ source: 'a\\/b', flags: 'gi', line: 1 }],
    constructions: [
      { text: 'new RegExp(row)', runs: 'at-load' },
      { text: 'RegExp(d)', runs: 'in-function' },
    ],
  });
});
