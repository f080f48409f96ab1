import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { isOpenAIPackage } from './find.ts';

const FILES = [
  '.env',
  'a.yml',
  'a.json',
  'a.toml',
  'Dockerfile',
  'main.tf',
  'a.sh',
  'Procfile',
  'a.ini',
  'package.json',
  'deno.json',
  'pnpm-workspace.yaml',
  'manifest.json',
];

function read(file: string, text: string) {
  return readConfig({ file, text }, { isOpenAIPackage });
}

test('a bomb of aliases stays small', () => {
  const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}*a${i}]`);
  const text = `a0: &a0 {OPENAI_API_KEY: x}\n${levels.join('\n')}\n`;
  expect(read('a.yml', text).usages).toHaveLength(1);
});

test.each(FILES)('deep nesting, long lines and odd keys do not throw in %s', (file) => {
  const texts = [
    `OPENAI_API_KEY ${'['.repeat(30_000)}`,
    `OPENAI_API_KEY=${'{"a":'.repeat(30_000)}`,
    `OPENAI_API_KEY="${'x'.repeat(1_000_000)}`,
    `gpt-4 ${'https://'.repeat(30_000)}`,
    `gpt-4 ${'A="\n'.repeat(50_000)}`,
    `gpt-4${' '.repeat(100_000)}model${' '.repeat(100_000)}`,
    `openai: ${'"\\"'.repeat(50_000)}`,
    `OPENAI_A${'_A'.repeat(100_000)}`,
    '{"__proto__": {"OPENAI_API_KEY": 1}, "constructor": "gpt-4", "a": 1, "a": 2}',
    'OPENAI_API_KEY: 1\nOPENAI_API_KEY: 2\n__proto__: gpt-4\n? [a]\n: b\n',
    `gpt="${'\\"'.repeat(100_000)}`,
    `ENV gpt=1 ${'A=b '.repeat(150_000)}`,
    `gpt = ${'"a"'.repeat(150_000)}`,
    `- gpt\n${'a:\n'.repeat(150_000)}`,
    `OPENAI_GPT_${'_'.repeat(100_000)}=x`,
    `OPENAI=1\n"GPT${'_GPT'.repeat(100_000)}": "x"`,
    '',
  ];
  for (const text of texts) expect(() => read(file, text)).not.toThrow();
});

test('any text in any file gives places inside it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'OPENAI_API_KEY',
      '=',
      ':',
      ' ',
      '\n',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '- ',
      '# ',
      '\\',
      '${',
      '<<EOF',
      'gpt-4o',
      'https://api.openai.com/v1',
      'ENV ',
      '\r\n',
      '*a',
      '&a',
      '|',
      '"dependencies"',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...FILES), fc.array(piece, { maxLength: 40 }), (file, pieces) => {
      const text = pieces.join('');
      const lines = text.split(/\r\n|\n|\r/);
      for (const { range, detail, kind } of read(file, text).usages) {
        const line = lines[range.start.line - 1] ?? '';
        expect(range.start.column).toBeLessThanOrEqual(line.length);
        if (kind === 'env-def' || kind === 'env')
          expect(line.slice(range.start.column - 1)).toContain(detail);
      }
    }),
    { numRuns: 2000 },
  );
});

test('no secret gets out, whatever the file', () => {
  const secret = 'sk-Zq9secretZq9';
  const texts = [
    `OPENAI_API_KEY=${secret}`,
    `OPENAI_API_KEY: ${secret}`,
    `{"OPENAI_API_KEY": "${secret}", "dependencies": {"openai": "https://${secret}@host/x.tgz"}}`,
    `{"dependencies": {"openai": "git+ssh://${secret}@host/x.git"}}`,
    `OPENAI_API_KEY = "${secret}"`,
    `ENV OPENAI_API_KEY ${secret}`,
    `curl "https://user:${secret}@api.openai.com/v1/models?api-key=${secret}#${secret}" -H "Bearer ${secret}"`,
    `LLM_URL=https://${secret}@x.openai.azure.com/openai?api-key=${secret}`,
    `AZURE_OPENAI_KEY=https://x.openai.azure.com/${secret}`,
    `OPENAI_API_KEY: "${secret}\nbroken: [`,
  ];
  for (const file of FILES)
    for (const text of texts) expect(JSON.stringify(read(file, text))).not.toContain(secret);
});
