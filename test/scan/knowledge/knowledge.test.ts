import { readdirSync } from 'node:fs';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { createProgram, manifest, read } from './program.ts';

const files = readdirSync(new URL('../../../src/scan/knowledge/', import.meta.url)).filter((file) =>
  file.endsWith('.d.ts'),
);
const named = new Set([
  ...manifest.libraries,
  ...manifest.packages.flatMap((known) =>
    known.modules.flatMap(({ file, exportAll }) => [file, exportAll].filter((name) => name !== undefined)),
  ),
]);

describe('the SDK knowledge', () => {
  it('type-checks as a whole', () => {
    const program = createProgram({}, files);
    const diagnostics = ts.getPreEmitDiagnostics(program);
    const texts = diagnostics.map(
      ({ file, start, messageText }) =>
        `${file?.fileName}:${file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
    expect(texts).toEqual([]);
  });

  it('is named in the manifest file by file, and nothing else is', () => {
    expect([...named].sort()).toEqual([...files].sort());
  });

  it('names each package once', () => {
    const names = manifest.packages.map((known) => known.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('stays small', () => {
    const sizes = files.map((file) => read(file).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    expect(read('lib.d.ts').length).toBeLessThan(25_000);
  });
});
