import type { Reach } from '../../core/finding.ts';

/** Says where a file runs. All conditions that are given must hold; a list is met by one of its entries. */
export interface ReachRule {
  readonly reach: Reach;
  /** Key of the message tables. */
  readonly code: string;
  /** On the path from the root. */
  readonly path?: RegExp;
  /** On the path from the directory of the nearest package.json. */
  readonly inPackage?: RegExp;
  /** On the text of the file. */
  readonly text?: RegExp;
  /** What must not be in the text. */
  readonly without?: RegExp;
  /** Packages that the file imports, by name; `@scope/` means any package of the scope. */
  readonly imports?: readonly string[];
  /** Packages that a package.json above the file depends on. */
  readonly dependencies?: readonly string[];
}

const UI_LIBRARIES = [
  'react',
  'preact',
  'vue',
  'svelte',
  'solid-js',
  'lit',
  '@angular/core',
  'react-native',
  'astro',
  'nuxt',
];
const SCRIPT = '[cm]?[jt]sx?';

/** The first row that holds decides, whatever imports the file. In the order test, edge, browser, cli, server. */
export const FIRM_RULES: readonly ReachRule[] = [
  {
    reach: 'test',
    code: 'reach-test-path',
    path: new RegExp(`[._-](?:test|tests|spec|e2e|bench-test|cy)(?:-d)?\\.(?:${SCRIPT}|vue|svelte)$`),
  },
  {
    reach: 'test',
    code: 'reach-test-path',
    path: /(?:^|\/)(?:__(?:tests?|mocks?|fixtures?|e2e|snapshots)__|cypress|playwright|testdata|test-utils)\//,
  },
  {
    reach: 'test',
    code: 'reach-test-path',
    path: /^(?!(?:.*\/)?(?:app|pages|routes)\/(?:.*\/)?(?:tests?|e2e|specs?)\/)(?:.*\/)?(?:tests?|e2e|specs?|integration-tests?|e2e-tests?|test-d|fixtures|mocks)\//,
  },
  {
    reach: 'test',
    code: 'reach-test-path',
    path: new RegExp(
      `(?:^|/)(?:jest|vitest|playwright|cypress|karma|ava|wdio)(?:[.-][\\w.-]+)?\\.(?:config|setup|workspace)\\.${SCRIPT}$|(?:^|/)(?:setupTests|(?:jest|vitest|test)[.-]setup)\\.${SCRIPT}$`,
    ),
  },

  {
    reach: 'edge',
    code: 'reach-edge-folder',
    path: /(?:^|\/)(?:supabase\/functions|netlify\/edge-functions)\//,
  },
  {
    reach: 'edge',
    code: 'reach-edge-runtime',
    text: /^[ \t]{0,40}export\s+const\s+runtime\s*(?::[^=\n]{0,60})?=\s*['"`](?:experimental-)?edge['"`]/m,
  },
  {
    reach: 'edge',
    code: 'reach-edge-runtime',
    text: /\bconfig\s*(?::[^=\n]{0,60})?=\s*\{[^{}]{0,400}?\bruntime\s*:\s*['"`](?:experimental-)?edge['"`]/,
  },
  {
    reach: 'edge',
    code: 'reach-edge-middleware',
    inPackage: new RegExp(`^(?:src/)?middleware\\.${SCRIPT}$`),
    dependencies: ['next'],
  },
  {
    reach: 'edge',
    code: 'reach-edge-worker',
    text: /^export\s+(?:default\s+\{|const\s+onRequest)[\s\S]{0,2000}?(?:\bfetch\s{0,9}(?:\(\s{0,40}(?:\w{1,60}\s{0,40})?(?::\s{0,40})?Request\b|\([^)]{0,120}\benv\b)|context\.env\b)/m,
  },
  {
    reach: 'edge',
    code: 'reach-edge-worker',
    without: /\bskipWaiting\b|\bclients\.claim\b|\bcaches\.match\b/,
    text: /\baddEventListener\(\s*['"]fetch['"]\s*,[\s\S]{0,200}?\brespondWith\b/,
  },
  { reach: 'edge', code: 'reach-edge-worker', text: /\bDeno\.serve\s*\(/ },
  {
    reach: 'edge',
    code: 'reach-edge-worker',
    text: /^import\s*\{\s*serve\b[^}]{0,80}\}\s*from\s*['"](?:https:\/\/deno\.land\/)?std@?[^'"]{0,40}\/http\//m,
  },
  {
    reach: 'edge',
    code: 'reach-edge-worker',
    imports: [
      'cloudflare:workers',
      'cloudflare:sockets',
      '@cloudflare/ai',
      '@cloudflare/kv-asset-handler',
      '@netlify/edge-functions',
      'agents',
    ],
    text: /\benv\b/,
  },

  {
    reach: 'browser',
    code: 'reach-client-directive',
    text: /^[ \t]{0,40}(['"])use client\1[ \t]*(?:;[ \t]*)?\r?$/m,
  },
  { reach: 'browser', code: 'reach-client-directive', imports: ['client-only'] },
  { reach: 'browser', code: 'reach-client-file', path: new RegExp(`\\.client\\.${SCRIPT}$`) },
  {
    reach: 'browser',
    code: 'reach-extension-api',
    text: /\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|action|contextMenus|webRequest|declarativeNetRequest)\./,
  },
  { reach: 'browser', code: 'reach-component', path: /\.(?:vue|svelte)$/ },
  {
    reach: 'browser',
    code: 'reach-component',
    imports: ['react', 'preact', 'preact/hooks', 'solid-js'],
    text: /\b(?:use(?:State|Effect|Ref|Reducer|LayoutEffect|Context|Callback|SyncExternalStore)|create(?:Signal|Effect|Store))\s*(?:<[^()\n]{0,200}>)?\(/,
  },
  {
    reach: 'browser',
    code: 'reach-component',
    imports: [
      'react-dom',
      'react-dom/client',
      'react-native',
      'expo',
      '@tarojs/taro',
      'vue-router',
      'react-router-dom',
      '@angular/core',
      'svelte/store',
      'pinia',
      'zustand',
      'jotai',
      'mobx-react',
    ],
    inPackage: /^(?!(?:.*\/)?(?:server|api)\/).*$/,
    without: /@Injectable\(\)|renderToString|renderToPipeableStream/,
  },

  { reach: 'cli', code: 'reach-shebang', text: /^\uFEFF?#!/ },
  {
    reach: 'cli',
    code: 'reach-script-folder',
    inPackage:
      /^(?:scripts?|tools?|bin|cli|bench(?:marks?)?|seeds?|tasks|evals?|migrations|\.github|ci|build-scripts)\//,
  },
  { reach: 'cli', code: 'reach-script-folder', inPackage: /^src\/(?:cli|bin|scripts)(?:\/|\.[cm]?[jt]s$)/ },
  { reach: 'cli', code: 'reach-script-folder', path: /(?:^|\/)\.github\// },
  { reach: 'cli', code: 'reach-editor', imports: ['vscode'] },
  {
    reach: 'cli',
    code: 'reach-desktop',
    imports: ['electron'],
    text: /\b(?:ipcMain|BrowserWindow|app\.whenReady|contextBridge)\b/,
  },
  {
    reach: 'cli',
    code: 'reach-build-config',
    inPackage: new RegExp(
      `^(?:(?!next|nuxt)[\\w-]+\\.config|build|gulpfile|Gruntfile|esbuild|rollup[\\w.-]*|webpack[\\w.-]*)\\.${SCRIPT}$`,
    ),
  },

  {
    reach: 'server',
    code: 'reach-server-directive',
    text: /^[ \t]{0,40}(['"])use server\1[ \t]*(?:;[ \t]*)?\r?$/m,
  },
  { reach: 'server', code: 'reach-server-directive', imports: ['server-only'] },
  { reach: 'server', code: 'reach-route-handler', path: new RegExp(`(?:^|/)pages/api/.*\\.${SCRIPT}$`) },
  { reach: 'server', code: 'reach-route-handler', path: new RegExp(`(?:^|/)app/(?:.*/)?route\\.${SCRIPT}$`) },
  {
    reach: 'server',
    code: 'reach-route-handler',
    path: new RegExp(`(?:^|/)\\+(?:server|page\\.server|layout\\.server)\\.${SCRIPT}$`),
  },
  {
    reach: 'server',
    code: 'reach-server-file',
    path: new RegExp(`(?:^|/|\\.)(?:server|hooks\\.server|instrumentation)\\.${SCRIPT}$`),
  },
  {
    reach: 'server',
    code: 'reach-server-folder',
    path: /(?:^|\/)(?:netlify\/functions|amplify\/functions|amplify\/backend)\//,
  },
  { reach: 'server', code: 'reach-route-handler', inPackage: /^(?:api|lambdas?|functions)\// },
  {
    reach: 'server',
    code: 'reach-server-folder',
    inPackage: /^(?:src\/)?server\//,
    dependencies: [
      'nuxt',
      'nuxt3',
      'nitropack',
      'next',
      '@analogjs/platform',
      'vite',
      'react-scripts',
      '@trpc/server',
    ],
  },
  {
    reach: 'server',
    code: 'reach-route-handler',
    inPackage: new RegExp(`^src/pages/.*\\.${SCRIPT}$`),
    dependencies: ['astro'],
  },
  {
    reach: 'server',
    code: 'reach-route-handler',
    inPackage: /^(?:src\/|app\/)?routes\//,
    text: /^export\s+(?:const|(?:async\s+)?function)\s+(?:loader|action|GET|POST|ServerRoute)\b/m,
  },
  {
    reach: 'server',
    code: 'reach-server-page',
    inPackage: /^(?:src\/)?pages\//,
    text: /\bget(?:ServerSideProps|StaticProps|InitialProps)\b/,
    dependencies: ['next'],
  },
  {
    reach: 'server',
    code: 'reach-server-page',
    inPackage:
      /^(?:.*\/)?app\/(?:.*\/)?(?:page|layout|template|default|not-found|opengraph-image|sitemap|robots)\.[jt]sx?$/,
    dependencies: ['next'],
  },
  {
    reach: 'server',
    code: 'reach-server-code',
    text: /\b(?:NestFactory\.create|express\(\)|[Ff]astify\(|WechatyBuilder\b|new (?:Koa|Hono|Elysia|Express|Telegraf|Bot|Client|Server|WebSocketServer|App)(?:<[^()\n]{0,80}>)?\()/,
    imports: [
      'express',
      'koa',
      'fastify',
      'hono',
      'elysia',
      'telegraf',
      'grammy',
      'wechaty',
      'discord.js',
      'ws',
      'socket.io',
      '@slack/bolt',
      '@nestjs/',
    ],
  },
  {
    reach: 'server',
    code: 'reach-server-code',
    text: /\b(?:https?\.)?createServer\(|\bBun\.serve\(/,
    imports: ['http', 'https', 'node:http', 'node:https', 'bun'],
  },
  {
    reach: 'server',
    code: 'reach-server-code',
    text: /^[ \t]{0,80}@(?:Controller|Injectable|Module|Resolver|WebSocketGateway)\(/m,
    imports: ['@nestjs/'],
  },
  {
    reach: 'server',
    code: 'reach-server-code',
    text: /^(?:export\s+(?:const|(?:async\s+)?function)\s+|(?:module\.)?exports\.)handler\b/m,
  },

  {
    reach: 'browser',
    code: 'reach-component',
    inPackage: /^(?:src\/)?pages\/.*\.[jt]sx$/,
    dependencies: ['next', 'gatsby'],
  },
];

/** Where nothing firm holds and no importer says more. The first row that holds decides. */
export const SOFT_RULES: readonly ReachRule[] = [
  { reach: 'docs', code: 'reach-docs-folder', path: /^(?:docs?|documentation|website\/docs)\// },
  {
    reach: 'server',
    code: 'reach-imports',
    imports: [
      'express',
      'koa',
      'fastify',
      'hono',
      '@nestjs/',
      '@hapi/hapi',
      'restify',
      '@trpc/server',
      'telegraf',
      'grammy',
      'discord.js',
      'wechaty',
      '@slack/bolt',
      '@line/bot-sdk',
      'next/server',
      'next/headers',
      'next-auth',
      'h3',
      'nitropack',
      '@sveltejs/kit/node',
      'firebase-admin',
      'firebase-functions',
      'firebase-functions/v2',
      'mongoose',
      'pg',
      'mysql2',
      'ioredis',
      'bullmq',
      'bull',
      '@prisma/client',
      'drizzle-orm',
      'typeorm',
      'ws',
      '@azure/functions',
      'convex/server',
      'inngest',
      '@trigger.dev/sdk',
    ],
  },
  {
    reach: 'cli',
    code: 'reach-imports',
    imports: [
      'commander',
      'yargs',
      'cac',
      'cleye',
      'inquirer',
      '@inquirer/',
      'enquirer',
      'prompts',
      '@clack/prompts',
      'ora',
      'meow',
      '@oclif/core',
      'ink',
      'readline',
      'node:readline',
      'node:readline/promises',
      'readline/promises',
      'node:parseargs',
    ],
  },
  {
    reach: 'browser',
    code: 'reach-component',
    path: /\.[jt]sx$/,
    without: /\bhono\/jsx\b|from ['"]ink['"]/,
  },
  {
    reach: 'browser',
    code: 'reach-browser-global',
    text: /\b(?:window\.(?:location|addEventListener|open|matchMedia)|document\.(?:getElementById|querySelector|createElement|body|head|cookie|addEventListener)|(?:local|session)Storage\.|navigator\.(?:clipboard|mediaDevices|serviceWorker))\b/,
    without: /\bprocess\.env\b(?!\.(?:NEXT_PUBLIC|VITE|REACT_APP|NODE_ENV|EXPO_PUBLIC|PUBLIC))/,
  },
  {
    reach: 'browser',
    code: 'reach-browser-global',
    inPackage: /^(?:public|static|assets|extension|popup|content-scripts?)\//,
  },
  {
    reach: 'browser',
    code: 'reach-browser-folder',
    inPackage:
      /^(?:src\/)?(?:components|hooks|composables|contexts?|stores?|renderer|webview(?:-ui)?|frontend|client|web)\//,
    dependencies: UI_LIBRARIES,
  },
  {
    reach: 'browser',
    code: 'reach-component',
    path: /\.astro$/,
    without: /\b(?:process|import\.meta)\.env\.(?!PUBLIC_)/,
  },
  { reach: 'server', code: 'reach-server-page', path: /\.astro$/ },
  {
    reach: 'server',
    code: 'reach-server-folder',
    path: /(?:^|\/)(?:server|backend|api-server|worker|workers|services?\/api)\//,
  },
  {
    reach: 'cli',
    code: 'reach-example',
    inPackage: /^(?:examples?|samples?|demos?|snippets|cookbook|playground)\//,
  },
];
