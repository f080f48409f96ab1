// A scan of very many files in one folder: does memory stay flat?
//   npm run build && node bench/load.mjs [--files 25000,50000,100000] [--use 200]
// Every file is TypeScript of some 40 lines; each of `--use` many, spread over the folder, makes an OpenAI client and
// calls it. The folder is no git repository, so our own walker lists it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BIN, FOLDER, measure } from './scan/measure.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '25000,50000,100000' },
    use: { type: 'string', default: '200' },
  },
});

const body = (n) =>
  Array.from(
    { length: 12 },
    (_, i) => `export function f${n}_${i}(a: number): number {\n  return a + ${i};\n}\n`,
  ).join('');
const use = (n) =>
  `import OpenAI from 'openai';\nconst client = new OpenAI();\nexport const ask${n} = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`;

function generate(root, files, uses) {
  mkdirSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "name": "load", "dependencies": { "openai": "^4.104.0" } }\n');
  const every = Math.floor(files / uses);
  for (let n = 0; n < files; n++) {
    writeFileSync(join(root, 'src', `m${n}.ts`), (every > 0 && n % every === 0 ? use(n) : '') + body(n));
  }
}

process.stdout.write(
  '| Files in one folder | Using OpenAI | Run | Wall, ms | CPU, ms | MiB |\n|---|---|---|---|---|---|\n',
);
try {
  for (const files of values.files.split(',').map(Number)) {
    const root = join(FOLDER, `load-${files}`);
    for (const uses of [0, Number(values.use)]) {
      rmSync(root, { recursive: true, force: true });
      generate(root, files, uses || Number.POSITIVE_INFINITY);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
      for (const run of ['cold', 'warm']) {
        const { wall, cpu, memory } = measure([process.execPath, BIN, root], {
          cache: join(FOLDER, 'caches', `load-${files}-${uses}`),
        });
        const cells = [files, uses, run, Math.round(wall), Math.round(cpu), Math.round(memory)];
        process.stdout.write(`| ${cells.join(' | ')} |\n`);
      }
    }
    rmSync(root, { recursive: true, force: true });
  }
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
