import { expect, it } from 'vitest';
import { findDirectives } from '../../src/suppression/find-directives.ts';

const NAME = 'migrate-scan-ignore-next-line';

async function linesOf(file: string, text: string): Promise<number[]> {
  return (await findDirectives(file, text)).map(({ target }) => target);
}

it.each([
  ['a line comment', 'a.ts', `// ${NAME} -- why\nx();\n`, [2]],
  ['a block comment', 'a.js', `/*\n ${NAME} -- why\n*/\nx();\n`, [4]],
  ['a JSDoc comment', 'a.ts', `/** ${NAME} -- why */\nfunction x() {}\n`, [2]],
  ['a comment at the end of a line', 'a.ts', `y(); // ${NAME} -- why\nx();\n`, [2]],
  ['a comment at the end of the file', 'a.ts', `x();\n// ${NAME} -- why`, [3]],
  ['a comment in JSX', 'a.tsx', `const a = <p>\n{/* ${NAME} -- why */}\n{x()}</p>;\n`, [3]],
  ['a comment in an array', 'a.ts', `const a = [\n  1,\n  // ${NAME} -- why\n  2];\n`, [4]],
  ['comments above each other', 'a.ts', `// ${NAME} a/b -- one\n// ${NAME} c/d -- two\nx();\n`, [3, 3]],
  ['the script of a component', 'a.vue', `<script setup>\n// ${NAME} -- why\nx()\n</script>\n`, [3]],
  ['dotenv', '.env', `# ${NAME} -- why\nOPENAI_API_KEY=\n`, [2]],
  ['YAML', 'a.yml', `a:\n  # ${NAME} -- why\n  b: 1\n`, [3]],
  ['JSON with comments', 'a.jsonc', `{\n  // ${NAME} -- why\n  "b": 1\n}\n`, [3]],
  ['Terraform', 'a.tf', `// ${NAME} -- why\nb = 1\n`, [2]],
])('finds %s', async (_name, file, text, targets) => {
  expect(await linesOf(file, text)).toEqual(targets);
});

it.each([
  ['a string', 'a.ts', `const a = "// ${NAME} -- why";\nx();\n`],
  ['a template', 'a.ts', `const a = \`\n// ${NAME} -- why\n\`;\nx();\n`],
  ['the text of JSX', 'a.tsx', `const a = <p>\n// ${NAME} -- why\n{x()}</p>;\n`],
  ['a regular expression', 'a.ts', `const a = /\\/\\/ ${NAME} -- why/;\nx();\n`],
  ['a value', '.env', `A="# ${NAME} -- why"\nOPENAI_API_KEY=\n`],
  ['another word', 'a.ts', `// ${NAME}s -- why\nx();\n`],
])('does not take %s for one', async (_name, file, text) => {
  expect(await linesOf(file, text)).toEqual([]);
});

it('reads the rules and the reason', async () => {
  const [directive] = await findDirectives('a.ts', `// ${NAME} EX15, openai-node/models -- a -- b\nx();`);
  expect(directive).toMatchObject({ line: 1, rules: ['EX15', 'openai-node/models'], reason: 'a -- b' });
});

it('has no reason where none is written', async () => {
  const [directive] = await findDirectives('a.ts', `/* ${NAME} EX15 -- */\nx();`);
  expect(directive?.reason).toBeUndefined();
});

it('stars out a key in a reason', async () => {
  const [directive] = await findDirectives('a.ts', `// ${NAME} -- see sk-abcdefghijklmnop1234\nx();`);
  expect(directive?.reason).not.toContain('abcdefghijklmnop');
});

it('survives text nested beyond the stack', async () => {
  const text = `${'['.repeat(60_000)}// ${NAME} -- why\n`;
  expect(await findDirectives('a.ts', text)).toEqual([]);
});
