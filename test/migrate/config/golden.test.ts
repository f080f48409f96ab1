import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../src/config/read-config.ts';
import type { SourceText } from '../../../src/core/source-text.ts';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import type { ConfigEditContext } from '../../../src/migrate/config/context.ts';
import { editConfig } from '../../../src/migrate/config/edit-config.ts';
import type { ManualItem } from '../../../src/migrate/plan.ts';
import { createContext, findIn, listGoldenCases, readExpected, writeExpected } from './golden-cases.ts';

const edit = (source: SourceText, context: ConfigEditContext) => editConfig(source, findIn(source), context);

function migrate(source: SourceText, context: ConfigEditContext): SourceText {
  return { ...source, text: applyEdits(source.text, edit(source, context).edits) };
}

const formatLeft = ({ file, line, reason }: ManualItem) =>
  `${file}:${line} ${reason.code.replace('migrate-config.', '')} ${Object.values(reason.args).join(' ')}`.trim();

describe.each(listGoldenCases().map((golden) => [`${golden.name} for ${golden.provider}`, golden] as const))(
  '%s',
  (_, golden) => {
    test('gives the expected files and leaves the rest to a person', async () => {
      const context = await createContext(golden);
      const files = golden.files.map((source) => migrate(source, context));
      const left = golden.files.flatMap((source) => edit(source, context).manual.map(formatLeft));
      const text = left.map((line) => `${line}\n`).join('');
      if (process.env.UPDATE_GOLDEN) writeExpected(golden, files, text);
      expect({ files, left: text }).toEqual(readExpected(golden));
    });

    test('keeps secrets out of the plan, and the file as valid as it was', async () => {
      const context = await createContext(golden);
      for (const source of golden.files) {
        expect(JSON.stringify(edit(source, context))).not.toContain('Zk81hQwErTy7');
        expect(readEntries(migrate(source, context)).warnings).toEqual(readEntries(source).warnings);
      }
    });

    test('gives nothing on a second run', async () => {
      const context = await createContext(golden);
      const again = golden.files.map((source) => edit(migrate(source, context), context).edits);
      expect(again.flat()).toEqual([]);
    });

    test('gives the same with CRLF line ends', async () => {
      const context = await createContext(golden);
      for (const source of golden.files) {
        const changed = { ...source, text: source.text.replaceAll('\n', '\r\n') };
        expect(migrate(changed, context).text).toBe(migrate(source, context).text.replaceAll('\n', '\r\n'));
      }
    });

    test('gives the same without a line end at the end', async () => {
      const context = await createContext(golden);
      for (const source of golden.files) {
        const cut = { ...source, text: source.text.trimEnd() };
        const [whole, bare] = [migrate(source, context).text, migrate(cut, context).text];
        expect(bare.trimEnd()).toBe(whole.trimEnd());
      }
    });
  },
);
