import type { Reach } from '../../core/finding.ts';

/** What a package is, by its package.json; the first row that holds decides. */
export interface PackageRule {
  readonly reach: Reach;
  /** Key of the message tables. */
  readonly code: string;
  /** Packages that it depends on, one is enough. */
  readonly dependencies?: readonly string[];
  /** Where the dependency must stand; else in `dependencies` or `devDependencies`. */
  readonly group?: 'dependencies';
  /** Fields that it has, one is enough, as a path such as `engines.vscode`. */
  readonly fields?: readonly string[];
  /** Files beside the package.json, one is enough. */
  readonly files?: readonly string[];
  /** The package lies in a folder of examples. */
  readonly path?: RegExp;
}

export const PACKAGE_RULES: readonly PackageRule[] = [
  {
    reach: 'browser',
    code: 'reach-package',
    dependencies: [
      'wxt',
      'plasmo',
      '@crxjs/vite-plugin',
      'webextension-polyfill',
      '@types/chrome',
      'web-ext',
    ],
  },
  { reach: 'cli', code: 'reach-package-editor', fields: ['engines.vscode'] },
  {
    reach: 'server',
    code: 'reach-package',
    dependencies: [
      'next',
      'nuxt',
      'nuxt3',
      '@remix-run/node',
      '@remix-run/server-runtime',
      '@nestjs/core',
      '@nestjs/common',
      'express',
      'koa',
      'fastify',
      '@hapi/hapi',
      'restify',
      'egg',
      '@midwayjs/core',
      '@adonisjs/core',
      '@hono/node-server',
      'elysia',
      'polka',
      '@trpc/server',
      'apollo-server',
      '@apollo/server',
      'graphql-yoga',
      'socket.io',
      'telegraf',
      'grammy',
      'node-telegram-bot-api',
      'discord.js',
      'wechaty',
      'oicq',
      'icqq',
      'koishi',
      'whatsapp-web.js',
      '@whiskeysockets/baileys',
      '@slack/bolt',
      '@line/bot-sdk',
      '@larksuiteoapi/node-sdk',
      'probot',
      'botbuilder',
      'matrix-bot-sdk',
      'firebase-functions',
      '@google-cloud/functions-framework',
      '@azure/functions',
      'aws-lambda',
      'bullmq',
    ],
    group: 'dependencies',
  },
  {
    reach: 'edge',
    code: 'reach-package',
    dependencies: ['wrangler'],
    files: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
  },
  {
    reach: 'server',
    code: 'reach-package',
    dependencies: ['serverless', 'aws-cdk-lib', '@types/aws-lambda', '@nestjs/cli'],
  },
  { reach: 'server', code: 'reach-package', dependencies: ['hono'], group: 'dependencies' },
  {
    reach: 'browser',
    code: 'reach-package',
    dependencies: [
      'react-native',
      'expo',
      'react-scripts',
      '@sveltejs/kit',
      'astro',
      'solid-start',
      'gatsby',
      '@angular/core',
      'electron',
      '@tauri-apps/api',
      'obsidian',
      '@tarojs/taro',
    ],
  },
  {
    reach: 'cli',
    code: 'reach-package',
    group: 'dependencies',
    dependencies: [
      '@oclif/core',
      'ink',
      'commander',
      'yargs',
      'cac',
      'cleye',
      'meow',
      '@clack/prompts',
      'inquirer',
    ],
  },
  { reach: 'cli', code: 'reach-package-bin', fields: ['bin'] },
  {
    reach: 'browser',
    code: 'reach-package',
    dependencies: [
      'react-dom',
      'preact',
      'vue',
      'svelte',
      'solid-js',
      'lit',
      '@angular/core',
      'jquery',
      'alpinejs',
    ],
  },
  {
    reach: 'cli',
    code: 'reach-example',
    path: /(?:^|\/)(?:examples?|samples?|demos?|tutorials?|cookbook)(?:\/|$)/,
  },
  {
    reach: 'server',
    code: 'reach-library',
    fields: ['exports', 'module', 'types', 'typings', 'publishConfig'],
  },
];
