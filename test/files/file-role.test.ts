import { expect, it } from 'vitest';
import { fileRole } from '../../src/files/file-role.ts';

it.each([
  [
    'source',
    ['a.ts', 'a.TSX', 'b/c.d.ts', 'x.mjs', 'App.vue', 'p.astro', 'i18n/index.ts', '.env.ts', 'bin/a.cjs'],
  ],
  [
    'config',
    ['package.json', 'deno.jsonc', 'tsconfig.base.json', '.env', 'a/.env.local', '.env-example', '.envrc'],
  ],
  [
    'config',
    [
      'prod.env',
      'env.example',
      '.dev.vars',
      'Dockerfile',
      'Dockerfile.prod',
      'api.Dockerfile',
      'Containerfile',
    ],
  ],
  [
    'config',
    ['.github/workflows/a.yml', 'wrangler.toml', 'main.tf', 'x.tfvars', 'Procfile', '.devcontainer/a.json'],
  ],
  [
    'config',
    ['application.properties', 'nginx.conf', 'turbo.json', 'public/manifest.json', 'languages.json'],
  ],
  ['shell', ['run.sh', 'bin/deploy', 'a/scripts/release', '.husky/pre-commit']],
  [
    'none',
    ['package-lock.json', 'a/pnpm-lock.yaml', 'yarn.lock', 'bun.lockb', 'logo.png', 'README.md', 'LICENSE'],
  ],
  ['none', ['src/locales/en.json', '_locales/en/messages.json', 'package.nls.zh-cn.json', 'a.map', 'binary']],
] as const)('%s: %j', (role, paths) => {
  for (const path of paths) expect([path, fileRole(path)]).toEqual([path, role]);
});
