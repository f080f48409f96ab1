import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../../src/core/messages/catalogue.ts';
import { formatMessage } from '../../../src/core/messages.ts';
import { openRepository } from '../repository.ts';

type Texts = Readonly<Record<string, string>>;

const manifest = (...dependencies: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(dependencies.map((name) => [name, '1'])) });

function verdictOf(file: string, texts: Texts) {
  return openRepository({ [file]: '', ...texts }).reach.reachOf(file);
}

/** The reach of a file with this text in a package with these dependencies. */
function reachOf(file: string, text = '', dependencies: readonly string[] = []) {
  return verdictOf(file, { [file]: text, 'package.json': manifest(...dependencies) }).reach;
}

describe('tests', () => {
  test.each([
    'src/llm.test.ts',
    'src/llm.spec.tsx',
    'src/llm.e2e.ts',
    'src/llm-test.js',
    '__tests__/llm.ts',
    'src/__mocks__/openai.ts',
    'test/llm.ts',
    'packages/a/tests/unit/llm.ts',
    'e2e/chat.ts',
    'cypress/support/commands.ts',
    'vitest.config.ts',
    'jest.setup.js',
  ])('%s', (file) => {
    expect(reachOf(file, "'use client'", ['next'])).toBe('test');
  });

  test('a route that is called test is none', () => {
    expect(reachOf('app/api/test/route.ts', '', ['next'])).toBe('server');
  });
});

describe('the edge', () => {
  test.each([
    ['app/api/chat/route.ts', "export const runtime = 'edge'"],
    ['app/api/chat/route.ts', 'export const runtime: ServerRuntime = "edge";'],
    ['pages/api/chat.ts', "export const config = { runtime: 'edge' }"],
    ['pages/api/chat.ts', "export const config = {\n  maxDuration: 30,\n  runtime: 'experimental-edge',\n}"],
    ['middleware.ts', ''],
    ['src/middleware.ts', ''],
    ['supabase/functions/chat/index.ts', ''],
    ['netlify/edge-functions/chat.ts', ''],
    ['src/worker.ts', 'export default {\n  async fetch(request: Request, env: Env) {} }'],
    ['main.ts', 'Deno.serve(() => new Response())'],
    ['index.js', "addEventListener('fetch', (event) => event.respondWith(handle(event)))"],
  ])('%s with %j', (file, text) => {
    expect(reachOf(file, text, ['next'])).toBe('edge');
  });

  test('a service worker of a web page is none', () => {
    const text =
      "self.skipWaiting(); addEventListener('fetch', (e) => e.respondWith(caches.match(e.request)))";
    expect(reachOf('public/sw.js', text, ['react-dom'])).toBe('browser');
  });

  test.each([
    ['wrangler.toml', 'name = "x"\nmain = "src/entry.ts"'],
    ['wrangler.jsonc', '{ "main": "src/entry.ts" } // x'],
  ])('the main file of %s', (file, text) => {
    expect(verdictOf('src/entry.ts', { [file]: text, 'package.json': '{}' }).reach).toBe('edge');
  });
});

describe('the browser', () => {
  test.each([
    ['components/chat.tsx', '"use client"\nimport x from "y"', ['next']],
    ['components/chat.tsx', "// eslint-disable\n'use client';", ['next']],
    ['src/Chat.vue', '', ['vue', 'express']],
    ['src/routes/+page.svelte', '', ['@sveltejs/kit']],
    ['src/App.jsx', '', ['react-dom']],
    ['hooks/chat.ts', "import { useState } from 'react'\nuseState(0)", ['next']],
    ['pages/index.tsx', '', ['next']],
    ['src/pages/index.astro', '', ['astro']],
    ['src/background.ts', 'chrome.runtime.onMessage.addListener(f)', []],
    ['src/llm.ts', '', ['react-dom']],
    ['src/llm.ts', '', ['react-native']],
    ['utils/llm.ts', "localStorage.getItem('key')", []],
  ])('%s with %j in a package with %j', (file, text, dependencies) => {
    expect(reachOf(file, text, dependencies)).toBe('browser');
  });

  test.each([
    ['background.js', { manifest_version: 3, background: { service_worker: 'background.js' } }],
    ['content.js', { manifest_version: 3, content_scripts: [{ js: ['content.js'] }] }],
    ['lib/llm.js', { manifest_version: 2, background: { scripts: ['background.js'] } }],
  ])('%s of an extension', (file, extension) => {
    const texts = { 'manifest.json': JSON.stringify(extension), 'background.js': '', 'package.json': '{}' };
    expect(verdictOf(file, texts).reach).toBe('browser');
  });

  test('scripts beside a page without package.json', () => {
    expect(verdictOf('js/llm.js', { 'index.html': '' }).reach).toBe('browser');
  });
});

