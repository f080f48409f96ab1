import { join } from 'node:path';
import { env } from 'node:process';
import fc from 'fast-check';
import { readConfig } from '../../../src/config/read-config.ts';
import { lineStarts } from '../../../src/core/range.ts';
import type { SourceText } from '../../../src/core/source-text.ts';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { countSyntaxErrors } from '../../../src/migrate/apply/syntax-errors.ts';
import type { ConfigEditContext } from '../../../src/migrate/config/context.ts';
import { editConfig } from '../../../src/migrate/config/edit-config.ts';
import { editMarkdown } from '../../../src/migrate/config/edit-markdown.ts';
import { createContext, findIn, listGoldenCases } from '../../migrate/config/golden-cases.ts';
import { hold } from '../check/broken-invariant.ts';
import { findOffset } from '../check/report.ts';
import { checkUntouched, placesOf } from '../check/untouched-bytes.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { mutate, mutations } from '../generate/mutations.ts';
import { restyle, style } from '../generate/styles.ts';

const GOLDEN = listGoldenCases(join(env.FUZZ_REPOSITORY ?? '.', 'fixtures', 'migrate-config'));
const FILES = GOLDEN.flatMap(({ files }, golden) => files.map((source) => ({ golden, source })));
/** In the fixtures this stands where a secret does. */
const SECRET = 'Zk81hQwErTy7';

/** The files of `fixtures/migrate-config` with bytes changed, some with a second file behind them. */
export const configFiles: FuzzTarget = {
  name: 'config-files',
  share: 34,
  cases: fc
    .record({
      at: fc.nat({ max: FILES.length - 1 }),
      behind: fc.option(fc.nat({ max: FILES.length - 1 }), { freq: 4 }),
      style,
      changes: mutations(6),
    })
    .map(({ at, behind, style: wanted, changes }) => {
      const { golden = 0, source } = FILES[at] ?? {};
      const more = behind === null ? '' : (FILES[behind]?.source.text ?? '');
      const bytes = mutate(Buffer.from(restyle((source?.text ?? '') + more, wanted)), changes);
      return { files: { [source?.file ?? '']: bytes }, options: { golden } };
    }),
  check: async (_root, { files, options }) => {
    const golden = GOLDEN[Number(options.golden)];
    const [[file, bytes] = ['', new Uint8Array()]] = Object.entries(files);
    const source = { file, text: new TextDecoder().decode(bytes) };
    checkUsages(source);
    if (golden) await checkEditors(source, await createContext(golden));
  },
};

function checkUsages(source: SourceText): void {
  const starts = lineStarts(source.text);
  for (const { range } of readConfig(source, { isOpenAIPackage: knownPackage }).usages) {
    const from = findOffset(source.text, starts, range.start);
    hold(from <= findOffset(source.text, starts, range.end), 'a range ends before it starts', range);
  }
}

const knownPackage = (name: string) =>
  /openai/.test(name) ? { sdk: 'openai-node', role: 'openai' } : undefined;

async function checkEditors(source: SourceText, context: ConfigEditContext): Promise<void> {
  const edit = (now: SourceText) =>
    /\.mdx?$/i.test(now.file) ? editMarkdown(now, context) : editConfig(now, findIn(now), context);
  const plan = edit(source);
  const after = { ...source, text: applyEdits(source.text, plan.edits) };
  checkUntouched(source.text, after.text, placesOf(source.text, plan.edits));
  const isWhole = source.text.includes(SECRET);
  hold(!isWhole || !JSON.stringify(plan).includes(SECRET), 'a plan holds a secret', plan);
  const errors = await countSyntaxErrors(source.file, source.text);
  const newErrors = await countSyntaxErrors(after.file, after.text);
  hold(newErrors <= errors, 'the edits add syntax errors', { plan, after: after.text });
  const second = edit(after).edits;
  hold(second.length === 0, 'a second plan is not empty', { second, first: plan.edits });
}
