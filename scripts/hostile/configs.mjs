/** Configuration that lies, explodes or is nested beyond reason. */
export function addConfigs({ add, addCall }) {
  add(
    'package.json',
    JSON.stringify({
      name: '../../outside',
      version: '$(touch ran)',
      main: '../outside/secret.ts',
      bin: { '../../x': '/etc/passwd' },
      scripts: {
        preinstall: 'touch ran',
        prepare: 'touch ran',
        start: 'OPENAI_API_KEY=$OPENAI_API_KEY node .',
      },
      workspaces: ['../*', '/etc/*', '**', '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', '!(+(a|b))'],
      exports: { '.': './circles/a.ts', './*': '../outside/*', './loop': './loop' },
      imports: { '#x': '#y', '#y': '#x', '#out': '../outside/secret.ts' },
      dependencies: {
        openai: '^4',
        __proto__: '1',
        constructor: '2',
        '../evil': '*',
        'a\u001b[31m': 'file:../outside',
      },
    }).replace('"__proto__":"1"', '"__proto__":{"polluted":"yes"}'),
  );
  add(
    'lies/package.json',
    `{"name": "openai", "name": "lies", "dependencies": {"openai": "^3"}, "dependencies": {"openai": "^4"}, "__proto__": {"polluted": true}}`,
  );
  add('lies/deep/package.json', `{"dependencies": ${'{"openai":'.repeat(20_000)}1${'}'.repeat(20_000)}}`);
  add('lies/empty/package.json', '');
  add('lies/array/package.json', '[1, "openai", null]');
  add(
    'tsconfig.json',
    JSON.stringify({
      extends: ['./tsconfig.loop.json', '../outside/tsconfig.json', '/etc/passwd', './tsconfig.json'],
      references: [{ path: '.' }, { path: '../outside' }],
      compilerOptions: {
        baseUrl: '/',
        rootDirs: ['/', '..'],
        plugins: [{ name: '../outside/plugin.js' }],
        paths: Object.fromEntries(
          Array.from({ length: 10_000 }, (_, n) => [
            `@p${n}/*`,
            ['/etc/*', `../outside/${n}/*`, './circles/*'],
          ]),
        ),
      },
    }),
  );
  add(
    'tsconfig.loop.json',
    '{"extends": "./tsconfig.json", "compilerOptions": {"paths": {"*": ["../*", "*"]}}}',
  );
  addCall(
    'lies/user.ts',
    `import secret from '#out';\nimport other from '@p1/secret';\nimport open from 'lies';\nexport { secret, other, open };\nimport OpenAI from 'openai';\nexport const client = new OpenAI();\nclient.models.list();\n`,
  );
  addYaml(add);
  addOthers(add);
}