describe('the command line', () => {
  test.each([
    ['src/run.ts', '#!/usr/bin/env node\n', ['express']],
    ['scripts/ingest.ts', '', ['next']],
    ['.github/label.js', '', ['next']],
    ['vite.config.ts', '', ['react-dom']],
    ['src/extension.ts', "import * as vscode from 'vscode'", []],
    ['electron/main.ts', "import { BrowserWindow } from 'electron'", ['electron']],
    ['src/llm.ts', '', ['commander']],
    ['examples/chat.ts', '', ['openai']],
    ['index.js', "require('openai')", ['openai']],
  ])('%s with %j in a package with %j', (file, text, dependencies) => {
    expect(reachOf(file, text, dependencies)).toBe('cli');
  });

  test('what bin names, by its source', () => {
    const texts = { 'package.json': '{"bin":{"x":"./dist/x.js"},"dependencies":{"express":"4"}}' };
    expect(verdictOf('src/x.ts', texts)).toEqual({
      reach: 'cli',
      why: { code: 'reach-package-bin', args: { file: 'package.json' } },
    });
  });

  test('extensions of an editor', () => {
    expect(verdictOf('src/llm.ts', { 'package.json': '{"engines":{"vscode":"^1"}}' }).reach).toBe('cli');
  });
});

describe('the server', () => {
  test.each([
    ['pages/api/chat.ts', '', ['next']],
    ['src/app/api/chat/route.ts', '', ['next']],
    ['app/page.tsx', '', ['next']],
    ['pages/index.tsx', 'export async function getServerSideProps() {}', ['next']],
    ['app/actions.ts', "'use server'", ['next']],
    ['lib/llm.ts', "import 'server-only'", ['next']],
    ['api/chat.ts', '', ['react-dom']],
    ['netlify/functions/chat.ts', '', ['react-dom']],
    ['server/api/chat.ts', '', ['nuxt']],
    ['src/routes/api/+server.ts', '', ['@sveltejs/kit']],
    ['src/routes/+page.server.ts', '', ['@sveltejs/kit']],
    ['src/hooks.server.ts', '', ['@sveltejs/kit']],
    ['app/routes/chat.tsx', 'export async function action() {}', ['@remix-run/node']],
    ['src/pages/api/chat.ts', '', ['astro']],
    ['src/pages/index.astro', 'import.meta.env.OPENAI_API_KEY', ['astro']],
    ['index.js', "import Fastify from 'fastify'\nconst app = Fastify()", []],
    ['index.js', "const http = require('http')\nhttp.createServer(f)", []],
    ['src/llm.service.ts', "import { Injectable } from '@nestjs/common'\n@Injectable()\nclass A {}", []],
    ['src/bot.ts', '', ['telegraf']],
    ['src/llm.ts', '', ['express']],
    ['src/llm.ts', '', ['next']],
  ])('%s with %j in a package with %j', (file, text, dependencies) => {
    expect(reachOf(file, text, dependencies)).toBe('server');
  });

  test('a library, most likely', () => {
    expect(verdictOf('src/llm.ts', { 'package.json': '{"exports":"./dist/index.js"}' }).why.code).toBe(
      'reach-library',
    );
  });

  test('is not what a development dependency makes', () => {
    expect(
      verdictOf('src/llm.ts', { 'package.json': '{"bin":"x.js","devDependencies":{"express":"4"}}' }).reach,
    ).toBe('cli');
  });

  test('is not what a prompt about servers makes', () => {
    expect(reachOf('src/prompts.ts', 'export const prompt = `const app = express()`', ['commander'])).toBe(
      'cli',
    );
  });
});

describe('a shared module', () => {
  const server = { 'pages/api/chat.ts': "import '../../lib/llm'" };
  const edge = { 'pages/api/edge.ts': "import '../../lib/llm'\nexport const runtime = 'edge'" };
  const browser = { 'components/chat.tsx': "'use client'\nimport '../lib/llm'" };
  const script = { 'scripts/seed.ts': "import '../lib/llm'" };
  const work = 'export async function ask() {}';

  const sharedReach = (text: string, ...users: readonly Texts[]) =>
    verdictOf('lib/llm.ts', Object.assign({ 'package.json': manifest('next'), 'lib/llm.ts': text }, ...users))
      .reach;

  test.each([
    ['server', [server, script]],
    ['edge', [edge]],
    ['browser', [browser]],
    ['browser', [browser, script]],
    ['cli', [script]],
    ['server', [server, edge]],
    ['server', [server, browser]],
    ['edge', [edge, browser]],
  ])('is on the %s by %j', (expected, users) => {
    expect(sharedReach(work, ...users)).toBe(expected);
  });

  test('goes with most of its users', () => {
    const more = { 'pages/api/a.ts': "import '../../lib/llm'\nexport const config = { runtime: 'edge' }" };
    expect(sharedReach(work, server, edge, more)).toBe('edge');
  });

  test('that reads a secret is on the server, however many components use it', () => {
    const more = { 'components/a.tsx': "'use client'\nimport '../lib/llm'" };
    expect(sharedReach('process.env.OPENAI_API_KEY', server, browser, more)).toBe('server');
  });

  test('that is data which a component shows is in the browser', () => {
    expect(sharedReach("export const models = ['gpt-4o']", server, browser)).toBe('browser');
  });

  test('is followed through others, and the reason names who uses it', () => {
    const texts = {
      'package.json': manifest('react-dom', 'vite'),
      'src/llm.ts': '',
      'src/barrel.ts': "export * from './llm'",
      'api/chat.ts': "import '../src/barrel'",
    };
    expect(verdictOf('src/llm.ts', texts)).toEqual({
      reach: 'server',
      why: { code: 'reach-importers', args: { file: 'api/chat.ts' } },
    });
  });

  test('is not where its tests and examples run', () => {
    const texts = {
      'package.json': '{"exports":"./lib/llm.ts"}',
      'test/a.ts': "import '../lib/llm'",
      'examples/a.tsx': "'use client'\nimport '../lib/llm'",
    };
    expect(verdictOf('lib/llm.ts', texts).reach).toBe('server');
  });

  test('survives cycles', () => {
    const texts = { 'package.json': manifest('express'), 'a.ts': "import './b'", 'b.ts': "import './a'" };
    expect(verdictOf('a.ts', texts).reach).toBe('server');
  });
});

test('documentation', () => {
  expect(reachOf('docs/snippet.ts')).toBe('docs');
});

test('a file alone is unknown', () => {
  expect(verdictOf('notes.ts', {})).toEqual({
    reach: 'unknown',
    why: { code: 'reach-unknown', args: { file: 'notes.ts' } },
  });
});

test('the package of a monorepo counts, not its root', () => {
  const texts = { 'package.json': manifest('express'), 'apps/web/package.json': manifest('react-dom') };
  expect(verdictOf('apps/web/src/llm.ts', texts).reach).toBe('browser');
});

test('every reason has words whose gaps its arguments fill', () => {
  const { why } = verdictOf('src/llm.ts', { 'package.json': manifest('express') });
  expect(MESSAGES[why.code]).toBeDefined();
  expect(formatMessage(why.code, why.args, 'zh-CN')).toBe('package.json 依赖 express。');
});