function addYaml(add) {
  const laughs = Array.from(
    { length: 30 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
  );
  add('configs/bomb.yaml', `a0: &a0 OPENAI_API_KEY\n${laughs.join('\n')}\nenv: {OPENAI_API_KEY: *a30}\n`);
  add('configs/merge.yaml', `base: &base {<<: *base, OPENAI_API_KEY: x}\nuse: {<<: [*base, *base]}\n`);
  add('configs/deep-flow.yaml', `OPENAI_API_KEY: ${'['.repeat(50_000)}`);
  add(
    'configs/deep-block.yaml',
    `OPENAI_API_KEY: x\n${Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')}\n`,
  );
  add('configs/deep-sequence.yaml', `OPENAI_API_KEY: x\nlist: ${'- '.repeat(20_000)}x\n`);
  add(
    'configs/tags.yaml',
    `OPENAI_API_KEY: !!js/function "function () { require('fs').writeFileSync('ran', '') }"\nb: !!python/object/apply:os.system ["touch ran"]\n__proto__: {polluted: yes}\n`,
  );
  add('configs/documents.yaml', '---\nOPENAI_API_KEY: x\n'.repeat(5_000));
  add(
    'configs/multiline.yaml',
    `OPENAI_API_KEY: "${'\\\n'.repeat(10_000)}"\n? [a, b]\n: c\n? {OPENAI_API_KEY: x}\n`,
  );
  add(
    'docker-compose.yml',
    'services:\n  app: &app\n    environment: [OPENAI_API_KEY, "OPENAI_BASE_URL=https://api.openai.com/v1"]\n    extends: {file: ../outside/compose.yml, service: app}\n    env_file: ../outside/.env\n  other: *app\n',
  );
  add(
    '.github/workflows/evil.yml',
    `on: push\njobs:\n  a:\n    steps:\n      - run: echo "::set-output name=x::\${{ secrets.OPENAI_API_KEY }}" && echo "OPENAI_API_KEY=x" >> $GITHUB_ENV\n`,
  );
}

function addOthers(add) {
  add(
    'configs/dates.toml',
    'OPENAI_API_KEY = "x"\na = 1979-05-27T07:32:00Z\nb = 1979-05-27\nc = 07:32:00.999999\nd = inf\ne = -nan\nf = 0xdead_beef\n[a.b]\n[a]\nb = 1\n[[c]]\n[c]\n',
  );
  add('configs/deep.toml', `OPENAI_API_KEY = "x"\na = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
  add('configs/dotted.toml', `OPENAI_API_KEY = "x"\n${Array(20_000).fill('a').join('.')} = 1\n`);
  add(
    'configs/table.toml',
    `[${Array(20_000).fill('a').join('.')}]\nOPENAI_API_KEY = "x"\n__proto__.polluted = true\n`,
  );
  add('configs/deep.json', `{"OPENAI_API_KEY": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  add(
    'configs/twice.json',
    '{"OPENAI_API_KEY": "a", "OPENAI_API_KEY": "b", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  );
  add('configs/numbers.json', `{"OPENAI_API_KEY": 1e999999, "n": ${'9'.repeat(100_000)}, "s": "\\ud800"}`);
  add(
    '.env',
    `OPENAI_API_KEY=sk-${'a1B2c3D4'.repeat(6)}\n__proto__=x\nOPENAI_BASE_URL="https://user:hunter2secret@api.openai.com/v1?api_key=hunter2secret"\nA=\${A}\${B}\nB=\${A}\nC="unclosed\n\u001b[31mOPENAI_MODEL=gpt-4o\n${'='.repeat(100_000)}\n`,
  );
  add('Dockerfile', `FROM node\nENV OPENAI_API_KEY=x \\\n${'  A=b \\\n'.repeat(10_000)}\nRUN touch ran\n`);
  add(
    'main.tf',
    `variable "OPENAI_API_KEY" {}\n${'a {\n'.repeat(10_000)}locals { x = "${'${'.repeat(10_000)}" }\n`,
  );
  add('run.sh', `export OPENAI_API_KEY=$(touch ran)\n${'$('.repeat(10_000)}\n${'"'.repeat(10_001)}\n`);
  add('.gitignore', `${'*'.repeat(1000)}x\n${'**/'.repeat(200)}y\n[z-a]\n[\n!\n\\\nignored-*\n`);
  add('ignored-file.ts', "import OpenAI from 'openai';\nnew OpenAI().models.list();\n");
  add('pnpm-workspace.yaml', 'packages: ["../**", "/etc/**"]\ncatalog: &c {openai: ^4, loop: *c}\n');
  add(
    'vercel.json',
    `{"regions": ["hkg1", "\\u001b[31m"], "env": {"OPENAI_API_KEY": "@x"}, "functions": ${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
  );
  add(
    'README.md',
    `# \u001b[31m\n\n| OPENAI_API_KEY | ${'['.repeat(5_000)}](javascript:alert(1)) |\n${'> '.repeat(5_000)}OPENAI_API_KEY=x\n<script>alert(1)</script>\n`,
  );
}
